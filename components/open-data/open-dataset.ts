import type { OpenData, OpenFigure } from "@/lib/data/open-data-view";
import { type Fixed, fixedToNumber } from "@/lib/domain/fixed-point";
import { comparePeriods, parsePeriod } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import type { Locale } from "@/lib/schemas/texts";
import { LICENCE } from "./licence";

type OpenDataWords = { locale: Locale; t: (key: string) => string };
type Measure = "value" | "lowest" | "ambition" | "ambition_upper" | "lowest_upper";

const MEASURES: readonly Measure[] = ["value", "lowest", "ambition", "ambition_upper", "lowest_upper"];

/**
 * The figures as what a JSON-stat 2.0 dataset is made of: unit × indicator × period × measure. A value's status is its judgement; where there is none,
 * what the cell holds instead, or "confidential".
 */
export function openDataset({ organisation, figures }: OpenData, { locale, t }: OpenDataWords) {
  const name = textIn(organisation.name, locale);
  return {
    label: name,
    source: name,
    note: [t("openData.licence"), ...(organisation.demo ? [t("openData.demo")] : [])],
    extension: { licence: LICENCE, fictitious: organisation.demo },
    dimensions: dimensionsOf(figures, { locale, t }),
    cells: figures.flatMap(cellsOf),
  };
}

function dimensionsOf(figures: readonly OpenFigure[], { locale, t }: OpenDataWords) {
  const named = <T extends { code: string; name: OpenFigure["unit"]["name"] }>(list: readonly T[]) =>
    distinct(list).map((each) => ({ each, id: each.code, label: textIn(each.name, locale) }));
  return [
    {
      id: "unit",
      label: t("openData.column.unit"),
      categories: named(figures.map(({ unit }) => unit)).map(({ id, label }) => ({ id, label })),
    },
    {
      id: "indicator",
      label: t("openData.column.indicator"),
      role: "metric" as const,
      categories: named(figures.map(({ indicator }) => indicator)).map(({ each, id, label }) => ({
        id,
        label,
        unit: { base: textIn(each.valueUnit, locale), decimals: each.decimals },
      })),
    },
    {
      id: "period",
      label: t("openData.column.period"),
      role: "time" as const,
      categories: periodsOf(figures, locale),
    },
    {
      id: "measure",
      label: t("openData.column.measure"),
      categories: MEASURES.map((id) => ({ id, label: t(`openData.measure.${id}`) })),
    },
  ];
}

/** Each code once, where it came first. */
function distinct<T extends { code: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [each.code, each])).values()];
}

function periodsOf(figures: readonly OpenFigure[], locale: Locale) {
  return [...new Set(figures.map(({ period }) => period))]
    .flatMap((code) => parsePeriod(code) ?? [])
    .sort(comparePeriods)
    .map(({ code }) => ({ id: code, label: formatPeriod(code, locale) }));
}

function cellsOf({ unit, indicator, period, value, state, status, level }: OpenFigure) {
  const at = (measure: Measure) => [unit.code, indicator.code, period, measure];
  const levels: [Measure, Fixed | null | undefined][] = [
    ["lowest", level?.lowest],
    ["ambition", level?.ambition],
    ["ambition_upper", level?.ambitionUpper],
    ["lowest_upper", level?.lowestUpper],
  ];
  return [
    {
      at: at("value"),
      value: value === null ? null : fixedToNumber(value),
      status: state === "value" ? status : state,
    },
    ...levels.flatMap(([measure, end]) =>
      end === null || end === undefined ? [] : [{ at: at(measure), value: fixedToNumber(end), status: null }],
    ),
  ];
}
