import type { EntryRow } from "@/lib/data/entry-view";
import { fixedFromDecimal, fixedToDecimal } from "@/lib/domain/fixed-point";
import type { Locale } from "@/lib/schemas/texts";

/** The fields of a cell as they stand in the form. */
export type CellFields = {
  kind: string;
  value: string;
  numerator: string;
  denominator: string;
  comment: string;
};

/** The fields filled from what is stored, with the decimal mark of the language. */
export function fieldsOf({ content }: Pick<EntryRow, "content">, locale: Locale): CellFields {
  return {
    kind: content && content.kind !== "suppressed" ? content.kind : "value",
    value: typedNumber(content?.value, locale),
    numerator: typedNumber(content?.numerator, locale),
    denominator: typedNumber(content?.denominator, locale),
    comment: content?.comment ?? "",
  };
}

/** With exactly three decimals a point could be read as a thousand: a fourth one leaves no doubt. */
function typedNumber(decimal: string | null | undefined, locale: Locale): string {
  if (decimal == null) return "";
  const plain = fixedToDecimal(fixedFromDecimal(decimal));
  if (locale !== "en") return plain.replace(".", ",");
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}
