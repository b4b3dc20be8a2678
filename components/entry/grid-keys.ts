import { isTypedField, partOf, type TypedField, typeIn } from "./cell-dom";
import type { EditHistory } from "./edit-history";
import { rowsOf, slotsOf } from "./grid-place";

/** Escape: the field as it was when one came to it. */
export function takeBack({ key }: KeyboardEvent, field: TypedField, before: string): boolean {
  if (key !== "Escape" || field.value === before) return false;
  typeIn(field, before);
  return true;
}

/** Ctrl+Z takes back the last edit of the page, Ctrl+Shift+Z or Ctrl+Y does it again; for a field one has not typed in since. */
export function undo(event: KeyboardEvent, field: TypedField, edits: EditHistory): boolean {
  const way = wayOf(event);
  const step = way && edits[way]();
  if (!step || !field.form) return false;
  const { elements } = field.form;
  for (const { name, to } of step) {
    const changed = elements.namedItem(name);
    if (isTypedField(changed)) typeIn(changed, to);
  }
  const first = elements.namedItem(step[0]?.name ?? "");
  if (!isTypedField(first)) return true;
  // Where one stands already, what is there now is what one begins from.
  if (first === field) field.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  else first.focus();
  return true;
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): "undo" | "redo" | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === "y") return "redo";
  if (letter !== "z") return null;
  return shiftKey ? "redo" : "undo";
}

const ARROWS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows and Enter go to the neighbour; in a longer text and in a list of choices they are the browser's own. */
export function walk(event: KeyboardEvent, field: TypedField): boolean {
  if (!(field instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Enter") {
    goTo(below(field, event.shiftKey ? -1 : 1));
    // Enter never sends the form by accident, not even from the last line.
    return true;
  }
  const [down, right] = (event.shiftKey ? undefined : ARROWS[event.key]) ?? [0, 0];
  if (right !== 0) return isAtEnd(field, right) && goTo(beside(field, right));
  return down !== 0 && goTo(below(field, down));
}

function goTo(field: TypedField | null): boolean {
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== null;
}

/** Does the arrow lead out of the text? All of it chosen counts, since one comes to a cell that way. */
function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, right: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  const end = right > 0 ? value.length : 0;
  return selectionStart === end && selectionEnd === end;
}

function placeOf(field: TypedField) {
  const rows = field.form ? rowsOf(field.form) : [];
  return { rows, at: rows.findIndex((row) => row.contains(field)) };
}

function beside(field: TypedField, right: number): TypedField | null {
  const { rows, at } = placeOf(field);
  const row = rows[at];
  const fields = row ? slotsOf(row).flatMap((slot) => slot.fields) : [];
  return fields[fields.indexOf(field) + right] ?? null;
}

function below(field: TypedField, down: number): TypedField | null {
  const { rows, at } = placeOf(field);
  const own = rows[at];
  const column = own ? slotsOf(own).findIndex((slot) => slot.fields.includes(field)) : -1;
  for (let next = at + down; at >= 0; next += down) {
    const row = rows[next];
    if (!row) return null;
    const found = fieldIn(row, column, partOf(field));
    if (found) return found;
  }
  return null;
}

/** The field of the same column; in a form of one period the one of the same kind, or where a row has none, its value. */
function fieldIn(row: HTMLElement, column: number, part: string): TypedField | null {
  const slots = slotsOf(row);
  const fields = row.matches("tr") ? (slots[column]?.fields ?? []) : slots.flatMap((slot) => slot.fields);
  return fields.find((field) => partOf(field) === part) ?? fields[0] ?? null;
}
