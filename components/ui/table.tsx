import type { ReactNode } from "react";

type TableProps = {
  /** Names the table and the region it scrolls in. */
  caption: string;
  /** The caption is read aloud but not seen, where a heading right above says the same. */
  captionHidden?: boolean;
  className?: string;
  /** thead and tbody. */
  children: ReactNode;
};

/** A table that scrolls sideways inside itself on narrow screens, reachable by keyboard. */
export function Table({ caption, captionHidden = false, className = "", children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-region" aria-label={caption} tabIndex={0}>
      <table className={`ds-table ${className}`} data-color="neutral">
        <caption className={captionHidden ? "ds-sr-only" : undefined} data-size="2xs">
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
