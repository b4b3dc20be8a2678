import type { EntryRow } from "@/lib/data/entry-view";
import { cellKey } from "@/lib/schemas/cell-key";
import { partOf, type TypedField, typedIn } from "./cell-dom";
import { rowName, rowsOf, type Slot, slotsOf } from "./grid-place";
import type { Target } from "./paste-plan";

/** The places of the form below and to the right of a field, as the targets of a pasted block that begins there. */
export function targetsFrom(
  field: TypedField,
  cells: readonly EntryRow[],
): (down: number, right: number) => Target | null {
  const { form } = field;
  if (!form) return () => null;
  const rows = rowsOf(form);
  const first = rows.findIndex((row) => row.contains(field));
  const slots = new Map(rows.map((row) => [row, slotsOf(row)]));
  const column = (slots.get(rows[first] as HTMLElement) ?? []).findIndex((slot) =>
    slot.fields.includes(field),
  );
  const known = new Map(
    cells.map((cell) => [cellKey({ indicatorId: cell.indicator.id, period: cell.period }), cell]),
  );
  return (down, right) => {
    const row = rows[first + down];
    const slot = row && slots.get(row)?.[column + right];
    return row && slot ? targetOf(form, row, slot, known) : null;
  };
}

function targetOf(
  form: HTMLFormElement,
  row: HTMLElement,
  { fields, closed, label }: Slot,
  known: ReadonlyMap<string, EntryRow>,
): Target {
  const [field] = fields;
  const key = field ? field.name.slice(0, field.name.lastIndexOf(".")) : "";
  return {
    ...{ label, key, rowName: rowName(row) },
    parts: fields.map(partOf),
    closed: closed ?? (field ? null : "periodLocked"),
    row: known.get(key) ?? null,
    choices:
      field instanceof HTMLSelectElement
        ? [...field.options].map(({ value, text }) => ({ value, text }))
        : null,
    standing: key ? typedIn(form, key) : {},
  };
}
