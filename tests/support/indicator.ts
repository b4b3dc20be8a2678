import type { SeedIndicator, SeedTargetLevel } from "@/prisma/seed/shape";
import { sameText } from "@/prisma/seed/texts";

/** A plain scored number reported each tertial, summed over units, latest value over time; `change` says what differs. */
export function indicator(code: string, change: Partial<SeedIndicator> = {}): SeedIndicator {
  const text = sameText(code);
  return {
    code,
    name: text,
    why: text,
    definition: text,
    source: text,
    valueUnit: sameText("stk."),
    decimals: 1,
    scored: true,
    frequency: "tertial",
    overTime: "last",
    overUnits: "sum",
    ...change,
  };
}

/** A share in per cent. */
export function share(code: string, change: Partial<SeedIndicator> = {}): SeedIndicator {
  return indicator(code, { kind: "ratio", scale: 100, ...change });
}

/** Ambition and lowest acceptable from 2020 on, for all units. */
export function level(
  code: string,
  ambition: string,
  lowest: string,
  change: Partial<SeedTargetLevel> = {},
): SeedTargetLevel {
  return { indicator: code, from: "2020", ambition, lowest, ...change };
}
