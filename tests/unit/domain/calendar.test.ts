import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingDay, nextWorkingDay } from "@/lib/domain/calendar";
import { daysBetween, weekday } from "@/lib/domain/day";
import { easterSunday, norwegianHolidays } from "@/lib/domain/norwegian-holidays";
import { anyDay, numRuns } from "./arbitraries";

describe("Norwegian holidays", () => {
  it.each([
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2049, "2049-04-18"],
    [2000, "2000-04-23"],
  ])("Easter Sunday of %i is %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it("are these twelve in 2026", () => {
    expect(norwegianHolidays(2026)).toEqual([
      "2026-01-01",
      "2026-04-02",
      "2026-04-03",
      "2026-04-05",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-17",
      "2026-05-24",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it("has Easter on a Sunday between 22 March and 25 April, every year", () => {
    for (let year = 1900; year < 3000; year += 1) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });
});

describe("working days", () => {
  it.each([
    ["2026-11-23", "2026-11-23", "a Monday is one itself"],
    ["2026-11-21", "2026-11-23", "Saturday"],
    ["2026-11-22", "2026-11-23", "Sunday"],
    ["2026-04-02", "2026-04-07", "Maundy Thursday, past Easter Monday"],
    ["2026-05-14", "2026-05-15", "Ascension, the Friday after is worked"],
    ["2026-05-24", "2026-05-26", "Whit Sunday"],
    ["2026-05-01", "2026-05-04", "1 May on a Friday"],
    ["2027-05-17", "2027-05-18", "17 May on a Monday"],
    ["2025-12-25", "2025-12-29", "Christmas before a weekend"],
    ["2026-01-01", "2026-01-02", "new year"],
    ["2022-12-31", "2023-01-02", "over new year when it is a weekend"],
    ["2026-12-24", "2026-12-24", "Christmas Eve is no public holiday"],
  ])("from %s it is %s (%s)", (day, working) => {
    expect(nextWorkingDay(day)).toBe(working);
    expect(isWorkingDay(day)).toBe(day === working);
  });

  it("is at most six days away, a weekday and stays put", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const working = nextWorkingDay(day);
        expect(daysBetween(day, working)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, working)).toBeLessThanOrEqual(6);
        expect(weekday(working)).toBeLessThanOrEqual(5);
        expect(nextWorkingDay(working)).toBe(working);
      }),
      { numRuns },
    );
  });
});
