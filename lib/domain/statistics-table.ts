import { type Fixed, parseNumber } from "./fixed-point";
import { statisticsPeriod } from "./statistics-period";

/** What a dimension is divided into, e.g. a municipality or a year, by its code in the table. */
export type StatisticsCategory = { code: string; name: string };

export type StatisticsDimension = {
  id: string;
  name: string;
  role: "time" | "area" | "other";
  categories: readonly StatisticsCategory[];
};

/** A table of official statistics: a cell for each combination of categories, the last dimension running fastest. */
export type StatisticsTable = {
  dimensions: readonly StatisticsDimension[];
  values: ReadonlyMap<number, number>;
  /** Why there is no value, in the publisher's sign. */
  signs: ReadonlyMap<number, string>;
};

/** A table as its publisher tells of it, and how a figure of it is referred to. */
export type PublishedTable = StatisticsTable & {
  title: string;
  updated: string | null;
  source: string;
  sourceUrl: string;
};

/** Which cells of a table are asked for: one category of each dimension, but several areas, and every period. */
export type StatisticsChoice = {
  /** By the dimension's id; one that is not named has its first category. */
  categories: Readonly<Record<string, string>>;
  areas: readonly string[];
  /** Whom the figures are of, where the table does not say. */
  area: string;
};

/** Why a cell cannot become a figure. */
type StatisticsRefusal = "unknownPeriod" | "missing" | "notPossible" | "concealed" | "unfit";

/** A cell asked for: a figure, or why it is none. `period` is the table's own code where it names no period. */
export type StatisticsRow = { area: string; period: string } & (
  | { value: Fixed; refusal: null }
  | { value: null; refusal: StatisticsRefusal }
);

const AREAS = /^(region|regionar|regioner|kommune|kommunar|kommuner|fylke|area|municipality|geografi)$/i;
const SCHOOL_YEARS = /^(skoleår|school ?year)$/i;

/** The dimension of areas: as the table says, else one called so, else one that has the organisation's own number. Null: none. */
export function areaDimension(
  { dimensions }: StatisticsTable,
  ownNumber: string,
): StatisticsDimension | null {
  const others = dimensions.filter(({ role }) => role !== "time");
  return (
    others.find(({ role }) => role === "area") ??
    others.find(({ id, name }) => AREAS.test(id) || AREAS.test(name)) ??
    others.find((dimension) => ownArea(dimension, ownNumber) !== null) ??
    null
  );
}

/** The area of a municipality by its number: "1517", or with letters before it as in "K-1517". Null: not there. */
export function ownArea({ categories }: StatisticsDimension, ownNumber: string): string | null {
  const own = categories.find(({ code }) => code.replace(/^[^\d]*/, "") === ownNumber);
  return own?.code ?? null;
}

/** What an area is called: by its code too, where another has the same name. */
export function areaName({ categories }: StatisticsDimension, { code, name }: StatisticsCategory): string {
  const isAlone = categories.filter((each) => each.name === name).length === 1;
  return isAlone ? name : `${name} (${code})`;
}

/** The cells asked for, area by area and period by period in the table's order. */
export function statisticsRows(
  table: StatisticsTable,
  areas: StatisticsDimension | null,
  choice: StatisticsChoice,
): StatisticsRow[] {
  const time = table.dimensions.find(({ role }) => role === "time");
  if (!time) return [];
  const asked = areas
    ? areas.categories
        .filter(({ code }) => choice.areas.includes(code))
        .map((category) => ({ name: areaName(areas, category), code: category.code }))
    : [{ name: choice.area, code: "" }];
  const inSchoolYears = SCHOOL_YEARS.test(time.name);
  return asked.flatMap((area) =>
    time.categories.map(({ code }) => {
      const place = { ...(areas && { [areas.id]: area.code }), [time.id]: code };
      const period = statisticsPeriod(code, inSchoolYears);
      const told = { area: area.name, period: period ?? code };
      if (period === null) return { ...told, value: null, refusal: "unknownPeriod" as const };
      return { ...told, ...cellAt(table, placeOf(table, { ...choice.categories, ...place })) };
    }),
  );
}

function placeOf({ dimensions }: StatisticsTable, at: Readonly<Record<string, string>>): number {
  return dimensions.reduce((place, { id, categories }) => {
    const index = categories.findIndex(({ code }) => code === at[id]);
    return place * categories.length + Math.max(0, index);
  }, 0);
}

const SIGNS: Readonly<Record<string, StatisticsRefusal>> = { ".": "notPossible", ":": "concealed" };

function cellAt({ values, signs }: StatisticsTable, place: number) {
  const value = values.get(place);
  if (value === undefined) {
    return { value: null, refusal: SIGNS[signs.get(place) ?? ""] ?? ("missing" as const) };
  }
  const parsed = parseNumber(String(value).replace(".", ","));
  return parsed.ok ? { value: parsed.value, refusal: null } : { value: null, refusal: "unfit" as const };
}
