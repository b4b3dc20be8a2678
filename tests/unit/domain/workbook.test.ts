import { describe, expect, it, test } from "vitest";
import { columnLetters, faultAt, faultOf, rowKey, type SheetPlan } from "@/lib/domain/workbook";
import { byKey, compareRow } from "@/lib/domain/workbook-comparison";
import { agreedForm, readHeading, readRow, shownForm } from "@/lib/domain/workbook-reading";
import { followReference, inDependencyOrder, ownAncestors } from "@/lib/domain/workbook-references";
import { reportOf, totalOf } from "@/lib/domain/workbook-report";

const plan: SheetPlan = {
  name: "thing",
  title: "Ting",
  identity: ["code"],
  columns: [
    { key: "code", title: "Kode", kind: "text" },
    { key: "size", title: "Storleik", kind: "number", fallback: "1" },
    { key: "day", title: "Dag", kind: "day" },
    { key: "kind", title: "Type", kind: "choice", words: { school: "skule" } },
    { key: "note", title: "Merknad", kind: "text", isNote: true },
  ],
};
const heading = ["Type", "kode ", "STORLEIK", "Dag", "Merknad"];

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, letters) => expect(columnLetters(index)).toBe(letters));

describe("a cell in the agreed form", () => {
  it.each([
    ["text is trimmed and composed", 0, " A\u030A\r\nx ", "Å\nx"],
    ["a number with a point gets a comma", 1, "2.5", "2,5"],
    ["an empty cell is what it stands for", 1, "  ", "1"],
    ["an ambiguous number stays as typed", 1, "1.000", "1.000"],
    ["a day as people write it", 2, "1.8.2026", "2026-08-01"],
    ["a day as it is kept", 2, "2026-08-01", "2026-08-01"],
    ["a day that is none", 2, "31.2.2026", "31.2.2026"],
    ["the word of a choice", 3, " Skule", "school"],
    ["another word", 3, "skole", "skole"],
  ])("%s", (_why, column, typed, kept) => {
    expect(agreedForm(plan.columns[column] ?? { key: "", title: "", kind: "text" }, typed)).toBe(kept);
  });

  it("is shown by its word", () => {
    const choice = plan.columns[3] ?? { key: "", title: "", kind: "text" };
    expect(["school", "skole"].map((cell) => shownForm(choice, cell))).toEqual(["skule", "skole"]);
    expect(shownForm({ key: "a", title: "A", kind: "choice" }, "x")).toBe("x");
    expect(agreedForm({ key: "a", title: "A", kind: "choice" }, "x")).toBe("x");
    expect(shownForm({ key: "a", title: "A", kind: "text" }, "x")).toBe("x");
  });
});

describe("a sheet", () => {
  it("has its columns in any order, and empty rows are none", () => {
    const read = readHeading(plan, { title: "Ting", rows: [heading] });
    expect(read.faults).toEqual([]);
    expect(readRow(read.heading, ["", " ", ""], 2)).toBeNull();
    const row = readRow(read.heading, ["skule", "a"], 3);
    expect(row).toEqual({ line: 3, cells: { code: "a", size: "1", day: "", kind: "school", note: "" } });
    const sheet = { plan, letters: read.heading.letters, rows: row ? [row] : [] };
    expect(faultAt(sheet, 3, "code", "badCode")).toMatchObject({ column: "B", title: "Kode", sheet: "Ting" });
    expect(faultAt(sheet, 3, "", "conflict", "x")).toMatchObject({ column: null, title: null, detail: "x" });
  });

  it("says which columns are missing, unknown or there twice", () => {
    const { faults } = readHeading(plan, {
      title: "Ting",
      rows: [["Kode", "Kode", "", "Farge", "Dag", "Type", "Merknad"]],
    });
    expect(faults.map(({ code, column, detail }) => [code, column, detail])).toEqual([
      ["missingColumn", null, "Storleik"],
      ["columnTwice", "B", "kode"],
      ["unknownColumn", "D", "farge"],
    ]);
    expect(readHeading(plan, { title: "Ting", rows: [] }).faults).toHaveLength(5);
  });
});

describe("a row compared with what is there", () => {
  const cells = { code: "a", size: "1", day: "", kind: "school", note: "ny" };
  it.each([
    ["nothing there", null, "create", []],
    ["the same but for the note", { ...cells, note: "gamal" }, "unchanged", []],
    ["another kind", { ...cells, kind: "" }, "change", [{ title: "Type", before: "", after: "skule" }]],
  ] as const)("%s", (_why, there, outcome, changes) => {
    const known = there && { cells: there, id: "1", version: 1 };
    expect(compareRow(plan, { line: 2, cells }, known)).toMatchObject({ outcome, changes });
  });

  it("goes by its key; cells that are not there are empty", () => {
    const row = { cells, id: "1", version: 1 };
    expect(byKey(plan, [row]).get("a")).toBe(row);
    expect(rowKey(plan, {})).toBe("");
    expect(compareRow(plan, { line: 2, cells: {} }, { cells: {}, id: "1", version: 1 }).outcome).toBe(
      "unchanged",
    );
    expect(compareRow(plan, { line: 2, cells: {} }, row).changes[0]).toMatchObject({
      before: "a",
      after: "",
    });
    expect(compareRow(plan, { line: 2, cells }, { ...row, cells: {} }).changes[0]).toMatchObject({
      before: "",
    });
  });
});

describe("a reference", () => {
  const reference = { sheets: ["card", "area"], columns: ["card", "area"] };
  const isKnown = (sheet: string, cells: readonly string[]) =>
    ["card k", "area k R"].includes(`${sheet} ${cells.join(" ")}`);
  it.each([
    ["leads to something", { card: "k", area: "R" }, null],
    [
      "to an unknown card",
      { card: "x", area: "R" },
      { column: "card", code: "unknownReference", detail: "x" },
    ],
    [
      "to an unknown area",
      { card: "k", area: "S" },
      { column: "area", code: "unknownReference", detail: "S" },
    ],
    ["is not filled in", { card: "k" }, { column: "area", code: "required", detail: "" }],
  ])("%s", (_why, row, lost) => expect(followReference(row, reference, isKnown)).toEqual(lost));

  it("may be left out where it is optional", () => {
    expect(followReference({}, { ...reference, isOptional: true }, isKnown)).toBeNull();
    expect(followReference({ card: "x" }, { ...reference, isOptional: true }, isKnown)).not.toBeNull();
  });
});

test("what others depend on comes first; a circle is cut where it is met", () => {
  const needs: Record<string, string[]> = { a: ["b"], b: ["c", "elsewhere"], c: [], d: ["e"], e: ["d"] };
  const ordered = inDependencyOrder(
    ["a", "b", "c", "d", "e"],
    (row) => row,
    (row) => needs[row] ?? [],
  );
  expect(ordered).toEqual(["c", "b", "a", "e", "d"]);
});

test("codes that are their own ancestors", () => {
  const parents = new Map([
    ["root", ""],
    ["a", "root"],
    ["b", "c"],
    ["c", "b"],
    ["d", "b"],
    ["e", "e"],
    ["f", "gone"],
  ]);
  expect([...ownAncestors(parents)]).toEqual(["b", "c", "e"]);
});

test("a report counts every row, and shows those that something happens to", () => {
  const row = (line: number, outcome: "create" | "change" | "unchanged") => ({
    line,
    outcome,
    cells: {},
    changes: [],
    known: null,
    name: `r${line}`,
  });
  const outcomes = [row(2, "create"), row(3, "change"), row(4, "unchanged")];
  const report = reportOf(
    [{ title: "Ting", outcomes }],
    [faultOf("Borte", "missingSheet"), faultOf("Ting", "x", "y")],
  );
  expect(report.sheets).toEqual([
    { sheet: "Borte", create: 0, change: 0, unchanged: 0, faults: 1 },
    { sheet: "Ting", create: 1, change: 1, unchanged: 1, faults: 1 },
  ]);
  expect(report.rows.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["r2", "create"],
    ["r3", "change"],
  ]);
  expect(totalOf(report)).toEqual({ create: 1, change: 1, unchanged: 1, faults: 2 });
});
