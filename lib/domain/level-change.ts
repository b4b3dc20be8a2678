import type { Day } from "./day";
import { addFixed, type Fixed, fixedFromInteger, subtractFixed } from "./fixed-point";
import { nestsIn, type Period, type PeriodKind, periodAt } from "./period";
import { judge, type Status } from "./score";
import { type DatedTargetLevel, isEmpty, selectTargetLevel, type TargetLevel } from "./target";

/** What is to count for a unit (null: for all) from a day on. Without numbers: nothing of its own, so it inherits again. */
export type LevelChange = TargetLevel & { unitId: string | null; from: Day };

/** Who adopted a level: body, case and day, as far as they are known. */
export type Adoption = { adoptedBy: string | null; caseNumber: string | null; adoptedOn: Day | null };

/** May a level of something measured so often begin with this period? Its own kind, one it fills, or a year; never a finer one. */
export function mayBeginWith(frequency: PeriodKind, from: Pick<Period, "kind">): boolean {
  return from.kind === frequency || from.kind === "year" || nestsIn(frequency, from.kind);
}

/** The levels in force that a change takes out: the one from the same day, or, on the way back to inheriting, all from that day on. */
export function retiredBy<Level extends Pick<DatedTargetLevel, "unitId" | "from" | "retiredAt">>(
  levels: readonly Level[],
  change: LevelChange,
): Level[] {
  const own = levels.filter(({ unitId, retiredAt }) => unitId === change.unitId && retiredAt === null);
  return own.filter(({ from }) => (isEmpty(change) ? from >= change.from : from === change.from));
}

/** Does a change add a level? Always one with numbers; one without only where an earlier one would go on counting. */
export function adds(
  levels: readonly Pick<DatedTargetLevel, "unitId" | "from" | "retiredAt">[],
  change: LevelChange,
): boolean {
  const earlier = levels.some(
    ({ unitId, from, retiredAt }) => unitId === change.unitId && retiredAt === null && from < change.from,
  );
  return earlier || !isEmpty(change);
}

/** The levels as they would be after a change made at a moment (ISO instant). */
export function levelsAfter(
  levels: readonly DatedTargetLevel[],
  change: LevelChange,
  moment: string,
): DatedTargetLevel[] {
  const retired = new Set(retiredBy(levels, change));
  const kept = levels.map((level) => (retired.has(level) ? { ...level, retiredAt: moment } : level));
  if (!adds(levels, change)) return kept;
  return [...kept, { ...change, id: "", recordedAt: moment, retiredAt: null }];
}

/** The days from which a change may make a difference: its own, and those of the later levels it takes out. */
export function daysOf(levels: readonly DatedTargetLevel[], change: LevelChange): Day[] {
  return [...new Set([change.from, ...retiredBy(levels, change).map(({ from }) => from)])].sort();
}

/** The level in force on a day that is the first of a month, as known now; null when none is. */
export function levelOn(
  levels: readonly DatedTargetLevel[],
  ancestry: readonly string[],
  day: Day,
): DatedTargetLevel | null {
  return selectTargetLevel(levels, ancestry, periodAt("month", day))?.level ?? null;
}

const rank: Record<Status, number> = { below: 0, acceptable: 1, notSet: 2, reached: 2 };

/**
 * Is a level easier than the one before: is there a value it judges better? So a wider range is easier whichever end moved, and
 * with no level nothing can fail. Statuses only change at the ends, so the ends and the values next to them tell all.
 */
export function isEasier(before: TargetLevel | null, after: TargetLevel | null): boolean {
  if (before === null) return false;
  return [before, after].flatMap(edgesOf).some((value) => rankOf(value, after) > rankOf(value, before));
}

function edgesOf(level: TargetLevel | null): Fixed[] {
  if (level === null) return [];
  const { ambition, lowest, ambitionUpper = null, lowestUpper = null } = level;
  const ends = [ambition, lowest, ambitionUpper, lowestUpper].filter((end) => end !== null);
  const step = fixedFromInteger(1);
  return ends.flatMap((end) => [subtractFixed(end, step) ?? end, end, addFixed(end, step) ?? end]);
}

const rankOf = (value: Fixed, level: TargetLevel | null) => rank[judge(value, level).status];

/**
 * Does the administration lower what a body adopted? Yes, when the new level is easier and no body stands behind it: none is
 * named, or the very decision it departs from.
 */
export function lowersAdopted(
  before: (TargetLevel & Adoption) | null,
  after: TargetLevel | null,
  decision: Adoption,
): boolean {
  if (before === null || before.adoptedBy === null) return false;
  return !isAnother(decision, before) && isEasier(before, after);
}

function isAnother(decision: Adoption, than: Adoption): boolean {
  if (decision.adoptedBy === null) return false;
  return (["adoptedBy", "caseNumber", "adoptedOn"] as const).some((part) => decision[part] !== than[part]);
}

/** How a status moved: better, worse, or neither (a goal set or taken away included). */
export function statusMove(before: Status, after: Status): "better" | "worse" | "other" {
  if (before === "notSet" || after === "notSet") return "other";
  return rank[after] > rank[before] ? "better" : "worse";
}
