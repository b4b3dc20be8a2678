import { describe, expect, it } from "vitest";
import { evaluateFormula, type FormulaSources, formulaParts, parseFormula } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import type { Cell } from "@/lib/domain/measurement";
import { fixed } from "./arbitraries";

const parsed = (text: string): Formula => {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${result.code} at ${result.position}`);
  return result.formula;
};
const value = (text: string): Cell => ({ kind: "value", value: fixed(text) });
const values: Record<string, Cell> = {
  A: value("6"),
  B: value("4"),
  NULL: value("0"),
  BIG: value("800000000000"),
  M: { kind: "missing", reason: "lost" },
  N: { kind: "notApplicable", reason: null },
  S: { kind: "suppressed" },
  DUE: { kind: "due" },
  LATE: { kind: "late" },
  FUTURE: { kind: "notDue" },
};
const sources: FormulaSources = {
  value: (code) => values[code] ?? null,
  previous: (code) => (code === "A" ? value("5") : { kind: "missing", reason: null }),
  yearToDate: (code) => (code === "A" ? value("60") : null),
};
const calculate = (text: string) => evaluateFormula(parsed(text), sources);

describe("calculation", () => {
  it.each([
    ["1 + 2 * 3", "7", "product before sum"],
    ["(1 + 2) * 3", "9", "brackets"],
    ["10 - 4 - 3", "3", "from the left"],
    ["12 / 3 / 2", "2", "from the left"],
    ["12 / (3 / 2)", "8", "brackets on the right"],
    ["-2 * -3", "6", "signs"],
    ["--2", "2", "two signs"],
    ["2 - -3", "5", "a sign after an operator"],
    ["-(1 + 2)", "-3", "a sign before brackets"],
    ["\u22125 + 2", "-3", "minus sign U+2212"],
    ["2,5 + 0.5", "3", "decimal comma and point"],
    ["[A]/[B]*100", "150", "parts"],
    [" [ A ] \n+\t[B]\u00A0", "10", "space anywhere, also in brackets"],
    ["[A] - prev([A])", "1", "the previous period"],
    ["ytd([A]) / 12", "5", "the year so far"],
    ["[A] + opt([M])", "6", "an optional part is 0 when missing"],
    ["[A] + opt([A])", "12", "and itself when there"],
    ["[A] + OPT( [UNKNOWN] )", "6", "upper case; nobody knows the code"],
    ["opt([DUE]) + opt([FUTURE]) + opt([N])", "0", "whatever the reason"],
    ["1/3*3", "1", "exact until the one rounding at the end"],
    ["2/3", "0.6667", "rounded half away from zero"],
    ["-2/3", "-0.6667", "below zero too"],
    ["1/(0-3)", "-0.3333", "a negative divisor"],
    ["0,1 + 0,2 - 0,3", "0", "no binary noise"],
    ["[BIG] * [BIG] / [BIG]", "800000000000", "too large only on the way"],
    ["[NULL] / [A]", "0", "zero is a value"],
  ])("%s = %s (%s)", (text, result) => {
    expect(calculate(text)).toEqual({ kind: "value", value: fixed(result), parts: [] });
  });

  it.each<[text: string, cell: Cell, parts: string[], why: string]>([
    ["[A] + [M]", { kind: "missing", reason: "missingPart" }, ["M"], "a mandatory part is missing"],
    [
      "[M] + [UNKNOWN] + [M]",
      { kind: "missing", reason: "missingPart" },
      ["M", "UNKNOWN"],
      "each named once",
    ],
    ["[A] - prev([B])", { kind: "missing", reason: "missingPart" }, ["B"], "no previous value"],
    ["ytd([B])", { kind: "missing", reason: "missingPart" }, ["B"], "no value so far"],
    ["[A] / [NULL]", { kind: "missing", reason: "divisionByZero" }, ["NULL"], "x / 0"],
    ["[A] / (2 - 2)", { kind: "missing", reason: "divisionByZero" }, [], "zero without a part"],
    ["[A] / opt([M])", { kind: "missing", reason: "divisionByZero" }, ["M"], "an optional divisor"],
    ["-([A] / [NULL]) + 1", { kind: "missing", reason: "divisionByZero" }, ["NULL"], "deep inside, left"],
    ["1 + [A] / [NULL]", { kind: "missing", reason: "divisionByZero" }, ["NULL"], "deep inside, right"],
    ["[BIG] * [BIG]", { kind: "missing", reason: "outOfRange" }, ["BIG"], "too large"],
    ["[A] + [N]", { kind: "notApplicable", reason: "partNotApplicable" }, ["N"], "a part does not apply"],
    [
      "[M] + [N]",
      { kind: "notApplicable", reason: "partNotApplicable" },
      ["M", "N"],
      "one missing, one not applicable",
    ],
    ["[FUTURE] + [M]", { kind: "notDue" }, ["FUTURE", "M"], "not due yet"],
    ["[A] + [DUE]", { kind: "due" }, ["DUE"], "due"],
    ["[DUE] + [LATE]", { kind: "late" }, ["DUE", "LATE"], "late"],
    ["[A] + [S]", { kind: "suppressed" }, ["S"], "must not give a hidden part away"],
    ["[A] + opt([S])", { kind: "suppressed" }, ["S"], "nor an optional one"],
    ["[S] + [N]", { kind: "suppressed" }, ["S", "N"], "hidden first"],
  ])("%s has no value: %j because of %j (%s)", (text, cell, parts) => {
    expect(calculate(text)).toEqual({ ...cell, parts });
  });
});

describe("refused", () => {
  it.each([
    ["", "empty", 0, "nothing"],
    ["  ", "empty", 0, "only space"],
    ["1 +", "unexpectedEnd", 3, "something is lacking"],
    ["(1 + 2", "unexpectedEnd", 6, "a bracket is open"],
    ["1 + 2)", "unexpectedToken", 5, "a bracket too many"],
    ["1 2", "unexpectedToken", 2, "no operator between"],
    ["* 2", "unexpectedToken", 0, "nothing before"],
    ["+2", "unexpectedToken", 0, "no plus sign"],
    ["()", "unexpectedToken", 1, "empty brackets"],
    ["[A", "unclosedCode", 0, "a code is open"],
    ["1 + [A[B]]", "unclosedCode", 4, "codes in codes"],
    ["[ ]", "emptyCode", 0, "no code"],
    ["sum([A])", "unknownFunction", 0, "no such function"],
    ["constructor([A])", "unknownFunction", 0, "nor a word JavaScript knows"],
    ["opt [A]", "unexpectedToken", 4, "no bracket after the function"],
    ["opt(1)", "unexpectedToken", 4, "a number is always there"],
    ["opt([A] + 1)", "unexpectedToken", 8, "one part only"],
    ["prev(opt([A]))", "unexpectedToken", 5, "functions are not nested"],
    ["opt(", "unexpectedEnd", 4, "nothing in the function"],
    ["1,2,3", "badNumber", 0, "two commas"],
    ["5 + 1,", "badNumber", 4, "nothing after the comma"],
    ["1.000 * 2", "ambiguousNumber", 0, "1 or 1000: asked about"],
    ["2 + 0,00001", "badNumber", 4, "five decimals"],
    ["1; process.exit()", "unexpectedCharacter", 1, "code"],
    ["A + 1", "unknownFunction", 0, "a code without brackets"],
    ["2 ^ 3", "unexpectedCharacter", 2, "no powers"],
    ["1\u0000", "unexpectedCharacter", 1, "NUL"],
    ["[A]]", "unexpectedCharacter", 3, "a bracket too many"],
    [`${"(".repeat(60)}1${")".repeat(60)}`, "tooDeep", 50, "nested too deep"],
    ["-".repeat(60), "tooDeep", 50, "signs too many"],
    ["1+".repeat(1000).concat("1"), "tooLong", 2000, "too long"],
  ])("%j: %s at %i (%s)", (text, code, position) => {
    expect(parseFormula(text)).toEqual({ ok: false, code, position });
  });

  it("a long chain is no deep one", () => {
    expect(calculate("1+".repeat(999).concat("1"))).toMatchObject({ value: fixed("1000") });
  });
});

describe("parts", () => {
  it("are named in reading order with their use, each once", () => {
    expect(formulaParts(parsed("-[A] + opt([B]) * ([A] - prev([A])) / ytd([C]) + 2"))).toEqual([
      { code: "A", use: "value" },
      { code: "B", use: "optional" },
      { code: "A", use: "previous" },
      { code: "C", use: "yearToDate" },
    ]);
    expect(formulaParts(parsed("1 + 2"))).toEqual([]);
  });
});
