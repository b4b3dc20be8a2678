import type { ReactNode } from "react";

type HeadingProps = {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  size?: "2xs" | "xs" | "sm" | "md" | "lg" | "xl";
  id?: string;
  lang?: string | undefined;
  className?: string;
  children: ReactNode;
};

const sizes = { 1: "lg", 2: "md", 3: "sm", 4: "xs", 5: "2xs", 6: "2xs" } as const;

/** A heading; its size follows the level unless one is given. */
export function Heading({ level, size = sizes[level], className = "", ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag className={`ds-heading ${className}`} data-size={size} {...rest} />;
}
