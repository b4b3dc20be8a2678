import type { ComponentProps } from "react";
import { FieldFrame, type FieldTexts, linksOf } from "./field-frame";

export type Choice = { value: string; text: string; lang?: string | undefined };
type SelectFieldProps = FieldTexts &
  Omit<ComponentProps<"select">, "id" | "name" | "children"> & {
    choices: readonly Choice[];
    /** Text of a first, empty choice. */
    empty?: string;
  };

/** One choice among several. */
export function SelectField({ choices, empty, ...props }: SelectFieldProps) {
  const { id, name, label, description, error, className, ...input } = props;
  const texts = { id, name, label, description, error };
  return (
    <FieldFrame texts={texts} className={className ?? ""}>
      <select className="ds-input" {...linksOf(texts)} {...input}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map(({ value, text, lang }) => (
          <option key={value} value={value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
