import { followText } from "@/components/follow-up/follow-text";
import { orderedFigures } from "@/components/scorecard/figure-order";
import { type FigureColumn, FigureTable } from "@/components/scorecard/figure-table";
import { figureText } from "@/components/scorecard/figure-text";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { FIGURE_ORDERS, type FigureOrder } from "@/lib/schemas/dashboard-look";

const columns = [
  "code",
  "name",
  "perspective",
  "value",
  "goal",
  "status",
  "trend",
  "period",
  "follow",
] as const;

type UnitFiguresProps = {
  words: Words;
  view: UnitDashboard;
  followUp: UnitFollowUp | null;
  order: FigureOrder;
};

/** The dashboard as one table of all its indicators. */
export function UnitFigures({ words, view, followUp, order }: UnitFiguresProps) {
  const { t, locale } = words;
  const { organisation, unit, period, asKnown, scorecards, perspectives } = view;
  const figures = orderedFigures(scorecards, perspectives, order, locale);
  const sortHref = (sort: FigureOrder) =>
    `${routes.unit(organisation.code, unit.code, period.code, asKnown.day, { view: "table", sort })}#figures`;
  const column = (name: (typeof columns)[number]): FigureColumn => {
    const sort = FIGURE_ORDERS.find((each) => each === name);
    return {
      name,
      text: t(`unit.figures.${name}`),
      sort: sort ? { href: sortHref(sort), isOn: sort === order } : null,
    };
  };
  return (
    <FigureTable
      caption={t("unit.figures.caption", { unit: textIn(unit.name, locale) })}
      nothing={followUp ? "–" : null}
      columns={columns.filter((name) => followUp || name !== "follow").map(column)}
      figures={figures.map((figure) =>
        figureText(words, figure, {
          href: routes.indicator(
            organisation.code,
            unit.code,
            figure.row.indicator.code,
            period.code,
            asKnown.day,
          ),
          follow: followText(words, followUp, figure.row),
        }),
      )}
    />
  );
}
