import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/domain/day";
import { PERIOD_KINDS, parsePeriod, periodAt, samePeriodLastYear, shiftPeriod } from "@/lib/domain/period";
import { anyDay, numRuns } from "./arbitraries";

const anyKind = fc.constantFrom(...PERIOD_KINDS);
// Away from 1900 and 2999, so that neighbours still have codes that parse.
const innerDay = anyDay.filter((day) => day > "1902" && day < "2998");

describe("properties", () => {
  it("a day is in its period, whose code reads back", () => {
    fc.assert(
      fc.property(anyKind, innerDay, (kind, day) => {
        const one = periodAt(kind, day);
        expect(one.start <= day && day <= one.end).toBe(true);
        expect(parsePeriod(one.code)).toEqual(one);
      }),
      { numRuns },
    );
  });

  it("periods follow each other without gap or overlap, and a year is made of whole ones", () => {
    fc.assert(
      fc.property(anyKind, innerDay, (kind, day) => {
        const one = periodAt(kind, day);
        expect(shiftPeriod(one, 1).start).toBe(addDays(one.end, 1));
        expect(shiftPeriod(shiftPeriod(one, 1), -1)).toEqual(one);
        const days = daysBetween(samePeriodLastYear(one).start, one.start);
        expect([365, 366]).toContain(days);
      }),
      { numRuns },
    );
  });

  it("shifting adds up", () => {
    const steps = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        anyKind,
        fc.constantFrom("2026-02-28", "2024-02-29", "2025-12-31"),
        steps,
        steps,
        (kind, day, a, b) => {
          const one = periodAt(kind, day);
          expect(shiftPeriod(shiftPeriod(one, a), b)).toEqual(shiftPeriod(one, a + b));
        },
      ),
      { numRuns },
    );
  });
});
