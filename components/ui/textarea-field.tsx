import type { ComponentProps } from "react";
import { FieldFrame, type FieldTexts, linksOf } from "./field-frame";

type TextareaFieldProps = FieldTexts & Omit<ComponentProps<"textarea">, "id" | "name">;

/** Text over several lines. */
export function TextareaField({ id, name, label, description, error, ...input }: TextareaFieldProps) {
  const texts = { id, name, label, description, error };
  return (
    <FieldFrame texts={texts}>
      <textarea className="ds-input" rows={4} {...linksOf(texts)} {...input} />
    </FieldFrame>
  );
}
