import type { SeedValue } from "../shape";
import { cellOf, reportedPeriods } from "./cells";
import { corrections } from "./corrections";
import { gaps } from "./gaps";
import { indicators } from "./indicators";
import type { Series } from "./series";
import { careSeries } from "./series-care";
import { childhoodSeries } from "./series-childhood";
import { councilSeries } from "./series-council";
import { everydaySeries } from "./series-everyday";
import { organisationSeries } from "./series-organisation";
import { technicalSeries } from "./series-technical";
import { smallNumbers } from "./small-numbers";
import { units } from "./units";
import { withoutValue } from "./without-value";

const allSeries: Series[] = [
  ...organisationSeries,
  ...everydaySeries,
  ...councilSeries,
  ...childhoodSeries,
  ...careSeries,
  ...technicalSeries,
];
const byHand: SeedValue[] = [...withoutValue, ...smallNumbers, ...corrections];

type CellName = { indicator: string; unit: string; period: string };
const nameOf = ({ indicator, unit, period }: CellName) => `${indicator}|${unit}|${period}`;
const notGenerated = new Set([...gaps, ...byHand].map(nameOf));

function generated(series: Series): SeedValue[] {
  const indicator = indicators.find(({ code }) => code === series.indicator);
  if (!indicator) throw new Error(`no such indicator: ${series.indicator}`);
  return Object.entries(series.courses).flatMap(([code, course]) => {
    const unit = units.find((candidate) => candidate.code === code);
    if (!unit) throw new Error(`no such unit: ${code}`);
    return reportedPeriods(indicator, unit).map((period) => cellOf(series, indicator, code, course, period));
  });
}

/** All values of the demo municipality, in the order they were reported. All figures are fictitious. */
export const values: SeedValue[] = [
  ...allSeries.flatMap(generated).filter((value) => !notGenerated.has(nameOf(value))),
  ...byHand,
].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
