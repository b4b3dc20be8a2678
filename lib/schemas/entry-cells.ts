import { cellKey } from "./cell-key";

/** Fields of one cell on the entry page, each named "cell.<indicatorId>.<period>.<field>". */
const FIELD =
  /^cell\.([0-9a-f-]{36})\.([0-9A-Z/-]+)\.(kind|value|numerator|denominator|comment|version|base|choice|current)$/;

type Fields = Record<string, string>;
export type EntryCell = Fields & { indicatorId: string; period: string };

/**
 * The cells of the entry form that were touched. `base` is what the form was filled with: a cell that still says the same is left
 * alone, so that a colleague's newer value is not taken for a conflict. After a conflict `choice` says whose value to keep.
 */
export function entryCells(form: FormData): EntryCell[] {
  const cells = new Map<string, EntryCell>();
  for (const [name, value] of form) {
    const [, indicatorId, period, field] = FIELD.exec(name) ?? [];
    if (!indicatorId || !period || !field || typeof value !== "string") continue;
    const key = cellKey({ indicatorId, period });
    const cell = cells.get(key) ?? { indicatorId, period };
    cells.set(key, { ...cell, [field]: value });
  }
  return [...cells.values()].filter(isTouched).map(toInput);
}

/** What a cell says, in one line: for telling whether it was touched. */
export function cellContent({ kind, value, numerator, denominator, comment }: Fields): string {
  return JSON.stringify([
    kind ?? "value",
    value ?? "",
    numerator ?? "",
    denominator ?? "",
    (comment ?? "").replace(/\r\n/g, "\n"),
  ]);
}

function isTouched(cell: Fields): boolean {
  return cell.choice !== "theirs" && (cell.choice === "mine" || cellContent(cell) !== cell.base);
}

/** Keeping one's own value after a conflict means writing over the revision one has now seen. */
function toInput({ base: _base, choice, current, ...rest }: EntryCell): EntryCell {
  const cell: EntryCell = choice === "mine" && current !== undefined ? { ...rest, version: current } : rest;
  const isRatio = cell.kind === "value" && cell.numerator !== undefined;
  return isRatio ? { ...cell, kind: "ratio" } : cell;
}

/** The form's name of the field at a path of the schema ("cells", 3, "value"). */
export function entryField(path: PropertyKey[], cells: EntryCell[]): string {
  const [, index, field] = path;
  const cell = typeof index === "number" ? cells[index] : undefined;
  return cell ? `${cellKey(cell)}.${String(field)}` : path.join(".");
}
