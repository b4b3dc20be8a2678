import type { ReactNode } from "react";
import { Heading } from "./heading";

type AlertProps = {
  color?: "info" | "success" | "warning" | "danger";
  title?: string;
  /** "status" or "alert" for a message that appears as the answer to something the reader did. */
  role?: "status" | "alert";
  children?: ReactNode;
};

/** A message about the page or about what just happened. */
export function Alert({ color = "info", title, role, children }: AlertProps) {
  return (
    <div className="ds-alert" data-color={color} role={role}>
      {title ? (
        <Heading level={2} size="2xs">
          {title}
        </Heading>
      ) : null}
      {children}
    </div>
  );
}
