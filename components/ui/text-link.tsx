import type { ComponentProps } from "react";

/** A link in running text. A plain address: read pages need no script to go from one to another. */
export function TextLink({ className = "", children, ...link }: ComponentProps<"a">) {
  return (
    <a className={`ds-link ${className}`} {...link}>
      {children}
    </a>
  );
}
