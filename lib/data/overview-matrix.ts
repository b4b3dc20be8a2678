import { isChosen, type Paged, pageOf, type SortKey, sortRows } from "@/lib/domain/matrix";
import type { OverviewFilter } from "@/lib/schemas/overview-filter";
import type { Texts } from "@/lib/schemas/texts";
import type { IndicatorColumn, MatrixFigure, OrganisationOverview, UnitStanding } from "./overview-view";

const UNITS_A_PAGE = 50;
const COLUMNS_A_PAGE = 40;

/** What is shown of a matrix: one page of the chosen units in the order asked for, and one page of the indicators. */
export type OverviewMatrix = {
  units: Paged<UnitStanding>;
  columns: Paged<IndicatorColumn>;
  /** Units are in the order of the organisation, so that their depth says something. */
  inTree: boolean;
};

/** How the reader's language compares names. */
type NameOrder = { nameOf(name: Texts): string; compare(one: string, other: string): number };

/** Chooses among the units of an overview, puts them in order and takes out a page; an indicator that none of them has is left out. */
export function overviewMatrix(
  { units, indicators }: Pick<OrganisationOverview, "units" | "indicators">,
  filter: OverviewFilter,
  names: NameOrder,
): OverviewMatrix {
  const chosen = units.filter((unit) =>
    isChosen({ ...unit, status: unit.rollUp.status, hasBelow: unit.rollUp.hasBelow }, filter),
  );
  const { sort } = filter;
  const sorted =
    sort === undefined
      ? chosen
      : sortRows(chosen, (unit) => sortKey(unit, sort, filter.view, names), filter.order, names.compare);
  const seen = indicators.filter(
    ({ perspective, indicator }) =>
      (!filter.perspective || perspective === filter.perspective) &&
      chosen.some(({ figures }) => indicator.code in figures),
  );
  return {
    units: pageOf(sorted, filter.page, UNITS_A_PAGE),
    columns: pageOf(seen, filter.columns, COLUMNS_A_PAGE),
    inTree: sort === undefined,
  };
}

function sortKey(unit: UnitStanding, sort: string, view: OverviewFilter["view"], names: NameOrder): SortKey {
  if (sort === "name") return names.nameOf(unit.name);
  if (sort === "whole") return scoreOf(unit.rollUp);
  return view === "perspectives" ? scoreOf(unit.perspectives[sort]) : worthOf(unit.figures[sort]);
}

/** A score on too little ground is hidden, so it puts nothing in order either. */
function scoreOf(rollUp: UnitStanding["rollUp"] | undefined): number | null {
  return rollUp && rollUp.status !== "insufficient" ? rollUp.score : null;
}

/** How good a figure is by its level; the number itself where nothing judges it. A cliff is reached or not. */
function worthOf(figure: MatrixFigure | undefined): number | null {
  if (!figure) return null;
  const { judgement, cell } = figure;
  if (!judgement || judgement.status === "notSet") return cell.kind === "value" ? cell.value : null;
  return judgement.p ?? (judgement.status === "below" ? -1 : 1);
}
