import { Goal } from "@/components/scorecard/goal";
import { goalText } from "@/components/scorecard/goal-text";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { trendText } from "@/components/scorecard/trend-text";
import { cellText } from "@/components/scorecard/value-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, RedFigure } from "@/lib/data/overview-view";
import { formatPeriod } from "@/lib/format/period";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { CareCell } from "./care-cell";

type AttentionRowProps = { words: Words; view: OrganisationOverview; figure: RedFigure };

/** One red figure: what and where, how far off, since when, and who does what. */
export function AttentionRow({ words, view, figure }: AttentionRowProps) {
  const { locale, t } = words;
  const { unit, indicator, period, since, run, followUp, inside } = figure;
  const place = [view.organisation.code, unit.code] as const;
  const shown = [view.period.code, view.asKnown.day] as const;
  const name = shownText(indicator.name, locale);
  const unitName = shownText(unit.name, locale);
  const goal = goalText(words, figure);
  const trend = trendText(words, figure);
  return (
    <tr>
      <th scope="row" className="red-mark">
        <span>
          <TextLink href={routes.indicator(...place, indicator.code, ...shown)} lang={name.lang}>
            {name.text}
          </TextLink>
          <TextLink className="red-unit" href={routes.unit(...place, ...shown)} lang={unitName.lang}>
            {unitName.text}
          </TextLink>
        </span>
      </th>
      <td>
        <span className="figure">{cellText(words, indicator, figure.cell)}</span>
        <span className="note">{formatPeriod(period, locale)}</span>
        {trend ? <TrendMark trend={trend} /> : null}
      </td>
      <td className="cell-goal">{goal ? <Goal goal={goal} /> : null}</td>
      <td data-label={t("overview.column.since")}>
        {formatPeriod(since, locale)}
        <span className="note">{t("overview.redFor", { count: run.length })}</span>
      </td>
      {followUp ? <CareCell words={words} followUp={followUp} inside={inside} /> : null}
    </tr>
  );
}
