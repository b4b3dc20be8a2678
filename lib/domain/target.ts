import type { Day } from "./day";
import type { Fixed } from "./fixed-point";
import type { Period } from "./period";

/**
 * Ambition and lowest acceptable. Upper ends make it a range goal [lowest, ambition, ambitionUpper, lowestUpper].
 * The sign of ambition − lowest is the direction; it is stored only where that sign does not exist.
 */
export type TargetLevel = {
  ambition: Fixed | null;
  lowest: Fixed | null;
  ambitionUpper?: Fixed | null;
  lowestUpper?: Fixed | null;
  direction?: "higher" | "lower" | null;
};

/** A level as adopted: for one unit or (null) for all, from a day on, and when it was recorded and retired (ISO instants). */
export type DatedTargetLevel = TargetLevel & {
  id: string;
  unitId: string | null;
  from: Day;
  recordedAt: string;
  retiredAt: string | null;
};

/** The four ends of a range goal. */
export type RangeEnds = { lowest: Fixed; ambition: Fixed; ambitionUpper: Fixed; lowestUpper: Fixed };

export type TargetLevelCheck =
  | { ok: true }
  | {
      ok: false;
      code:
        | "nothingSet"
        | "directionRequired"
        | "directionContradicted"
        | "rangeIncomplete"
        | "rangeOutOfOrder";
    };

/** Does the level have an upper end, and so aims at a range? */
export function isRange(level: TargetLevel): boolean {
  return (level.ambitionUpper ?? null) !== null || (level.lowestUpper ?? null) !== null;
}

/** The four ends of a range goal, or null when one is missing. */
export function rangeEnds(level: TargetLevel): RangeEnds | null {
  const { lowest, ambition, ambitionUpper = null, lowestUpper = null } = level;
  if (lowest === null || ambition === null || ambitionUpper === null || lowestUpper === null) return null;
  return { lowest, ambition, ambitionUpper, lowestUpper };
}

/** May this level be adopted? One end alone, or two equal ends, need a direction. Source: domain.md section 3. */
export function checkTargetLevel(level: TargetLevel): TargetLevelCheck {
  if (isRange(level)) return checkRange(level);
  const { ambition, lowest, direction = null } = level;
  if (ambition === null && lowest === null) return { ok: false, code: "nothingSet" };
  const natural = ambition === null || lowest === null ? null : naturalDirection(ambition, lowest);
  if (natural === null) return direction === null ? { ok: false, code: "directionRequired" } : { ok: true };
  if (direction !== null && direction !== natural) return { ok: false, code: "directionContradicted" };
  return { ok: true };
}

/**
 * The level that counts for a unit and period: the unit's own, else the nearest ancestor's, else the default; among those the
 * latest that began when the period began or earlier. One without numbers ends what its unit had of its own: from there on it
 * inherits again. `ancestry` is the unit first, then upwards. `knownAt` (ISO instant) reads only what was recorded and not yet
 * retired then, so a locked period keeps the levels from before its lock. Null when none.
 */
export function selectTargetLevel(
  levels: readonly DatedTargetLevel[],
  ancestry: readonly string[],
  period: Pick<Period, "start">,
  knownAt?: string | null,
): { level: DatedTargetLevel; source: "unit" | "ancestor" | "default" } | null {
  const latest: DatedTargetLevel[] = [];
  for (const level of levels) {
    const distance = distanceTo(level, ancestry);
    if (distance < 0 || level.from > period.start || !isKnown(level, knownAt ?? null)) continue;
    const rival = latest[distance];
    if (!rival || isLater(level, rival)) latest[distance] = level;
  }
  const distance = latest.findIndex((level) => level && !isEmpty(level));
  const level = latest[distance];
  return level ? { level, source: sourceOf(level, distance) } : null;
}

/** A level without a single number: it says that there is none. */
export function isEmpty({ ambition, lowest, ambitionUpper, lowestUpper }: TargetLevel): boolean {
  return [ambition, lowest, ambitionUpper, lowestUpper].every((end) => end == null);
}

/** The direction two ends give by themselves; null when they are equal. */
export function naturalDirection(ambition: Fixed, lowest: Fixed): "higher" | "lower" | null {
  if (ambition === lowest) return null;
  return ambition > lowest ? "higher" : "lower";
}

function checkRange(level: TargetLevel): TargetLevelCheck {
  const ends = rangeEnds(level);
  if (!ends) return { ok: false, code: "rangeIncomplete" };
  const inOrder =
    ends.lowest <= ends.ambition &&
    ends.ambition <= ends.ambitionUpper &&
    ends.ambitionUpper <= ends.lowestUpper;
  return inOrder ? { ok: true } : { ok: false, code: "rangeOutOfOrder" };
}

function distanceTo(level: DatedTargetLevel, ancestry: readonly string[]): number {
  return level.unitId === null ? ancestry.length : ancestry.indexOf(level.unitId);
}

function isKnown(level: DatedTargetLevel, knownAt: string | null): boolean {
  if (knownAt === null) return level.retiredAt === null;
  const moment = Date.parse(knownAt);
  if (Date.parse(level.recordedAt) > moment) return false;
  return level.retiredAt === null || Date.parse(level.retiredAt) > moment;
}

function isLater(level: DatedTargetLevel, than: DatedTargetLevel): boolean {
  if (level.from !== than.from) return level.from > than.from;
  const recorded = Date.parse(level.recordedAt) - Date.parse(than.recordedAt);
  return recorded === 0 ? level.id > than.id : recorded > 0;
}

function sourceOf(level: DatedTargetLevel, distance: number): "unit" | "ancestor" | "default" {
  if (level.unitId === null) return "default";
  return distance === 0 ? "unit" : "ancestor";
}
