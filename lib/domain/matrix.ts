/** What rows are put in order by in a column: a number, a text, or nothing to tell. */
export type SortKey = number | string | null;
export type SortOrder = "asc" | "desc";

/**
 * Rows by what they have in a column. Rows with nothing there come last either way; equal ones stay in their order. Texts are
 * compared as the reader's language does.
 */
export function sortRows<T>(
  rows: readonly T[],
  keyOf: (row: T) => SortKey,
  order: SortOrder,
  compareTexts: (one: string, other: string) => number,
): T[] {
  const way = order === "asc" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const compare = (one: SortKey, other: SortKey): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "number" && typeof other === "number") return way * (one - other);
    return way * compareTexts(String(one), String(other));
  };
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ row }) => row);
}

/** What a unit is chosen by among many. */
export type Choosable = {
  /** The unit right below the top that it lies in, or is. */
  sector: string | null;
  kind: string;
  status: string;
  /** It has something red, whatever its mean; it owes figures past their deadline. */
  hasBelow: boolean;
  late: number;
};
export type Choice = { sector?: string | undefined; kind?: string | undefined; status?: string | undefined };

/** Is it among those chosen? A status of "red" asks for anything red at all, "late" for figures owed; an empty choice asks nothing. */
export function isChosen(unit: Choosable, { sector, kind, status }: Choice): boolean {
  if (sector && unit.sector !== sector) return false;
  if (kind && unit.kind !== kind) return false;
  if (!status) return true;
  if (status === "red") return unit.hasBelow;
  return status === "late" ? unit.late > 0 : unit.status === status;
}

/** One page of a long list; a page that is not there is the nearest one that is. */
export type Paged<T> = { shown: T[]; page: number; pages: number; total: number };

export function pageOf<T>(all: readonly T[], asked: number, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { shown: all.slice((page - 1) * size, page * size), page, pages, total: all.length };
}
