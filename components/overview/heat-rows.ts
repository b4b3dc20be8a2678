import {
  type StatusCode,
  type StatusText,
  statusOfCell,
  statusText,
} from "@/components/scorecard/status-code";
import { valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { RollUpView } from "@/lib/data/dashboard-view";
import type { OverviewMatrix } from "@/lib/data/overview-matrix";
import type { IndicatorColumn, OrganisationOverview, UnitStanding } from "@/lib/data/overview-view";
import { formatScore } from "@/lib/format/number";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { HeatCell, HeatRow } from "./heat-matrix";

type Place = Pick<OrganisationOverview, "organisation" | "period" | "asKnown">;

/** A unit's line with the cells it is given; its depth tells only in the order of the organisation. */
function rowOf(
  { t, locale }: Words,
  place: Place,
  unit: UnitStanding,
  { inTree }: OverviewMatrix,
): Omit<HeatRow, "cells"> {
  return {
    code: unit.code,
    depth: inTree ? Math.min(unit.depth, 6) : 0,
    href: unitHref(place, unit),
    name: shownText(unit.name, locale),
    note: unit.providerForm === "own" ? null : t(`unit.provider.${unit.providerForm}`),
  };
}

/** The units as a whole and seen from each perspective; a cell leads to the unit's dashboard. */
export function perspectiveRows(
  words: Words,
  view: Place & Pick<OrganisationOverview, "perspectives">,
  matrix: OverviewMatrix,
): HeatRow[] {
  return matrix.units.shown.map((unit) => ({
    ...rowOf(words, view, unit, matrix),
    cells: [unit.rollUp, ...view.perspectives.map(({ code }) => unit.perspectives[code])].map((rollUp) =>
      standingCell(words, unitHref(view, unit), rollUp),
    ),
  }));
}

/** The units by indicator; a cell leads to the figure's own page. */
export function indicatorRows(words: Words, view: Place, matrix: OverviewMatrix): HeatRow[] {
  return matrix.units.shown.map((unit) => ({
    ...rowOf(words, view, unit, matrix),
    cells: matrix.columns.shown.map((column) => figureCell(words, view, unit, column)),
  }));
}

/** The mark and the score; null where a unit has nothing to show in a perspective. */
function standingCell(words: Words, href: string, rollUp: RollUpView | undefined): HeatCell | null {
  if (!rollUp || rollUp.total === 0) return null;
  const { status, score } = rollUp;
  const isTold = score !== null && status !== "insufficient";
  return {
    href,
    status: statusText(words, status),
    text: isTold ? formatScore(score, words.locale) : null,
  };
}

function figureCell(
  words: Words,
  { organisation, period, asKnown }: Place,
  unit: UnitStanding,
  { indicator }: IndicatorColumn,
): HeatCell | null {
  const figure = unit.figures[indicator.code];
  if (!figure) return null;
  const { cell, judgement, hidden } = figure;
  return {
    href: routes.indicator(organisation.code, unit.code, indicator.code, period.code, asKnown.day),
    status: shortStatus(words, hidden ? "hidden" : statusOfCell(cell, judgement, indicator.scored)),
    text: cell.kind === "value" && !hidden ? valueText(words, indicator, cell.value) : null,
  };
}

/** In a narrow column: the word as short as there is one. */
function shortStatus(words: Words, code: StatusCode): StatusText {
  const key = `overview.short.${code}`;
  return words.t.has(key) ? { code, word: words.t(key) } : statusText(words, code);
}

function unitHref({ organisation, period, asKnown }: Place, unit: UnitStanding): string {
  return routes.unit(organisation.code, unit.code, period.code, asKnown.day);
}
