import { type Fixed, fixedFromInteger, fixedToDecimal } from "@/lib/domain/fixed-point";
import { formatFixed } from "@/lib/format/number";
import type { Locale } from "@/lib/schemas/texts";

const asPercent = (share: Fixed): Fixed => fixedFromInteger(share * 100);

/** A share of a unit as read: "60 %", "33,33 %"; "–" where there is none. */
export function formatPercent(share: Fixed | undefined, locale: Locale): string {
  if (!share) return "–";
  const percent = asPercent(share);
  const [, decimals = ""] = fixedToDecimal(percent).split(".");
  return `${formatFixed(percent, decimals.length, locale)}${locale === "en" ? "" : "\u00a0"}%`;
}

/** The same as it is typed: "33,33"; empty where there is none. */
export function typedPercent(share: Fixed | undefined): string {
  return share ? fixedToDecimal(asPercent(share)).replace(".", ",") : "";
}
