import type { FormField } from "./form-field";

/** What someone else has saved meanwhile, where it is not what was typed: a line for each such field. */
export function savedMeanwhile(
  fields: readonly FormField[],
  saved: Record<string, unknown>,
  typed: Record<string, string>,
): { field: string; message: string }[] {
  return fields
    .filter(({ kind }) => kind !== "hidden")
    .map((field) => ({ field, text: savedText(saved, field) }))
    .filter(({ field, text }) => text !== typedText(typed, field))
    .map(({ field: { name, label }, text }) => ({ field: name, message: `${label}: ${text || "–"}` }));
}

function typedText(typed: Record<string, string>, field: FormField): string {
  return inWords(field, typed[field.name] ?? "");
}

/** The saved value at a field's name: "name.nn" is nn within name. */
function savedText(saved: Record<string, unknown>, field: FormField): string {
  const found = field.name
    .split(".")
    .reduce<unknown>((place, step) => (place as Record<string, unknown> | null)?.[step], saved);
  if (typeof found === "boolean") return inWords(field, found ? "on" : "");
  return inWords(field, typeof found === "string" || typeof found === "number" ? String(found) : "");
}

/** As the form shows it: a choice by its text, a number with its comma. */
function inWords({ kind, choices = [] }: FormField, value: string): string {
  if (kind === "number") return value.replace(".", ",");
  return choices.find((choice) => choice.value === value)?.text ?? value;
}
