import type { ReactNode } from "react";

type CardProps = { variant?: "default" | "tinted"; className?: string; children: ReactNode };

/** A framed piece of the page. */
export function Card({ variant = "default", className = "", children }: CardProps) {
  return (
    <div className={`ds-card ${className}`} data-variant={variant} data-color="neutral">
      {children}
    </div>
  );
}
