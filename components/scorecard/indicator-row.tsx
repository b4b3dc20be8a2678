import { Sparkline } from "@/components/charts/sparkline";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatScore } from "@/lib/format/number";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { Goal } from "./goal";
import { IndicatorWhy } from "./indicator-why";
import { statusOfRow } from "./status-code";
import { StatusMark } from "./status-mark";
import { TrendMark } from "./trend-mark";
import { valueText } from "./value-text";
import { WhyDetails } from "./why-details";

type RowProps = { words: Words; row: IndicatorRow };
type IndicatorRowsProps = RowProps & { href: string; columns: number };

/** One indicator: a row of figures, and right below it a row that opens into why it stands as it does. */
export function IndicatorRows({ words, row, href, columns }: IndicatorRowsProps) {
  const { locale } = words;
  const status = statusOfRow(row);
  return (
    <>
      <tr className="indicator-row" id={row.id}>
        <th scope="row">
          <span className="code">{row.code}</span>{" "}
          <TextLink href={href} data-color="neutral">
            <LocalText texts={row.indicator.name} locale={locale} />
          </TextLink>
          <Owner words={words} row={row} />
        </th>
        <td className="cell-value">
          <Figure words={words} row={row} />
        </td>
        <td className="cell-goal" data-label={words.t("scorecard.column.goal")}>
          <Goal words={words} row={row} />
        </td>
        <td className="cell-status">
          <StatusMark words={words} code={status} />
          <Points words={words} row={row} />
        </td>
        <td className="cell-trend">
          {row.trend ? <TrendMark words={words} trend={row.trend} measured={row.indicator} /> : null}
        </td>
        <td className="cell-series">
          <Line words={words} row={row} />
        </td>
      </tr>
      <tr className="why-row">
        <td colSpan={columns}>
          <WhyDetails words={words} about={textIn(row.indicator.name, locale)}>
            <IndicatorWhy words={words} row={row} />
          </WhyDetails>
        </td>
      </tr>
    </>
  );
}

function Owner({ words: { t, locale }, row: { indicator } }: RowProps) {
  if (!indicator.ownerTitle) return null;
  return (
    <span className="note">
      {t("scorecard.owner")} <LocalText texts={indicator.ownerTitle} locale={locale} />
    </span>
  );
}

function Figure({ words, row: { cell, indicator, period, corrected } }: RowProps) {
  return (
    <>
      <span className="figure">{cell.kind === "value" ? valueText(words, indicator, cell.value) : "–"}</span>
      <span className="note">
        {formatPeriod(period, words.locale)}
        {corrected ? ` · ${words.t("scorecard.correctedShort")}` : null}
      </span>
    </>
  );
}

function Points({ words: { t, locale }, row: { judgement } }: RowProps) {
  if (judgement?.score == null) return null;
  return (
    <span className="note">{t("scorecard.points", { score: formatScore(judgement.score, locale) })}</span>
  );
}

/** The line starts at the first known value: an indicator is not to blame for the time before it was measured. */
function Line({ words, row: { series, indicator } }: RowProps) {
  const first = series.findIndex(({ value }) => value !== null);
  const known = series.filter(({ value }) => value !== null);
  const [start, end] = [known[0], known.at(-1)];
  if (!start || !end || start === end || start.value === null || end.value === null) return null;
  const label = words.t("chart.sparkline", {
    count: known.length,
    from: valueText(words, indicator, start.value),
    to: valueText(words, indicator, end.value),
  });
  return <Sparkline values={series.slice(first).map(({ value }) => value)} label={label} />;
}
