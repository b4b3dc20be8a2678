import { recordHistory } from "@/lib/data/measurement";
import { recordTargetLevel } from "@/lib/data/target-level";
import { startOfDay } from "@/lib/domain/day";
import { parsePeriod } from "@/lib/domain/period";
import { entryInput } from "@/lib/schemas/measurement";
import { targetLevelInput } from "@/lib/schemas/target-level";
import type { Founded } from "./founding";
import { idOf } from "./id-of";
import type { SeedOrganisation, SeedValue } from "./shape";

/** Lays in the ambition levels, each as decided when its first period began. */
export async function layInTargetLevels(
  { actor, units, indicators }: Founded,
  seed: SeedOrganisation,
): Promise<void> {
  for (const {
    indicator,
    unit,
    from,
    ambition,
    lowest,
    ambitionUpper,
    lowestUpper,
    ...rest
  } of seed.targetLevels) {
    const input = targetLevelInput.parse({
      ...rest,
      indicatorId: idOf(indicators, indicator),
      unitId: unit ? idOf(units, unit) : null,
      fromPeriod: from,
      ambition: typed(ambition),
      lowest: typed(lowest),
      ambitionUpper: typed(ambitionUpper),
      lowestUpper: typed(lowestUpper),
    });
    const start = parsePeriod(from)?.start ?? "2000-01-01";
    await recordTargetLevel(actor, input, startOfDay(start));
  }
}

/** Lays in the values as they were reported: unit by unit, day by day; a later report of the same cell is a correction. */
export async function layInValues(
  { actor, units, indicators }: Founded,
  seed: SeedOrganisation,
): Promise<number> {
  const versions = new Map<string, number>();
  const inOrder = [...seed.values].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const reports = new Map<string, SeedValue[]>();
  for (const value of inOrder) {
    const report = `${value.on} ${value.unit}`;
    reports.set(report, [...(reports.get(report) ?? []), value]);
  }
  const entries = [...reports.values()].flatMap((values) => {
    const [first] = values;
    if (!first) return [];
    const cells = values.map((value) => {
      const cell = `${value.indicator} ${value.unit} ${value.period}`;
      const version = versions.get(cell) ?? 0;
      versions.set(cell, version + 1);
      return {
        ...contentOf(value),
        indicatorId: idOf(indicators, value.indicator),
        period: value.period,
        version,
      };
    });
    const entry = entryInput.parse({ unitId: idOf(units, first.unit), stage: "submitted", cells });
    return [{ moment: startOfDay(first.on), entry }];
  });
  return (await recordHistory(actor, entries)).saved;
}

function contentOf(value: SeedValue) {
  const { comment } = value;
  if (value.kind === "value") return { kind: value.kind, value: typed(value.value), comment };
  if (value.kind !== "ratio") return { kind: value.kind, comment };
  const { numerator, denominator } = value;
  return { kind: value.kind, numerator: typed(numerator), denominator: typed(denominator), comment };
}

/** As someone here would type it: "1.125" is one and an eighth in the seed, but ambiguous on a form. */
function typed(decimal: string | undefined): string | undefined {
  return decimal?.replace(".", ",");
}
