import type { Fixed } from "@/lib/domain/fixed-point";
import { bandOf } from "@/lib/domain/score";
import { isRange, rangeEnds, type TargetLevel } from "@/lib/domain/target";

export type ZoneKind = "below" | "acceptable" | "reached";

/** Where the zones of a goal meet, ascending, and the kinds from the lowest numbers to the highest: one more than the edges. */
export type GoalZones = { edges: Fixed[]; kinds: ZoneKind[]; falling: boolean };

/** Cuts the number line by a target level. Null when the level says nothing. */
export function goalZones(level: TargetLevel | null): GoalZones | null {
  if (level === null) return null;
  if (isRange(level)) return rangeZones(level);
  const band = bandOf(level);
  if (!band) return null;
  const falling = band.direction === "lower";
  const rising = zonesUpwards(band.lowest, band.ambition);
  return falling
    ? { edges: rising.edges.reverse(), kinds: rising.kinds.reverse(), falling }
    : { ...rising, falling };
}

function rangeZones(level: TargetLevel): GoalZones | null {
  const ends = rangeEnds(level);
  return (
    ends && {
      edges: [ends.lowest, ends.ambition, ends.ambitionUpper, ends.lowestUpper],
      kinds: ["below", "acceptable", "reached", "acceptable", "below"],
      falling: false,
    }
  );
}

/** From worse to better: the caller turns it round for a falling goal. */
function zonesUpwards(lowest: Fixed | null, ambition: Fixed | null): Omit<GoalZones, "falling"> {
  if (ambition === null) return { edges: lowest === null ? [] : [lowest], kinds: ["below", "acceptable"] };
  if (lowest === null || lowest === ambition) return { edges: [ambition], kinds: ["below", "reached"] };
  return { edges: [lowest, ambition], kinds: ["below", "acceptable", "reached"] };
}
