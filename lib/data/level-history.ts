import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Adoption } from "@/lib/domain/level-change";
import { type PeriodKind, parsePeriod } from "@/lib/domain/period";
import { type DatedTargetLevel, isEmpty, selectTargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import type { IndicatorHead } from "./dashboard-view";
import { definableUnits, placeIn } from "./level-place";
import { toDatedLevel } from "./level-row";

type Recorded = DatedTargetLevel & Adoption & { fromPeriod: string };

/** A level once set for a unit: by whom and when, and when it was retired. */
type LevelPast = Recorded & { recordedBy: string | null };

/** The levels of one indicator at one place, and what its form needs. */
export type LevelSheet = {
  indicator: IndicatorHead;
  frequency: PeriodKind;
  unit: { id: string; name: Texts } | null;
  units: { id: string; name: Texts }[];
  all: boolean;
  from: string;
  /** What counts in the period asked about, with the one who adopted it. */
  inForce: { level: Recorded; source: "unit" | "ancestor" | "default" } | null;
  /** Has the place levels of its own that count or will count? */
  hasOwn: boolean;
  /** Every level ever set here, the latest first. */
  past: LevelPast[];
};

/** Reads it; null where the actor may not define, or the indicator or the period is none. */
export const getLevelSheet = cache(
  async (
    actor: Actor,
    indicatorId: string,
    unitId: string | null,
    from: string,
  ): Promise<LevelSheet | null> => {
    const definable = await definableUnits(actor);
    const place = definable && placeIn(definable, unitId);
    const indicator = definable?.structure.indicators.get(indicatorId);
    const period = parsePeriod(from);
    if (!place || !definable || !indicator || !period) return null;
    const rows = await dbOf(actor.organisationId).targetLevel.findMany({
      where: { organisationId: definable.structure.organisation.id, indicatorId },
      orderBy: [{ recordedAt: "desc" }, { fromDay: "desc" }, { id: "desc" }],
      include: { recordedBy: { select: { name: true } } },
    });
    const levels = rows.map((row) => ({ ...toDatedLevel(row), recordedBy: row.recordedBy?.name ?? null }));
    const chosen = selectTargetLevel(levels, place.ancestry, period);
    const level = levels.find(({ id }) => id === chosen?.level.id);
    const past = levels.filter((each) => each.unitId === unitId);
    return {
      indicator,
      frequency: indicator.frequency,
      unit: place.unit && { id: place.unit.id, name: place.unit.name },
      units: definable.units.map(({ id, name }) => ({ id, name })),
      all: definable.all,
      from,
      inForce: chosen && level ? { level, source: chosen.source } : null,
      hasOwn: past.some((each) => each.retiredAt === null && !isEmpty(each)),
      past,
    };
  },
);
