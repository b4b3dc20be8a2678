import type { ReactNode } from "react";
import type { UsualLines } from "@/components/charts/chart-point";
import { SeriesFigure } from "@/components/charts/series-figure";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Still } from "@/components/ui/still";
import type { Words } from "@/components/ui/words";
import type { IndicatorFollowUp } from "@/lib/data/follow-up-view";
import type { IndicatorPage, VariationView } from "@/lib/data/indicator-view";
import { fixedToNumber } from "@/lib/domain/fixed-point";
import { parsePeriod, shiftPeriod } from "@/lib/domain/period";
import { textIn } from "@/lib/format/texts";
import { chartPoints } from "./chart-points";
import { officialLines } from "./official-lines";
import { SeriesTable } from "./series-table";
import { VariationNote } from "./variation-note";

type SeriesSectionProps = {
  words: Words;
  page: IndicatorPage;
  foreseen: IndicatorFollowUp["drawn"] | undefined;
  openData: ReactNode;
};

/** How the figure has moved: drawn, read, in numbers, and as files. */
export function SeriesSection({ words, page, foreseen, openData }: SeriesSectionProps) {
  const { t, locale } = words;
  const { row } = page;
  const usual = usualOf(page);
  const points = chartPoints(words, row.indicator, page.points, {
    foreseen,
    comparedWith: comparedWith(page),
    unusual: usual ? unusualIn(page, usual) : new Set(),
    official: officialLines(page),
  });
  return (
    <section>
      <Heading level={2} size="sm">
        {t("indicator.series")}
      </Heading>
      {points.some(({ value }) => value !== null) ? null : <EmptyState title={t("indicator.noSeries")} />}
      <SeriesFigure
        words={words}
        name={textIn(row.indicator.name, locale)}
        points={points}
        usual={usual && linesOf(usual)}
        answers={row.indicator.kind === "yesNo" ? [t("format.no"), t("format.yes")] : null}
      />
      <Still>
        <VariationNote words={words} page={page} />
        <SeriesTable words={words} points={points} />
      </Still>
      {openData}
    </section>
  );
}

/** The period the figure is compared with, where it is not simply the one before. */
function comparedWith({ row }: IndicatorPage): string | null {
  const [own, against] = [parsePeriod(row.period), row.trend?.against ?? null];
  return own && against !== shiftPeriod(own, -1).code ? against : null;
}

/** Usual variation as lines; of figures that go with the season it is of their changes, which are not drawn. */
function usualOf({ variation }: IndicatorPage): KnownVariation | null {
  const reading = variation?.of === "value" ? variation.reading : null;
  return reading === null || reading.verdict === "tooFew" ? null : reading;
}

type KnownVariation = Exclude<VariationView["reading"], { verdict: "tooFew" }>;

function unusualIn({ points }: IndicatorPage, { signals }: KnownVariation): Set<string> {
  const codes = points.map(({ period }) => period);
  const outside = signals.filter(({ kind }) => kind === "outside");
  return new Set(outside.flatMap(({ from, to }) => codes.slice(codes.indexOf(from), codes.indexOf(to) + 1)));
}

function linesOf({ from, lower, centre, upper }: KnownVariation): UsualLines {
  return { from, lower: fixedToNumber(lower), centre: fixedToNumber(centre), upper: fixedToNumber(upper) };
}
