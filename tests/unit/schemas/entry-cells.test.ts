import { describe, expect, it, test } from "vitest";
import { cellContent, entryCells, entryField } from "@/lib/schemas/entry-cells";
import { entryInput } from "@/lib/schemas/measurement";

const id = "019ecb27-2200-706b-9bbd-5eca1bd9bac1";
const other = "019ecb27-2200-706b-9bbd-c75852ed2474";
const empty = { kind: "value", value: "", comment: "" };

/** A form with the fields of one cell. */
function formOf(fields: Record<string, string>, cell = `cell.${id}.2026-T1`): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`${cell}.${name}`, value);
  return form;
}

describe("a cell of the entry form", () => {
  it.each([
    ["untouched and empty", { ...empty, version: "0" }, empty],
    ["untouched with a value", { ...empty, value: "2,5", version: "3" }, { ...empty, value: "2,5" }],
    [
      "untouched ratio",
      { kind: "value", numerator: "1", denominator: "2", comment: "" },
      { kind: "value", numerator: "1", denominator: "2" },
    ],
    [
      "untouched comment of two lines, as a browser sends it",
      { ...empty, comment: "a\r\nb" },
      { ...empty, comment: "a\nb" },
    ],
  ])("that is %s is left alone, so that a colleague's newer value is no conflict", (_what, fields, base) => {
    expect(entryCells(formOf({ ...fields, base: cellContent(base) }))).toEqual([]);
  });

  it.each([
    ["a value is typed", { ...empty, value: "4" }],
    ["the value is taken away", { ...empty, value: "" }],
    ["it is said to be missing", { ...empty, value: "3", kind: "missing" }],
    ["only the comment is changed", { ...empty, value: "3", comment: "why" }],
  ])("is touched when %s", (_what, fields) => {
    const base = cellContent({ ...empty, value: "3" });
    expect(entryCells(formOf({ ...fields, version: "2", base }))).toEqual([
      { indicatorId: id, period: "2026-T1", version: "2", ...fields },
    ]);
  });

  test("that the form says nothing of as it was counts as touched: a draft is delivered as it stands", () => {
    expect(entryCells(formOf({ ...empty, value: "3", version: "1", base: "" }))).toHaveLength(1);
    expect(entryCells(formOf({ ...empty, value: "3", version: "1" }))).toHaveLength(1);
  });

  test("with two parts is a ratio, unless it is said to be missing", () => {
    const parts = { numerator: "1", denominator: "2", comment: "", version: "0", base: "" };
    expect(entryCells(formOf({ ...parts, kind: "value" }))[0]).toMatchObject({
      kind: "ratio",
      numerator: "1",
    });
    expect(entryCells(formOf({ ...parts, kind: "missing" }))[0]).toMatchObject({ kind: "missing" });
  });

  test("of the same indicator in two periods is two cells, in the order of the form", () => {
    const form = formOf({ ...empty, value: "1" }, `cell.${id}.2025/26`);
    for (const [name, value] of formOf({ ...empty, value: "2" }, `cell.${other}.2026-03`))
      form.append(name, value);
    expect(entryCells(form).map(({ indicatorId, period, value }) => [indicatorId, period, value])).toEqual([
      [id, "2025/26", "1"],
      [other, "2026-03", "2"],
    ]);
  });
});

describe("after a conflict", () => {
  const mine = {
    ...empty,
    value: "4",
    version: "1",
    current: "3",
    base: cellContent({ ...empty, value: "3" }),
  };

  it.each([
    ["mine", "3", "one's own value is written over the revision one has now seen"],
    [undefined, "1", "without a choice the conflict comes back"],
  ])("with the choice %s the version is %s: %s", (choice, version, _why) => {
    const [cell] = entryCells(formOf(choice ? { ...mine, choice } : mine));
    expect(cell).toEqual({
      indicatorId: id,
      period: "2026-T1",
      kind: "value",
      value: "4",
      comment: "",
      version,
    });
  });

  test("with the choice theirs the cell is left alone", () => {
    expect(entryCells(formOf({ ...mine, choice: "theirs" }))).toEqual([]);
  });

  test("with the choice mine a cell that says what it said before is kept too", () => {
    const unchanged = { ...mine, value: "3", choice: "mine" };
    expect(entryCells(formOf(unchanged))).toHaveLength(1);
  });
});

describe("a field with a name that is none", () => {
  it.each([
    ["cell.__proto__.2026-T1.value", "a prototype for an id"],
    [`cell.${id}.__proto__.value`, "a prototype for a period"],
    [`cell.${id}.2026-T1.__proto__`, "a prototype for a field"],
    [`cell.${id}.2026-T1.constructor`, "a field of every object"],
    [`cell.${id}.2026-T1.indicatorId`, "an id that would be another's"],
    [`cell.${id}.2026-T1`, "no field"],
    [`x.cell.${id}.2026-T1.value`, "something before it"],
    [`cell.${id}.2026-T1.value.more`, "something after it"],
    ["unitId", "another field of the form"],
  ])("%s is no cell: %s", (name, _why) => {
    const form = new FormData();
    form.append(name, "4");
    expect(entryCells(form)).toEqual([]);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });

  test("a file is no value", () => {
    const form = new FormData();
    form.append(`cell.${id}.2026-T1.value`, new File(["4"], "4.txt"));
    expect(entryCells(form)).toEqual([]);
  });
});

describe("the form's name of a field at fault", () => {
  const cells = entryCells(formOf({ ...empty, value: "x", base: "" }));

  it.each([
    [["cells", 0, "value"], `cell.${id}.2026-T1.value`, "a field of a cell"],
    [["cells", 1, "value"], "cells.1.value", "a cell that is not there"],
    [["stage"], "stage", "a field of the whole"],
  ])("%j is %s (%s)", (path, name, _why) => {
    expect(entryField(path, cells)).toBe(name);
  });

  test("is the one the schema refuses", () => {
    const issue = entryInput
      .safeParse({ unitId: id, stage: "draft", cells })
      .error?.issues.find(({ path }) => path[2] === "value");
    expect(issue && entryField(issue.path, cells)).toBe(`cell.${id}.2026-T1.value`);
  });
});
