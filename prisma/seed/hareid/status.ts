import { type Fixed, fixedFromDecimal } from "@/lib/domain/fixed-point";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { judge, type Status } from "@/lib/domain/score";
import { type DatedTargetLevel, selectTargetLevel } from "@/lib/domain/target";
import { ancestries } from "@/lib/domain/unit-tree";
import type { SeedTargetLevel } from "../shape";
import { targetLevels } from "./target-levels";
import { units } from "./units";

const branches = ancestries(units.map(({ code, parent }) => ({ id: code, parentId: parent })));
const fixedOrNull = (decimal: string | undefined) =>
  decimal === undefined ? null : fixedFromDecimal(decimal);

function dated(level: SeedTargetLevel, index: number): DatedTargetLevel {
  const from = parsePeriod(level.from);
  if (!from) throw new Error(`not a period: ${level.from}`);
  return {
    id: String(index),
    unitId: level.unit ?? null,
    from: from.start,
    recordedAt: `${from.start}T00:00:00Z`,
    retiredAt: null,
    ambition: fixedOrNull(level.ambition),
    lowest: fixedOrNull(level.lowest),
    ambitionUpper: fixedOrNull(level.ambitionUpper),
    lowestUpper: fixedOrNull(level.lowestUpper),
    direction: level.direction ?? null,
  };
}

const levels = targetLevels.map((level, index) => ({
  indicator: level.indicator,
  level: dated(level, index),
}));

/** The status of a unit's own value in a period, by the rules of the product. */
export function statusOf(indicator: string, unit: string, period: Period, value: Fixed): Status {
  const ofIndicator = levels.filter((level) => level.indicator === indicator).map(({ level }) => level);
  return judge(value, selectTargetLevel(ofIndicator, branches.get(unit) ?? [], period)?.level ?? null).status;
}
