import type { OpenDataPlace } from "@/lib/data/open-data";

const FILES = { "figures.csv": "csv", "figures.json": "json" } as const;

/** The page and the format an address asks for: unit/…, unit/…/indicator/… or neither, and then the file. Null for any other. */
export function askedPlace(
  organisation: string,
  parts: readonly string[],
): { place: OpenDataPlace; format: "csv" | "json" } | null {
  const file = parts.at(-1);
  if (file !== "figures.csv" && file !== "figures.json") return null;
  const format = FILES[file];
  const [unitWord, unit, indicatorWord, indicator, more] = parts.slice(0, -1);
  if (unitWord === undefined) return { place: { organisation }, format };
  if (unitWord !== "unit" || !unit || more !== undefined) return null;
  if (indicatorWord === undefined) return { place: { organisation, unit }, format };
  return indicatorWord === "indicator" && indicator
    ? { place: { organisation, unit, indicator }, format }
    : null;
}
