import { isTypedField, partOf, type TypedField } from "./cell-dom";

/** One place of the grid: a cell of a year, or one field of a form for one period. */
export type Slot = {
  /** What one types in; none where the cell cannot be typed in now. */
  fields: TypedField[];
  /** Why it cannot: a code of the form's refusals. */
  closed: string | null;
  label: string;
};

/** The rows of the grid one can see. */
export function rowsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-grid-row]")].filter(
    (row) => row.closest("details:not([open])") === null,
  );
}

export const rowName = (row: HTMLElement): string =>
  row.querySelector("[data-row-name]")?.textContent?.trim() ?? "";

/** The places of a row from left to right. In a year each of its cells, whatever it holds; else each field but the kind. */
export function slotsOf(row: HTMLElement): Slot[] {
  const cells = [...row.querySelectorAll<HTMLElement>("[data-slot]")];
  if (cells.length > 0) {
    return cells.map((cell) => ({
      fields: fieldsIn(cell).filter((field) => partOf(field) !== "comment"),
      closed: cell.dataset.closed ?? null,
      label: cell.dataset.slot ?? "",
    }));
  }
  return fieldsIn(row)
    .filter((field) => partOf(field) !== "kind")
    .map((field) => ({ fields: [field], closed: null, label: field.labels?.[0]?.textContent ?? "" }));
}

const fieldsIn = (element: HTMLElement): TypedField[] =>
  [...element.querySelectorAll("input, select, textarea")].filter(isTypedField);
