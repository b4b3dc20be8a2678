import type { ReactNode } from "react";

type TagProps = {
  color?: "neutral" | "info" | "success" | "warning" | "danger" | "accent";
  lang?: string | undefined;
  children: ReactNode;
};

/** One or two words that sort something. */
export function Tag({ color = "neutral", lang, children }: TagProps) {
  return (
    <span className="ds-tag" data-color={color} data-size="sm" lang={lang}>
      {children}
    </span>
  );
}
