/** What a field may hold in the audit trail. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[];

/** One field that is not as it was. `path` leads to it: ["name", "nn"], ["grants", "0", "role"]. */
export type FieldChange = { path: readonly string[]; before: FieldValue; after: FieldValue };

/**
 * The fields in which two records of the same thing differ, in the order they are told. Empty text and nothing at all are the same.
 * With both records given, only what the later one speaks of counts: what it leaves out was not part of the change.
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [recordOf(before), recordOf(after)];
  const names = Object.keys(is).length > 0 ? Object.keys(is) : Object.keys(was);
  return names.flatMap((name) => changesAt([name], was[name], is[name]));
}

function changesAt(path: readonly string[], before: unknown, after: unknown): FieldChange[] {
  if (isBranch(before) || isBranch(after)) {
    const [was, is] = [recordOf(before), recordOf(after)];
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return names.flatMap((name) => changesAt([...path, name], was[name], is[name]));
  }
  const [was, is] = [leafOf(before), leafOf(after)];
  return JSON.stringify(comparable(was)) === JSON.stringify(comparable(is))
    ? []
    : [{ path, before: was, after: is }];
}

/** An object, or a list that holds objects: told field by field. A list of plain values is one value. */
function isBranch(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isBranch);
  return typeof value === "object" && value !== null;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function leafOf(value: unknown): FieldValue {
  return value === undefined || value === "" ? null : (value as FieldValue);
}

/** 1 and "1" say the same: decimals are kept as text, and whole numbers are not. */
function comparable(value: FieldValue): unknown {
  return typeof value === "number" ? String(value) : value;
}
