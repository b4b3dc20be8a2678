import "server-only";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Adoption } from "@/lib/domain/level-change";
import { levelRuns } from "@/lib/domain/level-run";
import { type Period, type PeriodKind, periodsWithin } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { type DatedTargetLevel, selectTargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import type { IndicatorHead } from "./dashboard-view";
import { cardsAt, reachedBy } from "./level-place";
import { adoptionOf } from "./level-row";
import { readLevelOutline, readLevelsOn } from "./level-structure";
import { readerOf } from "./reading";
import type { Structure } from "./structure";
import { firstLinksOf, type IndicatorNode, type UnitNode } from "./structure-node";
import { NO_VALUES } from "./values";

/** How many years the table shows. */
const YEARS = 4;
/** All of so many cards is more than a page can show. */
const MANY_CARDS = 20;

/** A level from a period on, and where it comes from: null where none is set. */
export type LevelStretch = {
  from: string;
  level: DatedTargetLevel | null;
  source: "unit" | "ancestor" | "default" | null;
  /** The unit above it is inherited from. */
  ancestor: Texts | null;
  adopted: Adoption | null;
};

export type LevelRow = {
  indicator: IndicatorHead;
  frequency: PeriodKind;
  years: { year: number; stretches: LevelStretch[] }[];
};

export type LevelTable = {
  /** The unit the table is for; null: what applies to all. */
  unit: { id: string; name: Texts } | null;
  units: { id: string; name: Texts; depth: number }[];
  /** May the actor set levels for all? */
  all: boolean;
  cards: { id: string; name: Texts }[];
  card: string | null;
  /** The first year shown, and how many. */
  year: number;
  years: number;
  rows: LevelRow[];
};

/**
 * The levels a unit is judged by in some years, for the indicators on its cards and on those of the units below: as locked periods
 * keep them, and as they stand ahead. `unit` "all" is what applies to all; without one the topmost the actor may define.
 * Of many cards the first, unless one is chosen or (empty) all. Null where the actor may not define. A fixed number of statements.
 */
export async function getLevelTable(
  actor: Actor,
  asked: { unit?: string | undefined; card?: string | undefined; year?: number | undefined },
): Promise<LevelTable | null> {
  const definable = await readLevelOutline(actor);
  if (!definable) return null;
  const { structure: outline, units, all } = definable;
  const isForAll = asked.unit === "all" && all;
  const unit = isForAll ? null : (units.find(({ id }) => id === (asked.unit ?? units[0]?.id)) ?? null);
  if (!unit && !isForAll) return null;

  const day = today();
  const year = asked.year ?? Number(day.slice(0, 4));
  const cards = cardsAt(outline, reachedBy(outline, unit), day);
  const card = chosenCard(cards, asked.card);
  const shown = cards.filter(({ id }) => card === null || id === card).map(({ id }) => id);
  const structure = await readLevelsOn(outline, shown, unit);
  const indicators = firstLinksOf(standingOf(structure, shown, day))
    .flatMap(({ indicatorId }) => structure.indicators.get(indicatorId) ?? [])
    .filter(({ scored }) => scored);
  const adoptions = await adoptionsOf(
    structure.organisation.id,
    indicators.map(({ id }) => id),
  );
  // A level is chosen by the period and its lock, whatever the values.
  const reader = readerOf({ structure, values: NO_VALUES }, day);
  const chosenFor = (indicator: IndicatorNode) => (period: Period) =>
    unit
      ? reader.assess(indicator, unit, { period, cell: { kind: "notDue" } })
      : selectTargetLevel(structure.targetLevels.get(indicator.id) ?? [], [], period);
  return {
    unit: unit && { id: unit.id, name: unit.name },
    units: units.map(({ id, name, path }) => ({ id, name, depth: depthOf({ path }) })),
    all,
    cards: cards.map(({ id, name }) => ({ id, name })),
    card,
    year,
    years: YEARS,
    rows: indicators.map((indicator) => ({
      indicator,
      frequency: indicator.frequency,
      years: Array.from({ length: YEARS }, (_, index) => ({
        year: year + index,
        stretches: stretchesOf(structure, adoptions, yearOf(indicator, year + index), chosenFor(indicator)),
      })),
    })),
  };
}

/** Some cards as they stand on a day, in their order. */
function standingOf({ plans }: Structure, ids: readonly string[], day: string) {
  return planAt(plans, { end: day })?.scorecards.filter(({ id }) => ids.includes(id)) ?? [];
}

/** The card asked for, or of many the first; null: all of them. */
function chosenCard(cards: readonly { id: string }[], asked: string | undefined): string | null {
  if (asked === undefined) return cards.length > MANY_CARDS ? (cards[0]?.id ?? null) : null;
  return asked === "" ? null : asked;
}

type Chosen = { level: DatedTargetLevel | null; source: LevelStretch["source"] } | null;

function stretchesOf(
  { units }: Structure,
  adoptions: ReadonlyMap<string, Adoption>,
  periods: readonly Period[],
  chosenIn: (period: Period) => Chosen,
): LevelStretch[] {
  return levelRuns(periods, chosenIn, (chosen) => chosen?.level?.id ?? "").map(({ from, chosen }) => {
    const { level = null, source = null } = chosen ?? {};
    const ancestor = source === "ancestor" ? units.find(({ id }) => id === level?.unitId) : null;
    const adopted = (level && adoptions.get(level.id)) ?? null;
    return { from: from.code, level, source, ancestor: ancestor?.name ?? null, adopted };
  });
}

/** The periods of an indicator that begin in a year. */
function yearOf({ frequency }: IndicatorNode, year: number): Period[] {
  const days = periodsWithin(frequency, `${year}-01-01`, `${year + 1}-12-31`);
  return days.filter(({ start }) => start.startsWith(`${year}-`));
}

const depthOf = ({ path }: Pick<UnitNode, "path">) => path.split("/").filter(Boolean).length - 1;

async function adoptionsOf(organisationId: string, indicatorIds: string[]): Promise<Map<string, Adoption>> {
  const rows = await dbOf(organisationId).targetLevel.findMany({
    where: { organisationId, indicatorId: { in: indicatorIds }, adoptedBy: { not: null } },
  });
  return new Map(rows.map((row) => [row.id, adoptionOf(row)]));
}
