import type { Words } from "@/components/ui/words";
import type { TableHeadings } from "./indicator-table";

/** The headings of the tables of a scorecard. */
export function tableHeadings({ t }: Words): TableHeadings {
  return {
    indicator: t("scorecard.column.indicator"),
    value: t("scorecard.column.value"),
    goal: t("scorecard.column.goal"),
    status: t("scorecard.column.status"),
    trend: t("scorecard.column.trend"),
    series: t("scorecard.column.series"),
  };
}
