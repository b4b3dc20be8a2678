import { parsePeriod } from "./period";

/** How publishers of statistics write periods, and how they are written here. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})[KQ]([1-4])$/, "$1-Q$2"],
  [/^(\d{4})M(\d{2})$/, "$1-$2"],
  [/^(\d{4})T([1-3])$/, "$1-T$2"],
  [/^(\d{4})H([12])$/, "$1-H$2"],
];

const TWO_YEARS = /^(\d{4})[-/]\d{2}(\d{2})$/;

/**
 * The period that a code of official statistics names (2024, 2024K1, 2024M03, 2024T1, 2024H1), or null. Two years in a row are a school
 * year only in a table of school years: elsewhere they are as often a mean of two years.
 */
export function statisticsPeriod(code: string, inSchoolYears: boolean): string | null {
  const own = FORMS.reduce((text, [form, written]) => text.replace(form, written), code);
  const named = inSchoolYears ? own.replace(TWO_YEARS, "$1/$2") : own;
  return parsePeriod(named)?.code ?? null;
}
