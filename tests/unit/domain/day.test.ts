import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { addDays, dayIn, dayOf, daysBetween, hourIn, isDay, startOfDay, weekday } from "@/lib/domain/day";
import { anyDay, numRuns } from "./arbitraries";

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe("the day in Norway", () => {
  const moments = [
    ["2026-01-01T00:30:00Z", "2026-01-01", "winter: one hour ahead"],
    ["2025-12-31T22:59:59Z", "2025-12-31", "the last second of the year"],
    ["2025-12-31T23:00:00Z", "2026-01-01", "new year in Norway"],
    ["2026-03-28T23:30:00Z", "2026-03-29", "the night summer time begins, still winter"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "summer time begins"],
    ["2026-03-29T21:59:59Z", "2026-03-29", "the short day ends an hour early in UTC"],
    ["2026-03-29T22:00:00Z", "2026-03-30", "and the next begins"],
    ["2026-10-24T22:00:00Z", "2026-10-25", "the long day begins in summer time"],
    ["2026-10-25T22:59:59Z", "2026-10-25", "and ends in winter time"],
    ["2026-10-25T23:00:00Z", "2026-10-26", "the day after"],
    ["2024-02-28T23:00:00Z", "2024-02-29", "leap day"],
    ["2026-07-01T21:59:59.999Z", "2026-07-01", "summer: two hours ahead"],
  ] as const;

  it.each(["UTC", "Europe/Oslo", "Pacific/Kiritimati"])("is the same on a machine in %s", (machine) => {
    process.env.TZ = machine;
    for (const [instant, day, why] of moments) expect(dayIn(new Date(instant)), why).toBe(day);
  });

  it.each([
    ["2026-01-15", "2026-01-14T23:00:00.000Z", "winter"],
    ["2026-07-15", "2026-07-14T22:00:00.000Z", "summer"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z", "summer time begins later that night"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z", "the day after"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z", "summer time ends later that night"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z", "the day after that"],
  ])("%s begins at %s (%s)", (day, instant) => {
    expect(startOfDay(day).toISOString()).toBe(instant);
  });

  it("a day begins in itself, and the millisecond before is the day before", () => {
    const day = fc.integer({ min: 3653, max: 25_000 }).map((days) => addDays("1970-01-01", days));
    fc.assert(
      fc.property(day, (one) => {
        const start = startOfDay(one);
        expect(dayIn(start)).toBe(one);
        expect(dayIn(new Date(start.getTime() - 1))).toBe(addDays(one, -1));
      }),
      { numRuns },
    );
  });
});

describe("days", () => {
  it.each([
    ["2026-02-28", true, "an ordinary day"],
    ["2024-02-29", true, "a leap day"],
    ["2026-02-29", false, "no leap year"],
    ["1900-02-29", false, "centuries are no leap years"],
    ["2000-02-29", true, "but every fourth is"],
    ["2026-04-31", false, "April has 30"],
    ["2026-13-01", false, "no such month"],
    ["2026-00-10", false, "nor this"],
    ["2026-1-1", false, "digits missing"],
    ["1899-12-31", false, "too early"],
    ["3000-01-01", false, "too late"],
    ["2026-01-01T00:00", false, "a moment"],
    ["", false, "nothing"],
    ["2026-01-01\n", false, "a line end"],
  ])("%j is a day: %s (%s)", (text, answer) => {
    expect(isDay(text)).toBe(answer);
  });

  it.each([
    ["2026-12-31", 1, "2027-01-01", "over new year"],
    ["2027-01-01", -1, "2026-12-31", "and back"],
    ["2024-02-28", 1, "2024-02-29", "into a leap day"],
    ["2024-02-28", 366, "2025-02-28", "a leap year"],
    ["2026-03-28", 2, "2026-03-30", "over the start of summer time"],
    ["2026-10-24", 2, "2026-10-26", "over its end"],
  ])("%s + %i is %s (%s)", (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });

  it("knows the weekday, Monday 1 to Sunday 7", () => {
    expect(["2026-11-23", "2026-11-28", "2026-11-29"].map(weekday)).toEqual([1, 6, 7]);
  });

  it("rolls over months like a calendar", () => {
    expect(dayOf(2026, 13, 1)).toBe("2027-01-01");
    expect(dayOf(2026, 3, 0)).toBe("2026-02-28");
  });

  it("adding days and counting them agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(addDays(other, -days)).toBe(day);
      }),
      { numRuns },
    );
  });
});

describe("the hour in Norway", () => {
  it.each([
    ["2026-01-15T05:59:59Z", 6, "winter: one hour ahead"],
    ["2026-07-15T04:59:59Z", 6, "summer: two hours ahead"],
    ["2026-03-29T05:00:00Z", 7, "the day summer time begins"],
    ["2026-10-25T06:00:00Z", 7, "the day it ends"],
    ["2026-01-14T23:30:00Z", 0, "midnight is hour 0"],
  ])("at %s is %d (%s)", (instant, expected, _why) => {
    expect(hourIn(new Date(instant))).toBe(expected);
  });
});
