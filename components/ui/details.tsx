import type { ReactNode } from "react";

type DetailsProps = {
  summary: ReactNode;
  /** "link" is a small text that opens in place; "bar" a full-width one. */
  variant?: "bar" | "link";
  open?: boolean;
  className?: string;
  children: ReactNode;
};

/** Something more to read, opened by the reader; needs no script. */
export function Details({ summary, variant = "bar", className = "", open, children }: DetailsProps) {
  const look = variant === "bar" ? "ds-details" : "details-link";
  return (
    // The reader may have opened it before the script was there: that is no fault.
    <details className={`${look} ${className}`} data-color="neutral" open={open} suppressHydrationWarning>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
