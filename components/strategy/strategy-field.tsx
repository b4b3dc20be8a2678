import { CheckboxField } from "@/components/ui/checkbox-field";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormField } from "./form-field";

/** Draws one field by its kind. */
export function StrategyField({ field, error }: { field: FormField; error: string | undefined }) {
  const { kind, value, choices = [], empty, required, ...rest } = field;
  const common = { ...rest, error };
  if (kind === "hidden") return <input type="hidden" name={field.name} value={value} />;
  if (kind === "checkbox") return <CheckboxField {...common} defaultChecked={value === "on"} />;
  if (kind === "textarea") return <TextareaField {...common} defaultValue={value} rows={3} />;
  if (kind === "select") {
    return (
      <SelectField
        {...common}
        choices={choices}
        defaultValue={value}
        {...(empty === undefined ? {} : { empty })}
      />
    );
  }
  const input =
    kind === "number" ? { inputMode: "decimal" as const } : kind === "day" ? { type: "date" } : {};
  return <Field {...common} {...input} defaultValue={value} required={required} autoComplete="off" />;
}
