import { z } from "zod";
import type { PublishedTable, StatisticsDimension } from "@/lib/domain/statistics-table";
import { referenceOf } from "./statistics-reference";

/** A table of one indicator for every municipality through ten years is a tenth of this. */
export const LARGEST_TABLE = 2 * 1024 * 1024;
const MOST_CELLS = 200_000;

type Refused = { ok: false; code: string };

const text = z.string().max(500);
const category = z.object({
  index: z.union([z.array(text), z.record(text, z.int().min(0))]).optional(),
  label: z.record(text, text).optional(),
  unit: z.record(text, z.object({ base: text.optional() })).optional(),
});

const dataset = z.object({
  label: text.optional(),
  source: text.optional(),
  updated: text.optional(),
  id: z.array(text).min(1).max(20),
  size: z.array(z.int().min(1)),
  role: z.partialRecord(z.enum(["time", "geo", "metric"]), z.array(text)).optional(),
  dimension: z.record(text, z.object({ label: text.optional(), category })),
  value: z.union([z.array(z.number().nullable()), z.record(text, z.number().nullable())]),
  status: z.union([z.array(text.nullable()), z.record(text, text.nullable()), text]).optional(),
  extension: z.object({ px: z.object({ tableid: text.optional() }).optional() }).optional(),
});

type Dataset = z.output<typeof dataset>;

/**
 * Reads a dataset in JSON-stat 2.0 (json-stat.org/full), as Statistics Norway gives it. Refused: tooLarge, notJson, notJsonStat,
 * oldVersion (1.x), notDataset, badStructure (with where), badSize, tooManyCells, noTime.
 */
export function readJsonStat(
  content: string,
): { ok: true; table: PublishedTable } | (Refused & { detail?: string }) {
  if (content.length > LARGEST_TABLE) return refused("tooLarge");
  const root = parsed(content);
  if (root === undefined) return refused("notJson");
  const stranger = strangerOf(root);
  if (stranger) return refused(stranger);
  const read = dataset.safeParse(root);
  if (!read.success)
    return { ...refused("badStructure"), detail: read.error.issues[0]?.path.join(".") ?? "" };
  const dimensions = dimensionsOf(read.data);
  const code = sizeFault(read.data, dimensions);
  return code ? refused(code) : { ok: true, table: tableOf(read.data, dimensions) };
}

const refused = (code: string): Refused => ({ ok: false, code });

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const marked = z.object({ version: z.unknown(), class: z.unknown() }).partial();
const first = z.object({ dimension: z.object({ id: z.array(z.string()), size: z.array(z.number()) }) });

/** What else than a dataset of version 2.0 it is. In version 1 nothing says the version, and a response holds its datasets by name. */
function strangerOf(root: unknown): string | null {
  const { success, data } = marked.safeParse(root);
  if (!success || Array.isArray(root)) return "notJsonStat";
  if (data.version === undefined) return isFirstVersion(root) ? "oldVersion" : "notJsonStat";
  if (data.version !== "2.0") return "oldVersion";
  return data.class === "dataset" ? null : "notDataset";
}

const isFirstVersion = (root: unknown) =>
  [root, ...Object.values(root as object)].some((each) => first.safeParse(each).success);

/** What publishers call time where they do not say so. */
const TIMES: readonly string[] = ["Tid", "tid", "Time", "time", "year"];

function dimensionsOf({ id, dimension, role = {} }: Dataset): StatisticsDimension[] {
  const isTime = (each: string) => role.time?.includes(each) ?? TIMES.includes(each);
  const roleOf = (each: string) => {
    if (isTime(each)) return "time";
    return role.geo?.includes(each) ? "area" : "other";
  };
  return id.map((each) => {
    const own = Object.hasOwn(dimension, each) ? dimension[each] : undefined;
    return {
      id: each,
      name: own?.label ?? each,
      role: roleOf(each),
      categories: categoriesOf(own?.category),
    };
  });
}

function categoriesOf({ index, label = {}, unit = {} }: z.output<typeof category> = {}) {
  const codes = codesOf(index ?? Object.keys(label));
  const of = <Word>(words: Record<string, Word>, code: string) =>
    Object.hasOwn(words, code) ? words[code] : undefined;
  return codes.map((code) => {
    const [name, base] = [of(label, code) ?? code, of(unit, code)?.base];
    return { code, name: base ? `${name} (${base})` : name };
  });
}

function codesOf(index: readonly string[] | Readonly<Record<string, number>>): readonly string[] {
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .sort(([, one], [, other]) => one - other)
    .map(([code]) => code);
}

function sizeFault({ id, size, value }: Dataset, dimensions: readonly StatisticsDimension[]): string | null {
  const cells = size.reduce((product, each) => product * each, 1);
  const agrees =
    id.length === size.length &&
    new Set(id).size === id.length &&
    dimensions.every(({ categories }, place) => categories.length === size[place] && isDistinct(categories));
  if (!agrees) return "badSize";
  if (cells > MOST_CELLS) return "tooManyCells";
  const fits = Array.isArray(value)
    ? value.length === cells
    : Object.keys(value).every((at) => Number(at) < cells);
  if (!fits) return "badSize";
  return dimensions.filter(({ role }) => role === "time").length === 1 ? null : "noTime";
}

const isDistinct = (categories: readonly { code: string }[]) =>
  new Set(categories.map(({ code }) => code)).size === categories.length;

function tableOf(
  { label, source, updated, value, status, extension }: Dataset,
  dimensions: StatisticsDimension[],
): PublishedTable {
  return {
    title: label ?? "",
    updated: updated ?? null,
    ...referenceOf({ title: label ?? "", publisher: source ?? "", number: extension?.px?.tableid ?? null }),
    dimensions,
    values: cellsOf(value),
    signs: typeof status === "string" ? new Map() : cellsOf(status ?? {}),
  };
}

/** Cells by their place; what is null is not there. An array's places are its indexes. */
function cellsOf<Cell>(cells: readonly (Cell | null)[] | Record<string, Cell | null>): Map<number, Cell> {
  return new Map(
    Object.entries(cells).flatMap(([place, cell]) => (cell === null ? [] : [[Number(place), cell] as const])),
  );
}
