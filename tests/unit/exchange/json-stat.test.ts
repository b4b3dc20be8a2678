import { describe, expect, test } from "vitest";
import { jsonStat } from "@/lib/exchange/json-stat";
import { jsonStatFaults } from "../../support/json-stat";
import { readDifferences } from "../../support/json-stat-reader";

const dimensions = [
  {
    id: "unit",
    label: "Eining",
    categories: [
      { id: "north", label: "Nord" },
      { id: "south", label: "Sør" },
    ],
  },
  {
    id: "indicator",
    label: "Indikator",
    role: "metric" as const,
    categories: [{ id: "A", label: "A", unit: { base: "%", decimals: 1 } }],
  },
  {
    id: "period",
    label: "Periode",
    role: "time" as const,
    categories: ["2025", "2026"].map((id) => ({ id, label: id })),
  },
];
const head = { label: "Hareid", source: "Hareid", note: ["NLOD"], extension: {}, dimensions };
const cells = [
  { at: ["south", "A", "2025"], value: 4.05, status: "reached" },
  { at: ["south", "A", "2026"], value: null, status: "suppressed" },
  { at: ["north", "A", "2025"], value: 0, status: null },
];
const made = jsonStat({ ...head, cells });

describe("jsonStat", () => {
  test("makes a dataset without faults, with its cells in row-major order", () => {
    expect(jsonStatFaults(JSON.parse(JSON.stringify(made)))).toEqual([]);
    expect(made.id).toEqual(["unit", "indicator", "period"]);
    expect(made.size).toEqual([2, 1, 2]);
    expect(made.value).toEqual([0, null, 4.05, null]);
    expect(made.status).toEqual({ 2: "reached", 3: "suppressed" });
  });

  test("is read back cell by cell by the toolkit of json-stat.org", () => {
    const content = JSON.parse(JSON.stringify(made));
    expect(readDifferences(content, cells)).toEqual([]);
    expect(readDifferences({ ...content, value: [0, null, 4.06, null] }, cells)).toEqual([
      'south | A | 2025: [4.06,"reached"], not [4.05,"reached"]',
    ]);
    expect(readDifferences({ hello: "world" }, cells)).toEqual(["it is not read as a dataset"]);
  });

  test("says which dimension is time and which is measured, and in what", () => {
    expect(made.role).toEqual({ time: ["period"], metric: ["indicator"] });
    expect(made.dimension.indicator?.category.unit).toEqual({ A: { base: "%", decimals: 1 } });
    expect(made.dimension.unit?.category).not.toHaveProperty("unit");
    expect(made.dimension.unit?.category.index).toEqual(["north", "south"]);
  });

  test("is a dataset without figures too", () => {
    const empty = dimensions.map((each) => ({ ...each, categories: [] }));
    expect(jsonStat({ ...head, dimensions: empty, cells: [] })).toMatchObject({ size: [0, 0, 0], value: [] });
  });

  test("refuses a cell of a category that is not there", () => {
    const cells = [{ at: ["west", "A", "2025"], value: 1, status: null }];
    expect(() => jsonStat({ ...head, cells })).toThrow("no such category: west");
  });
});
