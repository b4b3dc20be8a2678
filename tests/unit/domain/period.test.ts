import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePeriods,
  isFiner,
  nestsIn,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodAt,
  periodFor,
  periodsWithin,
  samePeriodLastYear,
  shiftPeriod,
} from "@/lib/domain/period";
import { anyDay, numRuns } from "./arbitraries";

const period = (code: string): Period => {
  const parsed = parsePeriod(code);
  if (!parsed) throw new Error(`no period: ${code}`);
  return parsed;
};
const codes = (periods: Period[]) => periods.map(({ code }) => code);
const anyKind = fc.constantFrom(...PERIOD_KINDS);
// Away from 1900 and 2999, so that neighbours still have codes that parse.
const innerDay = anyDay.filter((day) => day > "1902" && day < "2998");

describe("codes", () => {
  it.each([
    ["2026-03", "month", 2026, 3, "2026-03-01", "2026-03-31"],
    ["2024-02", "month", 2024, 2, "2024-02-01", "2024-02-29"],
    ["2026-12", "month", 2026, 12, "2026-12-01", "2026-12-31"],
    ["2026-Q1", "quarter", 2026, 1, "2026-01-01", "2026-03-31"],
    ["2026-Q4", "quarter", 2026, 4, "2026-10-01", "2026-12-31"],
    ["2026-T1", "tertial", 2026, 1, "2026-01-01", "2026-04-30"],
    ["2026-T3", "tertial", 2026, 3, "2026-09-01", "2026-12-31"],
    ["2026-H1", "halfYear", 2026, 1, "2026-01-01", "2026-06-30"],
    ["2026-H2", "halfYear", 2026, 2, "2026-07-01", "2026-12-31"],
    ["2025/26", "schoolYear", 2025, 1, "2025-08-01", "2026-07-31"],
    ["1999/00", "schoolYear", 1999, 1, "1999-08-01", "2000-07-31"],
    ["2026", "year", 2026, 1, "2026-01-01", "2026-12-31"],
    ["1900", "year", 1900, 1, "1900-01-01", "1900-12-31"],
    ["2999", "year", 2999, 1, "2999-01-01", "2999-12-31"],
  ])("%s is a %s", (code, kind, year, index, start, end) => {
    expect(parsePeriod(code)).toEqual({ kind, code, year, index, start, end });
  });

  it.each([
    ["2026-13", "no such month"],
    ["2026-00", "nor this"],
    ["2026-3", "one digit"],
    ["2026-Q5", "no such quarter"],
    ["2026-Q0", "nor this"],
    ["2026-T4", "no such tertial"],
    ["2026-H3", "no such half"],
    ["2026-q1", "lower case"],
    ["2025/27", "two years"],
    ["2025/25", "no year"],
    ["2025-26", "a month that does not exist"],
    ["1899", "too early"],
    ["3000", "too late"],
    ["26", "two digits"],
    ["", "nothing"],
    [" 2026", "space"],
    ["2026\n", "a line end"],
    ["2026-03-01", "a day"],
  ])("%j is none (%s)", (code) => {
    expect(parsePeriod(code)).toBeNull();
  });
});

describe("the period of a day", () => {
  it.each<[kind: PeriodKind, day: string, code: string, why: string]>([
    ["schoolYear", "2026-07-31", "2025/26", "last day of the school year"],
    ["schoolYear", "2026-08-01", "2026/27", "first day of the next"],
    ["schoolYear", "2026-01-01", "2025/26", "new year is in the middle"],
    ["year", "2025-12-31", "2025", "last day of the year"],
    ["year", "2026-01-01", "2026", "first day"],
    ["month", "2024-02-29", "2024-02", "leap day"],
    ["month", "2026-12-31", "2026-12", "December"],
    ["quarter", "2026-03-29", "2026-Q1", "summer time begins"],
    ["quarter", "2026-10-25", "2026-Q4", "summer time ends"],
    ["tertial", "2026-08-31", "2026-T2", "end of the second tertial"],
    ["halfYear", "2026-07-01", "2026-H2", "start of the second half"],
  ])("%s of %s is %s (%s)", (kind, day, code) => {
    expect(periodAt(kind, day).code).toBe(code);
  });
});

describe("shifting", () => {
  it.each([
    ["2026-01", -1, "2025-12"],
    ["2026-12", 1, "2027-01"],
    ["2026-Q1", -5, "2024-Q4"],
    ["2026-T3", 1, "2027-T1"],
    ["2026-H2", 3, "2028-H1"],
    ["2025/26", -1, "2024/25"],
    ["1999/00", 1, "2000/01"],
    ["2026", 4, "2030"],
    ["2026", 0, "2026"],
  ])("%s + %i is %s", (code, n, shifted) => {
    expect(shiftPeriod(period(code), n).code).toBe(shifted);
  });

  it.each([
    ["2026-03", "2025-03"],
    ["2026-Q1", "2025-Q1"],
    ["2026-T2", "2025-T2"],
    ["2026-H1", "2025-H1"],
    ["2025/26", "2024/25"],
    ["2026", "2025"],
  ])("%s compares with %s last year", (code, lastYear) => {
    expect(samePeriodLastYear(period(code)).code).toBe(lastYear);
  });
});

describe("periods of one kind in another", () => {
  it.each<[kind: PeriodKind, outer: string, inside: string[], why: string]>([
    ["month", "2026-Q1", ["2026-01", "2026-02", "2026-03"], "months of a quarter"],
    ["quarter", "2026", ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"], "quarters of a year"],
    ["quarter", "2026-T1", ["2026-Q1"], "only what is wholly inside"],
    ["tertial", "2025/26", ["2025-T3", "2026-T1"], "a tertial begun before the school year is left out"],
    ["year", "2025/26", [], "nothing fits"],
    ["schoolYear", "2025/26", ["2025/26"], "the period itself"],
  ])("%s in %s", (kind, code, inside) => {
    const { start, end } = period(code);
    expect(codes(periodsWithin(kind, start, end))).toEqual(inside);
  });

  it.each<[kind: PeriodKind, dashboard: string, code: string, why: string]>([
    ["year", "2026-T1", "2025", "the year is not over: the last whole one"],
    ["year", "2026-T3", "2026", "the year ends with the tertial"],
    ["schoolYear", "2026-T2", "2025/26", "ended 31 July"],
    ["schoolYear", "2026-T1", "2024/25", "still running"],
    ["tertial", "2026-T1", "2026-T1", "the same kind is itself"],
    ["halfYear", "2026-T2", "2026-H1", "ended 30 June"],
    ["quarter", "2026-T2", "2026-Q2", "finer, but crossing: the last that ended"],
    ["month", "2026-T2", "2026-08", "finer: its last month"],
  ])("a dashboard shows the %s for %s as %s (%s)", (kind, dashboard, code) => {
    expect(periodFor(kind, period(dashboard)).code).toBe(code);
  });

  it("orders kinds from finest to coarsest", () => {
    const finer = PERIOD_KINDS.map((kind) => PERIOD_KINDS.filter((than) => isFiner(kind, than)));
    expect(finer).toEqual([
      ["quarter", "tertial", "halfYear", "schoolYear", "year"],
      ["tertial", "halfYear", "schoolYear", "year"],
      ["halfYear", "schoolYear", "year"],
      ["schoolYear", "year"],
      [],
      [],
    ]);
  });

  it("nests only kinds whose whole periods fill the outer one", () => {
    const nests = PERIOD_KINDS.map((kind) => PERIOD_KINDS.filter((outer) => nestsIn(kind, outer)));
    expect(nests).toEqual([
      ["quarter", "tertial", "halfYear", "schoolYear", "year"],
      ["halfYear", "year"],
      ["year"],
      ["year"],
      [],
      [],
    ]);
  });

  it("nesting kinds fill every outer period without gap", () => {
    fc.assert(
      fc.property(innerDay, anyKind, anyKind, (day, kind, outerKind) => {
        fc.pre(nestsIn(kind, outerKind));
        const outer = periodAt(outerKind, day);
        const inner = periodsWithin(kind, outer.start, outer.end);
        expect(inner[0]?.start).toBe(outer.start);
        expect(inner.at(-1)?.end).toBe(outer.end);
      }),
      { numRuns },
    );
  });
});

describe("order", () => {
  it("is by end, then start, then kind", () => {
    const shuffled = ["2026", "2026-T1", "2026-12", "2025/26", "2026-Q4", "2025"].map(period);
    expect(codes(shuffled.sort(comparePeriods))).toEqual([
      "2025",
      "2026-T1",
      "2025/26",
      "2026",
      "2026-Q4",
      "2026-12",
    ]);
    expect(comparePeriods(period("2026"), period("2026"))).toBe(0);
    const artificial = { ...period("2026"), kind: "schoolYear" } as const;
    expect(comparePeriods(artificial, period("2026"))).toBe(-1);
  });

  it("codes of one kind sort like their periods", () => {
    fc.assert(
      fc.property(anyKind, innerDay, innerDay, (kind, a, b) => {
        const [one, other] = [periodAt(kind, a), periodAt(kind, b)];
        const byCode = one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
        expect(comparePeriods(one, other)).toBe(byCode);
      }),
      { numRuns },
    );
  });
});
