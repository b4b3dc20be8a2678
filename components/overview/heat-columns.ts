import type { Words } from "@/components/ui/words";
import type { OverviewMatrix } from "@/lib/data/overview-matrix";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { type ShownText, shownText } from "@/lib/format/texts";
import type { OverviewFilter } from "@/lib/schemas/overview-filter";
import type { HeatColumn, HeatGroup } from "./heat-matrix";
import type { OverviewLinks } from "./overview-links";

type Asked = { filter: OverviewFilter; links: OverviewLinks };

/** A heading that puts the matrix in order: the first time the worst first, the next the other way. */
function columnOf({ filter, links }: Asked, key: string, name: ShownText): HeatColumn {
  const isSorted = filter.sort === key;
  const isUp = isSorted && filter.order === "asc";
  return {
    ...name,
    key,
    href: links.matrix({ sort: key, order: isUp ? "desc" : undefined }),
    sorted: isSorted ? (isUp ? "ascending" : "descending") : undefined,
  };
}

/** The column of the units themselves. */
export function unitColumn({ t }: Words, asked: Asked): HeatColumn {
  return columnOf(asked, "name", { text: t("unit.unit") });
}

/** The whole, and each perspective. */
export function perspectiveColumns(
  { t, locale }: Words,
  { perspectives }: Pick<OrganisationOverview, "perspectives">,
  asked: Asked,
): HeatColumn[] {
  return [
    columnOf(asked, "whole", { text: t("unit.whole") }),
    ...perspectives.map(({ code, name }) => columnOf(asked, code, shownText(name, locale))),
  ];
}

/** One page of the indicators. */
export function indicatorColumns({ locale }: Words, { columns }: OverviewMatrix, asked: Asked): HeatColumn[] {
  return columns.shown.map(({ indicator: { code, name } }) => columnOf(asked, code, shownText(name, locale)));
}

/** The perspectives above the indicators that are seen from them. */
export function indicatorGroups(
  { locale }: Words,
  { perspectives }: Pick<OrganisationOverview, "perspectives">,
  { columns }: OverviewMatrix,
): HeatGroup[] {
  return perspectives.flatMap(({ code, name }) => {
    const span = columns.shown.filter(({ perspective }) => perspective === code).length;
    return span === 0 ? [] : [{ ...shownText(name, locale), key: code, span }];
  });
}
