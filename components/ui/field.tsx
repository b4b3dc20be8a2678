import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, type FieldTexts, linksOf } from "./field-frame";

type InputProps = Omit<ComponentProps<"input">, "id" | "name">;
type FieldProps = FieldTexts & InputProps & { suffix?: ReactNode; className?: string };

/** One line of text or one number. `suffix` is printed in the box's right end (a unit of measure). */
export function Field({ id, name, label, description, error, suffix, className = "", ...input }: FieldProps) {
  const texts = { id, name, label, description, error };
  const box = <input className="ds-input" type="text" {...linksOf(texts)} {...input} />;
  return (
    <FieldFrame texts={texts} className={className}>
      {suffix ? (
        <div className="ds-field-affixes">
          {box}
          <span className="ds-field-affix">{suffix}</span>
        </div>
      ) : (
        box
      )}
    </FieldFrame>
  );
}
