import type { Words } from "@/components/ui/words";
import type { IndicatorHead } from "@/lib/data/dashboard-view";
import { FIXED_SCALE, type Fixed } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import { formatChange, formatFixed } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";

export type Measured = Pick<IndicatorHead, "kind" | "grades" | "decimals" | "valueUnit">;

const NO_BREAK = "\u00a0";

/** A value as the indicator is read: "82 %", "1 200 kr", "ja", "god (5)". */
export function valueText({ t, locale }: Words, measured: Measured, value: Fixed): string {
  if (measured.kind === "yesNo" && value === 0) return t("format.no");
  if (measured.kind === "yesNo" && value === FIXED_SCALE) return t("format.yes");
  const number = formatFixed(value, measured.decimals, locale);
  const grade = measured.grades.find((each) => each.value === value);
  return grade
    ? `${textIn(grade.name, locale)} (${number})`
    : withUnit(number, unitText(measured, locale), locale);
}

/** A value as above; for anything that is not a number, the word for it and its reason. */
export function cellText(words: Words, measured: Measured, cell: Cell): string {
  if (cell.kind === "value") return valueText(words, measured, cell.value);
  const reason = reasonText(words, cell);
  const word = words.t(`status.${cell.kind}`);
  return reason ? `${word}: ${reason}` : word;
}

/** A change with its sign, in percentage points where the value is a share: "+4 prosentpoeng". */
export function changeText({ t, locale }: Words, measured: Measured, delta: Fixed): string {
  const number = formatChange(delta, measured.decimals, locale);
  const unit = unitText(measured, locale);
  return unit === "%" ? `${number} ${t("scorecard.percentagePoints")}` : withUnit(number, unit, locale);
}

/** Why there is no number: a code of the product's own in words, or what a person wrote. */
export function reasonText({ t }: Words, cell: Cell): string | null {
  if (!("reason" in cell) || !cell.reason) return null;
  const key = `format.reason.${cell.reason}`;
  return /^[a-zA-Z]+$/.test(cell.reason) && t.has(key) ? t(key) : cell.reason;
}

function unitText({ valueUnit }: Measured, locale: Words["locale"]) {
  return textIn(valueUnit, locale);
}

function withUnit(number: string, unit: string, locale: Words["locale"]) {
  if (unit === "") return number;
  if (unit === "%") return locale === "en" ? `${number}%` : `${number}${NO_BREAK}%`;
  return `${number} ${unit}`;
}
