import type { ComponentProps } from "react";
import { FieldFrame, type FieldTexts, linksOf } from "./field-frame";

type CheckboxFieldProps = FieldTexts & Omit<ComponentProps<"input">, "id" | "name" | "type">;

/** Yes or no; sends "on" when ticked. */
export function CheckboxField({ id, name, label, description, error, ...input }: CheckboxFieldProps) {
  const texts = { id, name, label, description, error };
  return (
    <FieldFrame texts={texts}>
      <input className="ds-input" type="checkbox" {...linksOf(texts)} {...input} />
    </FieldFrame>
  );
}
