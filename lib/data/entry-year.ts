import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import {
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodAt,
  periodsWithin,
  shiftPeriod,
} from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import type { Actor } from "./access";
import { type EntryPlace, entryPlace } from "./entry-place";
import { type CellDue, readEntryRows } from "./entry-row";
import type { EntryIndicatorPage, EntryYear } from "./entry-view";
import { indicatorHead } from "./follow-up-sight";
import { cardsOf, firstLinksOf, type IndicatorNode, isOpen } from "./structure-node";

/** With twelve months of each, as many indicators as one save can carry. */
const INDICATORS_A_PAGE = 41;
/** So many periods of one indicator are shown, or a year of them. */
const FEWEST_PERIODS = 4;

type Asked = { kind: PeriodKind | null; year: number | null; page: number };

/** All that a unit reports at one frequency in the periods of a year, by hand; null when the actor may not enter there. */
export const getEntryYear = cache(
  async (actor: Actor, unitCode: string, asked: Asked): Promise<EntryYear | null> => {
    const place = await entryPlace(actor, unitCode);
    if (!place) return null;
    const year = asked.year ?? Number(today().slice(0, 4));
    const kinds = PERIOD_KINDS.filter((each) => rowsOf(place, each, year).length > 0);
    const kind = asked.kind ?? kinds[0] ?? "month";
    const rows = rowsOf(place, kind, year);
    const pages = Math.max(1, Math.ceil(rows.length / INDICATORS_A_PAGE));
    const page = Math.min(asked.page, pages);
    const shown = rows.slice((page - 1) * INDICATORS_A_PAGE, page * INDICATORS_A_PAGE);
    const cells = await readEntryRows(
      place.reader,
      place.node,
      shown.flatMap((row) => row.cells),
    );
    const periods = periodsOf(kind, year).map(({ code }) => code);
    return {
      organisation: place.organisation,
      unit: place.unit,
      ...{ kind, year, kinds, page, pages, periods },
      indicators: shown.map(({ code, indicator }) => {
        const own = new Map(
          cells.filter((cell) => cell.indicator.id === indicator.id).map((cell) => [cell.period, cell]),
        );
        return {
          code,
          indicator: indicatorHead(indicator),
          cells: periods.map((period) => own.get(period) ?? null),
        };
      }),
    };
  },
);

/** One indicator in its latest periods at a unit; null when the actor may not enter there, or the unit does not report it. */
export const getEntryIndicator = cache(
  async (actor: Actor, unitCode: string, indicatorCode: string): Promise<EntryIndicatorPage | null> => {
    const place = await entryPlace(actor, unitCode);
    const indicator = place?.reader.snapshot.structure.indicatorsByCode.get(indicatorCode);
    if (!place || !indicator || indicator.kind === "calculated") return null;
    const running = periodAt(indicator.frequency, today());
    const aYear = periodsOf(indicator.frequency, running.year).length;
    const latest = Array.from({ length: Math.max(aYear, FEWEST_PERIODS) }, (_, back) =>
      shiftPeriod(running, -back),
    );
    const cells = latest.flatMap((period) => cellIn(place, indicator, period) ?? []);
    if (cells.length === 0) return null;
    const { organisation, unit, reader, node } = place;
    const rows = await readEntryRows(reader, node, cells);
    return { organisation, unit, indicator: indicatorHead(indicator), rows };
  },
);

type YearRow = { code: string; indicator: IndicatorNode; cells: CellDue[] };

/** The indicators the unit reports by hand at a frequency, by the cards of the plans the year's periods are of. */
function rowsOf(place: EntryPlace, kind: PeriodKind, year: number): YearRow[] {
  const { plans, indicators } = place.reader.snapshot.structure;
  const periods = periodsOf(kind, year);
  const inForce = new Set(periods.flatMap((period) => planAt(plans, period) ?? []));
  const cards = [...inForce].flatMap((plan) => cardsOf(plan, place.node));
  return firstLinksOf(cards).flatMap(({ code, indicatorId }) => {
    const indicator = indicators.get(indicatorId);
    if (indicator?.frequency !== kind || indicator.kind === "calculated") return [];
    const cells = periods.flatMap((period) => cellIn(place, indicator, period) ?? []);
    return cells.length > 0 ? { code, indicator, cells } : [];
  });
}

/** The cell of an indicator in a period, with its code on the card of that time; null where the unit does not report it then. */
function cellIn({ reader, node }: EntryPlace, indicator: IndicatorNode, period: Period): CellDue | null {
  if (!isOpen(node, period) || !reader.reporting.reports(indicator.id, node, period)) return null;
  const cards = cardsOf(planAt(reader.snapshot.structure.plans, period), node);
  const link = firstLinksOf(cards).find(({ indicatorId }) => indicatorId === indicator.id);
  return link ? { indicator, code: link.code, period } : null;
}

/** The periods of a year; the school year counts as of the one it begins in. */
function periodsOf(kind: PeriodKind, year: number): Period[] {
  if (kind === "schoolYear") return [periodAt(kind, `${year}-08-01`)];
  return periodsWithin(kind, `${year}-01-01`, `${year}-12-31`);
}
