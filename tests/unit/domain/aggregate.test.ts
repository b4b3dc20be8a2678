import { describe, expect, it } from "vitest";
import {
  type AggregatePart,
  aggregateOverTime,
  aggregateOverUnits,
  type TimeMethod,
  type UnitMethod,
} from "@/lib/domain/aggregate";
import { type Cell, ratioCell } from "@/lib/domain/measurement";
import { fixed } from "./arbitraries";

const value = (text: string): Cell => ({ kind: "value", value: fixed(text) });
const missing = (reason: string | null = null): Cell => ({ kind: "missing", reason });
const notApplicable = (reason: string | null = null): Cell => ({ kind: "notApplicable", reason });
const ratio = (numerator: string, denominator: string) =>
  ratioCell(fixed(numerator), fixed(denominator), 100);
const due: Cell = { kind: "due" };
const late: Cell = { kind: "late" };
const notDue: Cell = { kind: "notDue" };
const suppressed: Cell = { kind: "suppressed" };
const parts = (...cells: Cell[]): AggregatePart[] => cells.map((cell, i) => ({ id: `p${i + 1}`, cell }));
const weighted = (...pairs: [cell: Cell, weight: string | null][]): AggregatePart[] =>
  pairs.map(([cell, weight], i) => ({
    id: `p${i + 1}`,
    cell,
    weight: weight === null ? null : fixed(weight),
  }));

describe("over time", () => {
  it.each<[method: TimeMethod, cells: Cell[], whole: Cell, why: string]>([
    ["sum", [value("1.5"), value("2"), value("-0.5")], value("3"), "sum"],
    ["mean", [value("1"), value("2"), value("2")], value("1.6667"), "mean, rounded once"],
    ["mean", [value("0"), missing(), value("4")], value("2"), "zero counts, missing does not"],
    ["max", [value("1"), value("7"), value("3")], value("7"), "max"],
    ["min", [value("4"), value("1"), value("3")], value("1"), "min"],
    ["last", [value("4"), value("1"), value("3")], value("3"), "last"],
    ["last", [value("4"), value("1"), missing()], value("1"), "the last that there is; the missing is named"],
    ["none", [value("4"), value("1")], notApplicable("notAggregated"), "never aggregated"],
    ["sum", [value("4"), suppressed], suppressed, "a total must not give a hidden part away"],
    ["sum", [suppressed, value("4")], suppressed, "wherever it stands"],
    ["last", [value("4"), suppressed], suppressed, "the last one is hidden"],
    ["last", [value("4"), suppressed, value("3")], value("3"), "one before the last gives nothing away"],
    ["last", [suppressed, value("4")], value("4"), "the last one gives nothing away"],
    ["last", [value("4"), suppressed, missing()], suppressed, "the last one is hidden"],
    ["sum", [value("800000000000"), value("800000000000")], missing("outOfRange"), "too large"],
    ["mean", [value("800000000000"), value("800000000000")], value("800000000000"), "its mean is not"],
  ])("%s of %j is %j (%s)", (method, cells, whole) => {
    expect(aggregateOverTime(parts(...cells), method).cell).toEqual(whole);
  });

  it.each<[method: TimeMethod, whole: Cell]>([
    ["sum", value("30")],
    ["mean", value("30")],
    ["last", value("30")],
    ["none", notApplicable("notAggregated")],
  ])("hittil i år by %s is the last non-empty, never the sum", (method, whole) => {
    const cells = parts(value("10"), value("20"), value("30"), missing(), notDue);
    const result = aggregateOverTime(cells, method, { cumulative: true });
    expect(result).toEqual({ cell: whole, reported: 3, expected: 4, missing: ["p4"] });
  });
});

describe("over units", () => {
  it("vehicles out of service: the sum over units of the mean over time", () => {
    const yearOf = (...months: string[]) => aggregateOverTime(parts(...months.map(value)), "mean").cell;
    const units = parts(yearOf("1", "2", "3"), yearOf("4", "4", "4"));
    expect(aggregateOverUnits(units, "sum").cell).toEqual(value("6"));
  });

  it.each<[method: UnitMethod, cells: Cell[], whole: Cell, why: string]>([
    ["sum", [value("1"), value("2")], value("3"), "sum"],
    ["mean", [value("1"), value("2")], value("1.5"), "mean"],
    ["max", [value("-1"), value("-2")], value("-1"), "max"],
    ["min", [value("-1"), value("-2")], value("-2"), "min"],
    ["none", [value("1")], notApplicable("notAggregated"), "never aggregated"],
    ["max", [value("1"), suppressed], suppressed, "nor may the greatest give it away"],
  ])("%s of %j is %j (%s)", (method, cells, whole) => {
    expect(aggregateOverUnits(parts(...cells), method).cell).toEqual(whole);
  });

  it.each<[pairs: [cell: Cell, weight: string | null][], whole: Cell, lacking: string[], why: string]>([
    [
      [
        [value("10"), "100"],
        [value("20"), "300"],
      ],
      value("17.5"),
      [],
      "by pupils",
    ],
    [
      [
        [value("10"), "100"],
        [value("20"), null],
      ],
      value("10"),
      ["p2"],
      "without pupils it is missing",
    ],
    [
      [
        [value("10"), "100"],
        [value("20"), "-1"],
      ],
      value("10"),
      ["p2"],
      "nor can they be fewer than none",
    ],
    [
      [
        [value("10"), "100"],
        [value("20"), "0"],
      ],
      value("10"),
      [],
      "a unit of no pupils weighs nothing",
    ],
    [
      [
        [value("10"), "0"],
        [value("20"), "0"],
      ],
      missing("noWeight"),
      [],
      "no pupils at all: never divided",
    ],
    [
      [
        [value("10"), null],
        [value("20"), null],
      ],
      missing("notWeighable"),
      ["p1", "p2"],
      "no weights at all",
    ],
    [
      [
        [value("1"), "3"],
        [value("2"), "3"],
        [value("2"), "3"],
      ],
      value("1.6667"),
      [],
      "rounded once",
    ],
    [
      [
        [value("800000000000"), "800000000000"],
        [value("400000000000"), "800000000000"],
      ],
      value("600000000000"),
      [],
      "products beyond safe numbers",
    ],
    [
      [
        [missing(), "100"],
        [value("20"), "300"],
      ],
      value("20"),
      ["p1"],
      "a missing value",
    ],
  ])("weighted mean of %j is %j", (pairs, whole, lacking) => {
    const result = aggregateOverUnits(weighted(...pairs), "weightedMean");
    expect(result.cell).toEqual(whole);
    expect(result.missing).toEqual(lacking);
  });

  it("a unit without weight property at all is missing", () => {
    expect(aggregateOverUnits(parts(value("1")), "weightedMean").missing).toEqual(["p1"]);
  });
});

describe("ratios", () => {
  it("2/4 and 2/100 are 4/104, 3,8 %, never the mean of 50 % and 2 %", () => {
    const whole = { kind: "value", value: fixed("3.8462"), numerator: fixed("4"), denominator: fixed("104") };
    const units = parts(ratio("2", "4"), ratio("2", "100"));
    for (const method of ["sum", "mean", "weightedMean"] as const) {
      expect(aggregateOverUnits(units, method, { factor: 100 }).cell).toEqual(whole);
    }
    expect(aggregateOverTime(units, "mean", { factor: 100 }).cell).toEqual(whole);
    expect(aggregateOverTime(units, "sum").cell).toMatchObject({ value: fixed("0.0385") });
  });

  it("picks a whole part for last, min and max", () => {
    const units = parts(ratio("2", "4"), ratio("2", "100"));
    expect(aggregateOverTime(units, "last").cell).toEqual(ratio("2", "100"));
    expect(aggregateOverTime(units, "max").cell).toEqual(ratio("2", "4"));
    expect(aggregateOverUnits(units, "min").cell).toEqual(ratio("2", "100"));
  });

  it("a value that lacks its numerator or denominator is missing among ratios", () => {
    const lame: Cell = { kind: "value", value: fixed("50"), numerator: fixed("2") };
    const result = aggregateOverUnits(parts(ratio("2", "4"), value("50"), lame), "mean", { factor: 100 });
    expect(result).toMatchObject({ cell: ratio("2", "4"), reported: 1, expected: 3, missing: ["p2", "p3"] });
  });

  it.each<[a: [string, string], b: [string, string], reason: string]>([
    [["1", "5"], ["1", "-5"], "divisionByZero"],
    [["800000000000", "1"], ["800000000000", "1"], "outOfRange"],
    [["1", "800000000000"], ["1", "800000000000"], "outOfRange"],
  ])("%j and %j have no quotient: %s", (a, b, reason) => {
    const cell = (numerator: string, denominator: string): Cell => ({
      kind: "value",
      value: fixed("1"),
      numerator: fixed(numerator),
      denominator: fixed(denominator),
    });
    const units = parts(cell(...a), cell(...b));
    expect(aggregateOverUnits(units, "sum").cell).toEqual(missing(reason));
  });
});

describe("n av N", () => {
  it("counts what was expected, and names the missing", () => {
    const cells = parts(value("0"), missing("sick"), due, late, notDue, notApplicable(), value("2"));
    expect(aggregateOverUnits(cells, "sum")).toEqual({
      cell: value("2"),
      reported: 2,
      expected: 5,
      missing: ["p2", "p3", "p4"],
    });
  });

  it.each<[cells: Cell[], whole: Cell, why: string]>([
    [[], notApplicable(), "no parts"],
    [
      [notApplicable("closed"), notApplicable("closed")],
      notApplicable("closed"),
      "none apply, for one reason",
    ],
    [[notApplicable("closed"), notApplicable("new")], notApplicable(), "for several"],
    [[notApplicable("closed"), notDue], notDue, "some are not due yet"],
    [[notDue, missing("lost")], missing("lost"), "one is missing"],
    [[missing("lost"), missing()], missing(), "with several reasons there is none"],
    [[missing("lost"), due], due, "one may still come"],
    [[missing("lost"), due, late], late, "one is late"],
  ])("without any value %j is %j (%s)", (cells, whole) => {
    const result = aggregateOverTime(parts(...cells), "sum");
    expect(result.cell).toEqual(whole);
    expect(result.reported).toBe(0);
  });
});
