import type { OpenData, OpenFigure } from "@/lib/data/open-data-view";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import { textIn } from "@/lib/format/texts";
import type { Locale } from "@/lib/schemas/texts";
import { LICENCE } from "./licence";

/** Names of the columns: the same in every language, so that a program may rely on them. */
const COLUMNS = [
  "unit_code",
  "unit",
  "indicator_code",
  "indicator",
  "period",
  "value",
  "unit_of_measure",
  "status",
  "lowest",
  "ambition",
  "ambition_upper",
  "lowest_upper",
  "state",
  "reason",
  "licence",
  "fictitious",
];

/**
 * The figures as rows of a table, with the decimal commas of Norwegian spreadsheets, which read "4.5" as the fourth of May. Programs that
 * want points take JSON-stat.
 */
export function openDataRows({ organisation, figures }: OpenData, locale: Locale): string[][] {
  const facts = [LICENCE.id, organisation.demo ? "yes" : "no"];
  return [COLUMNS, ...figures.map((figure) => [...cellsOf(figure, locale), ...facts])];
}

function cellsOf({ unit, indicator, level, ...figure }: OpenFigure, locale: Locale): string[] {
  return [
    unit.code,
    textIn(unit.name, locale),
    indicator.code,
    textIn(indicator.name, locale),
    figure.period,
    decimal(figure.value),
    textIn(indicator.valueUnit, locale),
    figure.status ?? "",
    decimal(level?.lowest),
    decimal(level?.ambition),
    decimal(level?.ambitionUpper),
    decimal(level?.lowestUpper),
    figure.state,
    reasonOf(figure.reason, locale),
  ];
}

const decimal = (value: Fixed | null | undefined) =>
  value === null || value === undefined ? "" : fixedToDecimal(value).replace(".", ",");

function reasonOf(reason: OpenFigure["reason"], locale: Locale): string {
  return typeof reason === "string" ? reason : textIn(reason ?? {}, locale);
}
