import { fixedFromInteger, fixedToDecimal, parseNumber, sumFixed } from "@/lib/domain/fixed-point";
import { formatFixed } from "@/lib/format/number";
import type { Locale } from "@/lib/schemas/texts";

/** The sum of what is typed, exactly: "99,99". An empty field is nothing; "?" when one is no number. */
export function sumOf(typed: readonly string[], locale: Locale): string {
  const numbers = typed.map((text) => (text.trim() === "" ? fixedFromInteger(0) : numberIn(text)));
  const sum = numbers.every((number) => number !== null) ? sumFixed(numbers) : null;
  if (sum === null) return "?";
  const [, decimals = ""] = fixedToDecimal(sum).split(".");
  return formatFixed(sum, decimals.length, locale);
}

function numberIn(text: string) {
  const parsed = parseNumber(text);
  return parsed.ok ? parsed.value : null;
}
