import { expect, test } from "vitest";
import type { Fixed } from "@/lib/domain/fixed-point";
import { changeBetween, type Knowledge } from "@/lib/domain/known-change";

const fixed = (value: number) => value as Fixed;
const value = (number: number): Knowledge["cell"] => ({ kind: "value", value: fixed(number) });
const level = { ambition: fixed(5), lowest: fixed(2) };
const range = { ...level, ambitionUpper: fixed(7), lowestUpper: fixed(9), direction: null };
const known = (cell: Knowledge["cell"], change: Partial<Knowledge> = {}): Knowledge => ({
  cell,
  level,
  definitionVersion: 1,
  ...change,
});

test.each([
  ["the same figure", known(value(4)), known(value(4)), null],
  ["a deadline that has passed", known({ kind: "notDue" }), known({ kind: "late" }), null],
  ["a first figure", known({ kind: "due" }), known(value(4)), "newValue"],
  [
    "a reason why there is none",
    known({ kind: "late" }),
    known({ kind: "missing", reason: "sjuk" }),
    "newValue",
  ],
  ["a figure that was sent back", known(value(4)), known({ kind: "late" }), "withdrawn"],
  ["another figure", known(value(4)), known(value(5)), "correction"],
  ["a figure instead of a reason", known({ kind: "missing", reason: "sjuk" }), known(value(5)), "correction"],
  ["another definition", known(value(4)), known(value(5), { definitionVersion: 2 }), "definition"],
  ["another level", known(value(4)), known(value(4), { level: range }), "level"],
  ["a first level", known(value(4), { level: null }), known(value(4)), "level"],
  ["no level on either day", known(value(4), { level: null }), known(value(4), { level: null }), null],
])("%s", (_, before, after, reason) => {
  expect(changeBetween(before, after)).toBe(reason);
});
