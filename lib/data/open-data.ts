import "server-only";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Cell } from "@/lib/domain/measurement";
import { organisationsWhere, publicActor } from "./access";
import { type Board, boardOf, type Figure, visibleCards } from "./board";
import { dashboardPeriods } from "./dashboard-period";
import { getIndicatorPage } from "./indicator-page";
import type { OpenData, OpenFigure } from "./open-data-view";
import { readerOf } from "./reading";
import { getSnapshot } from "./snapshot";
import { firstLinksOf, linksOf } from "./structure-node";

/** The page whose figures are asked for: an organisation, one of its units, or one of the unit's indicators. */
export type OpenDataPlace = { organisation: string; unit?: string; indicator?: string };

/**
 * What the figures of a published organisation rest on: another word after every write, and on another day, since figures come
 * due. Null when it is not published.
 */
export async function getOpenDataRevision(organisation: string): Promise<string | null> {
  const where = { AND: [organisationsWhere(publicActor), { code: organisation }] };
  const found = await dbOf(null).organisation.findFirst({ where, select: { revision: true } });
  return found && `${found.revision}-${today()}`;
}

/**
 * The figures of a page as the public sees them, whoever asks: published cards, approved values, small numbers and confidential
 * figures without their number. Of an indicator its series, else one period. Null when the public sees no such page.
 */
export async function getOpenData(place: OpenDataPlace, period?: string): Promise<OpenData | null> {
  const { organisation, unit, indicator } = place;
  return unit && indicator
    ? await seriesOf(organisation, unit, indicator, period)
    : await figuresOf(organisation, unit, period);
}

/** Has the public such a page, with anything on it? So that no reader is offered a file that is not there. */
export async function hasOpenData(
  { organisation, unit, indicator }: OpenDataPlace,
  period: string,
): Promise<boolean> {
  const snapshot = await getSnapshot(publicActor, organisation);
  const periods = snapshot && dashboardPeriods(snapshot.structure, today(), period);
  if (!snapshot || !periods) return false;
  const { structure } = snapshot;
  const id = indicator && structure.indicatorsByCode.get(indicator)?.id;
  return structure.units
    .filter(({ code }) => unit === undefined || code === unit)
    .flatMap((each) => visibleCards(structure, publicActor, each, periods.chosen))
    .flatMap(linksOf)
    .some(({ indicatorId }) => indicator === undefined || indicatorId === id);
}

async function figuresOf(code: string, unitCode?: string, periodCode?: string): Promise<OpenData | null> {
  const snapshot = await getSnapshot(publicActor, code);
  const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
  if (!snapshot || !periods) return null;
  const { units, organisation } = snapshot.structure;
  const asked = units.filter((unit) => unitCode === undefined || unit.code === unitCode);
  if (unitCode !== undefined && asked.length === 0) return null;
  const reader = readerOf(snapshot, today());
  const boards = asked.map((unit) => boardOf(reader, publicActor, unit, periods.chosen));
  return { organisation, figures: boards.flatMap(figuresOn) };
}

function figuresOn(board: Board): OpenFigure[] {
  return firstLinksOf(board.cards).flatMap((link) => {
    const figure = board.figure(link);
    return figure ? [openFigure(board, figure)] : [];
  });
}

function openFigure({ unit }: Board, { indicator, reading, assessment, hidden }: Figure): OpenFigure {
  const head = { unit, indicator, period: reading.period.code };
  if (hidden) return { ...head, ...confidential(indicator.confidentialReason) };
  const { level, judgement } = assessment;
  return { ...head, ...contentOf(reading.cell), status: judgement?.status ?? null, level };
}

async function seriesOf(...place: [string, string, string, string?]): Promise<OpenData | null> {
  const page = await getIndicatorPage(publicActor, ...place);
  if (!page) return null;
  const { organisation, unit, row, points } = page;
  const head = { unit, indicator: row.indicator };
  if (row.hidden) {
    const figure = { ...head, period: row.period, ...confidential(row.hidden.reason) };
    return { organisation, figures: [figure] };
  }
  const figures = points.map(({ period, cell, judgement, level }) => ({
    ...head,
    ...contentOf(cell),
    period,
    status: judgement?.status ?? null,
    level,
  }));
  return { organisation, figures };
}

function contentOf(cell: Cell): Pick<OpenFigure, "value" | "state" | "reason"> {
  return {
    value: cell.kind === "value" ? cell.value : null,
    state: cell.kind,
    reason: "reason" in cell ? cell.reason : null,
  };
}

function confidential(reason: OpenFigure["reason"]) {
  return { value: null, state: "confidential", reason, status: null, level: null } as const;
}
