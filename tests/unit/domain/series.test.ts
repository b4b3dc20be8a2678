import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/domain/measurement";
import { periodAt, shiftPeriod } from "@/lib/domain/period";
import { lineSegments, prepareSeries, type SeriesEntry, seriesExtent } from "@/lib/domain/series";
import type { TargetLevel } from "@/lib/domain/target";
import { fixed } from "./arbitraries";

const level: TargetLevel = { ambition: fixed("5"), lowest: fixed("2.5") };
const value = (text: string): Cell => ({ kind: "value", value: fixed(text) });
const missing: Cell = { kind: "missing", reason: null };
const entries = (...given: Partial<SeriesEntry>[]): SeriesEntry[] =>
  given.map((rest, i) => ({
    period: shiftPeriod(periodAt("year", "2023-01-01"), i),
    cell: missing,
    level,
    ...rest,
  }));
const ofCells = (...cells: Cell[]) => entries(...cells.map((cell) => ({ cell })));

describe("points", () => {
  it("holds value, status and the band of each period", () => {
    const range = {
      lowest: fixed("1"),
      ambition: fixed("2"),
      ambitionUpper: fixed("3"),
      lowestUpper: fixed("4"),
    };
    const points = prepareSeries(
      entries(
        { cell: value("4"), prognosis: null },
        { cell: value("9.5"), level: range, prognosis: fixed("2.5") },
        { cell: value("0"), level: null },
      ),
    );
    const common = { kind: "value", old: false, newDefinition: false };
    expect(points).toEqual([
      {
        ...common,
        code: "2023",
        value: 4,
        status: "acceptable",
        prognosis: null,
        ambition: 5,
        lowest: 2.5,
        ambitionUpper: null,
        lowestUpper: null,
      },
      {
        ...common,
        code: "2024",
        value: 9.5,
        status: "below",
        prognosis: 2.5,
        ambition: 2,
        lowest: 1,
        ambitionUpper: 3,
        lowestUpper: 4,
      },
      {
        ...common,
        code: "2025",
        value: 0,
        status: "notSet",
        prognosis: null,
        ambition: null,
        lowest: null,
        ambitionUpper: null,
        lowestUpper: null,
      },
    ]);
  });

  it.each<[cell: Cell]>([
    [missing],
    [{ kind: "notApplicable", reason: null }],
    [{ kind: "suppressed" }],
    [{ kind: "due" }],
    [{ kind: "late" }],
    [{ kind: "notDue" }],
  ])("%j is a gap, never 0", (cell) => {
    expect(prepareSeries(ofCells(value("1"), cell))[1]).toMatchObject({
      value: null,
      status: null,
      kind: cell.kind,
    });
  });

  it.each<[cell: Cell, carried: number | null, why: string]>([
    [missing, 1, "missing"],
    [{ kind: "due" }, 1, "due"],
    [{ kind: "late" }, 1, "late"],
    [{ kind: "notApplicable", reason: null }, null, "what does not apply stays empty"],
    [{ kind: "suppressed" }, null, "what is hidden stays hidden"],
    [{ kind: "notDue" }, null, "the future stays open"],
  ])("carried into %j: %s (%s)", (cell, carried) => {
    const point = prepareSeries(ofCells(value("1"), cell), { carryForward: true })[1];
    expect(point).toMatchObject({ value: carried, old: carried !== null, status: null });
  });

  it("carries nothing before the first value, and the newest after", () => {
    const points = prepareSeries(ofCells(missing, value("1"), missing, value("2"), missing), {
      carryForward: true,
    });
    expect(points.map((point) => point.value)).toEqual([null, 1, 1, 2, 2]);
    expect(points.map((point) => point.old)).toEqual([false, false, true, false, true]);
  });

  it("marks the first value under a new definition, across gaps", () => {
    const points = prepareSeries(
      entries(
        { cell: value("1"), definitionVersion: 1 },
        { definitionVersion: 2 },
        { cell: value("2"), definitionVersion: 2 },
        { cell: value("3"), definitionVersion: 2 },
      ),
    );
    expect(points.map((point) => point.newDefinition)).toEqual([false, false, true, false]);
  });
});

describe("drawing", () => {
  it("cuts the line at gaps and at new definitions", () => {
    const points = prepareSeries(
      entries(
        {},
        { cell: value("1") },
        { cell: value("2") },
        {},
        { cell: value("3") },
        { cell: value("4"), definitionVersion: 2 },
      ),
    );
    const drawn = lineSegments(points).map((segment) => segment.map((point) => point.value));
    expect(drawn).toEqual([[1, 2], [3], [4]]);
    expect(lineSegments([])).toEqual([]);
  });

  it("finds the extent over values, bands and prognosis", () => {
    expect(seriesExtent(prepareSeries(entries({ cell: value("-3") }, { prognosis: fixed("8") })))).toEqual({
      min: -3,
      max: 8,
    });
    expect(seriesExtent(prepareSeries(entries({ level: null })))).toBeNull();
  });
});
