import { describe, expect, it } from "vitest";
import { fieldChanges } from "@/lib/domain/field-change";

describe("fields before and after", () => {
  it.each([
    ["a field that is new", null, { a: 1 }, [{ path: ["a"], before: null, after: 1 }]],
    ["a field that is gone", { a: 1 }, null, [{ path: ["a"], before: 1, after: null }]],
    ["a field that changed", { a: "x" }, { a: "y" }, [{ path: ["a"], before: "x", after: "y" }]],
    ["a field that stayed", { a: "x", b: false }, { a: "x", b: false }, []],
    ["nothing at all", null, null, []],
    ["empty text is nothing", { a: "" }, { a: null }, []],
    ["a decimal as text and a whole number", { weight: "1" }, { weight: 1 }, []],
    ["a field the later one leaves out", { a: 1, id: "x" }, { a: 2 }, [{ path: ["a"], before: 1, after: 2 }]],
    [
      "a language that was emptied",
      { name: { nn: "a", en: "b" } },
      { name: { nn: "a" } },
      [{ path: ["name", "en"], before: "b", after: null }],
    ],
    [
      "a list of plain values",
      { ids: ["a"] },
      { ids: ["a", "b"] },
      [{ path: ["ids"], before: ["a"], after: ["a", "b"] }],
    ],
    [
      "a list of things",
      null,
      { grants: [{ role: "leader" }] },
      [{ path: ["grants", "0", "role"], before: null, after: "leader" }],
    ],
  ])("%s", (_why, before, after, expected) => {
    expect(fieldChanges(before, after)).toEqual(expected);
  });
});
