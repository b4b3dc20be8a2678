import { describe, expect, it } from "vitest";
import { formulaParts, parseFormula } from "@/lib/domain/formula";
import { PERIOD_KINDS, parsePeriod } from "@/lib/domain/period";
import { periodState } from "@/lib/domain/period-state";
import { hareid } from "@/prisma/seed/hareid";
import { reportedPeriods, shownValue } from "@/prisma/seed/hareid/cells";
import { gaps } from "@/prisma/seed/hareid/gaps";
import { statusOf } from "@/prisma/seed/hareid/status";
import { storiesTold } from "@/prisma/seed/hareid/stories";
import type { SeedValue } from "@/prisma/seed/shape";
import { dashboards, linksOf, reportersOf, successFactorsOf } from "./reporters";

const nameOf = ({ indicator, unit, period }: { indicator: string; unit: string; period: string }) =>
  `${indicator}|${unit}|${period}`;
const indicators = new Map(hareid.indicators.map((indicator) => [indicator.code, indicator]));
const units = new Map(hareid.units.map((unit) => [unit.code, unit]));

function isRed(value: SeedValue): boolean {
  const indicator = indicators.get(value.indicator);
  const period = parsePeriod(value.period);
  if (!indicator?.scored || !period || (value.kind !== "value" && value.kind !== "ratio")) return false;
  return statusOf(value.indicator, value.unit, period, shownValue(indicator, value)) === "below";
}

describe("cards", () => {
  it("keeps dashboards short", () => {
    const long = [...dashboards(hareid)].filter(([, codes]) => codes.size > 14 || codes.size < 6);
    expect(long).toEqual([]);
  });

  it("uses all five perspectives on the card of the whole municipality", () => {
    const card = hareid.scorecards.find(({ code }) => code === "heile-kommunen");
    const perspectives = card && successFactorsOf(card).map((factor) => factor.perspective);
    expect(new Set(perspectives)).toEqual(new Set(["economy", "processes", "staff", "users", "learning"]));
    expect(card?.assignedTo).toHaveLength(hareid.units.length);
  });

  it("codes everything as on the card, and once", () => {
    for (const card of hareid.scorecards) {
      const areas = card.focusAreas.map(({ code }) => code);
      const codes = [...areas, ...[...successFactorsOf(card), ...linksOf(card)].map(({ code }) => code)];
      expect(new Set(codes).size, card.code).toBe(codes.length);
      expect(codes.filter((code) => !/^[A-Z]([0-9](\.[0-9])?)?$/.test(code))).toEqual([]);
    }
  });
});

describe("indicators", () => {
  const used = (of: (indicator: (typeof hareid.indicators)[number]) => unknown) =>
    new Set(hareid.indicators.map(of));

  it("shows every kind and every frequency", () => {
    expect(used(({ kind }) => kind ?? "number")).toEqual(
      new Set(["number", "ratio", "yesNo", "graded", "calculated"]),
    );
    expect(used(({ frequency }) => frequency)).toEqual(new Set(PERIOD_KINDS));
  });

  it("shows every trait the product knows", () => {
    for (const trait of [
      "cumulative",
      "seasonal",
      "smallNumberLimit",
      "denominator",
      "formula",
      "grades",
    ] as const) {
      expect(
        hareid.indicators.some((each) => each[trait]),
        trait,
      ).toBe(true);
    }
    expect(used(({ scored }) => scored)).toEqual(new Set([true, false]));
    expect(used(({ visibility }) => visibility ?? "public")).toEqual(new Set(["public", "confidential"]));
    expect(used(({ overUnits }) => overUnits)).toEqual(
      new Set(["sum", "mean", "weightedMean", "min", "none"]),
    );
    expect(hareid.targetLevels.some((level) => level.ambitionUpper)).toBe(true);
  });

  it("calculates from indicators that exist", () => {
    const calculated = hareid.indicators.filter(({ kind }) => kind === "calculated");
    expect(calculated.map(({ code }) => code)).toEqual(["UTGIFT-PER-BRUKAR", "VATN-LEKKASJE"]);
    for (const { formula } of calculated) {
      const parsed = parseFormula(formula ?? "");
      expect(parsed.ok && formulaParts(parsed.formula).every(({ code }) => indicators.has(code))).toBe(true);
    }
  });

  it("weighs by an indicator that the same units report as often", () => {
    for (const { code, denominator, frequency, overUnits } of hareid.indicators) {
      expect(denominator !== undefined, code).toBe(overUnits === "weightedMean");
      if (!denominator) continue;
      const reporters = reportersOf(hareid, denominator);
      expect(reportersOf(hareid, code)).toEqual(reporters);
      expect(indicators.get(denominator)?.frequency).toBe(frequency);
    }
  });
});

describe("values", () => {
  it("are few enough for a quick first start", () => {
    expect(hareid.values.length).toBeLessThan(7000);
  });

  it("are there for everything that is due, but for the gaps left on purpose", () => {
    const there = new Set(hareid.values.map(nameOf));
    const absent = hareid.indicators.flatMap((indicator) =>
      reportersOf(hareid, indicator.code).flatMap((code) => {
        const unit = units.get(code);
        const cells = unit ? reportedPeriods(indicator, unit) : [];
        return cells
          .map((period) => ({ indicator: indicator.code, unit: code, period: period.code }))
          .filter((cell) => !there.has(nameOf(cell)));
      }),
    );
    expect(absent.map(nameOf).toSorted()).toEqual(gaps.map(nameOf).toSorted());
  });

  it("are never from before a unit opened", () => {
    const early = hareid.values.filter(({ unit, period }) => {
      const { openedOn } = units.get(unit) ?? {};
      return openedOn && (parsePeriod(period)?.start ?? "") < openedOn;
    });
    expect(early).toEqual([]);
  });

  it("explain every red figure, and every absence", () => {
    const unexplained = hareid.values.filter(
      (value) =>
        (isRed(value) || value.kind === "missing" || value.kind === "notApplicable") && !value.comment,
    );
    expect(unexplained).toEqual([]);
  });

  it("tell each story on a cell that is there", () => {
    const there = new Set(hareid.values.map(nameOf));
    expect(storiesTold.filter((cell) => !there.has(cell))).toEqual([]);
  });

  it("show all colours in the latest four months", () => {
    const latest = hareid.values.filter(({ period }) => period === "2026-T2");
    const reds = latest.filter(isRed).length;
    expect(reds).toBeGreaterThanOrEqual(3);
    expect(reds / latest.length).toBeLessThan(0.25);
  });

  it("correct at least three cells, each with a reason of its own", () => {
    const names = hareid.values.map(nameOf);
    const corrected = hareid.values.filter((value, index) => names.indexOf(nameOf(value)) < index);
    expect(corrected.length).toBeGreaterThanOrEqual(3);
    expect(corrected.every(({ comment }) => comment?.startsWith("Retta frå"))).toBe(true);
  });

  it("are reported before their period locks", () => {
    const tooLate = hareid.values.filter(({ period: code, on }) => {
      const period = parsePeriod(code);
      const deadline = hareid.deadlines.find(({ kind }) => kind === period?.kind);
      return !period || !deadline || periodState({ period, today: on, ...deadline }).state === "locked";
    });
    expect(tooLate).toEqual([]);
  });
});
