import { type Fixed, fixedToDecimal, roundFixed } from "@/lib/domain/fixed-point";
import type { Locale } from "@/lib/schemas/texts";

const region = { nn: "nn-NO", nb: "nb-NO", en: "en-GB" } as const;
const formats = new Map<string, Intl.NumberFormat>();

type Decimals = { least: number; most: number; signed?: boolean };

/** Making a number format is slow and using one is fast, so each is made once. */
function formatFor(locale: Locale, { least, most, signed = false }: Decimals) {
  const key = `${locale} ${least} ${most} ${signed}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(region[locale], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: signed ? "exceptZero" : "negative",
  });
  formats.set(key, made);
  return made;
}

/** Norwegian figures have a real minus sign (U+2212); English ones get it too. */
const withMinus = (text: string) => text.replace("-", "−");

function writeFixed(value: Fixed, decimals: number, locale: Locale, signed: boolean) {
  // As text, since a double cannot hold the largest values with four decimals.
  const text = fixedToDecimal(roundFixed(value, decimals as 0 | 1 | 2 | 3 | 4)) as `${number}`;
  return withMinus(formatFor(locale, { least: decimals, most: decimals, signed }).format(text));
}

/** A value with exactly 0–4 decimals: "1 234,50" (U+00A0 between thousands), "−2,5"; in English "1,234.50". */
export function formatFixed(value: Fixed, decimals: number, locale: Locale): string {
  return writeFixed(value, decimals, locale, false);
}

/** As `formatFixed`, with a plus sign before what is above zero. */
export function formatChange(value: Fixed, decimals: number, locale: Locale): string {
  return writeFixed(value, decimals, locale, true);
}

/** A number of the product's own (a weight, a quotient) with at most so many decimals. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  return withMinus(formatFor(locale, { least: 0, most: decimals }).format(value));
}

/** As `formatNumber`, with a plus sign before what is above zero. */
export function formatSigned(value: number, decimals: number, locale: Locale): string {
  return withMinus(formatFor(locale, { least: 0, most: decimals, signed: true }).format(value));
}

/** A score 0–100 with at most one decimal, never rounded up over an edge it has not reached (49,96 → "49,9"). */
export function formatScore(score: number, locale: Locale, edges: readonly number[] = [50, 100]): string {
  const rounded = Math.round(score * 10) / 10;
  // The margin is that of the roll-up: binary noise is not a distance.
  const crossed = edges.some((edge) => score < edge - 1e-9 && rounded >= edge);
  return formatNumber(crossed ? Math.floor(score * 10) / 10 : rounded, 1, locale);
}

/** A share 0–1 as whole percent: "80 %", in English "80%". Something is never 0 %, and less than all never 100 %. */
export function formatShare(share: number, locale: Locale): string {
  const rounded = Math.round(share * 100);
  const honest = share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
  return `${formatNumber(honest, 0, locale)}${locale === "en" ? "" : "\u00a0"}%`;
}
