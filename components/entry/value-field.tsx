import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { textIn } from "@/lib/format/texts";
import type { CellFields } from "./cell-fields";

type ValueFieldProps = {
  words: Words;
  row: EntryRow;
  name: string;
  fields: CellFields;
  error: (field: keyof CellFields) => string | undefined;
  /** Names each field where its own word says too little; the unit of measure then stands elsewhere. */
  labelOf?: (part: "value" | "numerator" | "denominator") => string;
};

/** The field or fields a value is typed in: one number, a ratio's two, or a choice. */
export function ValueField({ words, row, name, fields, error, labelOf }: ValueFieldProps) {
  const { t, locale } = words;
  const { kind, grades, valueUnit } = row.indicator;
  const label = labelOf ?? ((part) => t(`entry.${part}`));
  const number = { inputMode: "decimal", autoComplete: "off" } as const;
  if (kind === "ratio") {
    return (
      <div className="entry-ratio">
        {(["numerator", "denominator"] as const).map((part) => (
          <Field
            key={part}
            name={`${name}.${part}`}
            label={label(part)}
            defaultValue={fields[part]}
            error={error(part) ?? (part === "numerator" ? error("value") : undefined)}
            {...number}
          />
        ))}
      </div>
    );
  }
  if (kind === "yesNo" || kind === "graded") {
    const choices =
      kind === "graded"
        ? grades.map((grade) => ({ value: fixedToDecimal(grade.value), text: textIn(grade.name, locale) }))
        : [
            { value: "1", text: t("format.yes") },
            { value: "0", text: t("format.no") },
          ];
    return (
      <SelectField
        key={fields.value}
        name={`${name}.value`}
        label={label("value")}
        empty={t("entry.choose")}
        choices={choices}
        defaultValue={fields.value.replace(",", ".")}
        error={error("value")}
      />
    );
  }
  return (
    <Field
      name={`${name}.value`}
      label={label("value")}
      suffix={labelOf ? undefined : textIn(valueUnit, locale) || undefined}
      defaultValue={fields.value}
      error={error("value")}
      {...number}
    />
  );
}
