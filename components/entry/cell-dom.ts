import type { CellFields } from "./cell-fields";

/** What one types or chooses in. The form itself is the one truth of what is typed: scripts read it there. */
export type TypedField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = ["kind", "value", "numerator", "denominator", "comment"] as const;

/** Is it a field of a cell that a person fills in? */
export function isTypedField(target: unknown): target is TypedField {
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return isField && target.type !== "hidden" && target.type !== "radio" && target.name.startsWith("cell.");
}

/** The last part of a field's name: "value", "comment". */
export const partOf = (field: TypedField): string => field.name.slice(field.name.lastIndexOf(".") + 1);

/** What is typed in a cell now. */
export function typedIn(form: HTMLFormElement, key: string): CellFields {
  const texts = FIELDS.map((part) => {
    const field = form.elements.namedItem(`${key}.${part}`);
    const isText = isTypedField(field) || field instanceof HTMLInputElement;
    return [part, isText ? field.value : part === "kind" ? "value" : ""];
  });
  return Object.fromEntries(texts) as CellFields;
}

/** Writes in a field as if it were typed, so that all who listen hear of it. */
export function typeIn(field: TypedField, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
