import { describe, expect, it } from "vitest";
import { isWorkingDay } from "@/lib/domain/calendar";
import { addDays } from "@/lib/domain/day";
import { deadlineExample, lockChanges } from "@/lib/domain/deadline-example";
import { holidayNames, holidaysIn, reasonsOff } from "@/lib/domain/holiday";
import { periodsWithin } from "@/lib/domain/period";

describe("public holidays by name", () => {
  it("has twelve in 2026, in order", () => {
    expect(holidaysIn(2026)).toEqual([
      { day: "2026-01-01", names: ["newYear"] },
      { day: "2026-04-02", names: ["maundyThursday"] },
      { day: "2026-04-03", names: ["goodFriday"] },
      { day: "2026-04-05", names: ["easterSunday"] },
      { day: "2026-04-06", names: ["easterMonday"] },
      { day: "2026-05-01", names: ["labourDay"] },
      { day: "2026-05-14", names: ["ascension"] },
      { day: "2026-05-17", names: ["constitutionDay"] },
      { day: "2026-05-24", names: ["whitSunday"] },
      { day: "2026-05-25", names: ["whitMonday"] },
      { day: "2026-12-25", names: ["christmasDay"] },
      { day: "2026-12-26", names: ["boxingDay"] },
    ]);
  });

  it("knows when 17 May is Whit Monday too", () => {
    expect(holidayNames("2027-05-17")).toEqual(["constitutionDay", "whitMonday"]);
    expect(holidaysIn(2027)).toHaveLength(11);
  });

  it.each([
    ["a Saturday", "2026-08-29", ["saturday"]],
    ["a Sunday", "2026-08-30", ["sunday"]],
    ["a holiday on a Sunday", "2026-04-05", ["easterSunday"]],
    ["a Monday", "2026-08-31", []],
  ])("%s", (_what, day, reasons) => {
    expect(reasonsOff(day)).toEqual(reasons);
  });

  it("gives a reason for every day that is no working day, and for no other", () => {
    for (let day = "2024-01-01"; day < "2030-01-01"; day = addDays(day, 1)) {
      expect(reasonsOff(day).length > 0, day).toBe(!isWorkingDay(day));
    }
  });
});

describe("deadlines at work", () => {
  it.each([
    [
      "over a weekend",
      "tertial",
      "2026-11-23",
      20,
      10,
      "2026-T2",
      "2026-09-21",
      ["2026-09-20"],
      "2026-10-02",
    ],
    ["on a working day", "month", "2026-11-23", 15, null, "2026-10", "2026-11-16", ["2026-11-15"], null],
    ["locked when due", "quarter", "2026-11-23", 20, 0, "2026-Q3", "2026-10-20", [], "2026-10-21"],
    [
      "over Easter",
      "month",
      "2026-04-10",
      2,
      null,
      "2026-03",
      "2026-04-07",
      ["2026-04-02", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"],
      null,
    ],
  ] as const)("%s", (_why, kind, today, dueDays, expiryDays, code, due, days, lockedFrom) => {
    const example = deadlineExample(kind, today, { dueDays, expiryDays });
    expect(example).toMatchObject({ due, lockedFrom });
    expect(example.period.code).toBe(code);
    expect(example.inTheWay.map(({ day }) => day)).toEqual(days);
  });
});

describe("other deadlines", () => {
  const periods = periodsWithin("month", "2026-01-01", "2026-06-30");
  const change = (before: number | null, after: number | null) => {
    const { locked, opened } = lockChanges(
      periods,
      "2026-06-15",
      { dueDays: 15, expiryDays: before },
      { dueDays: 15, expiryDays: after },
    );
    return [locked, opened].map((list) => list.map(({ code }) => code));
  };

  it("lock what was open", () => {
    expect(change(null, 30)).toEqual([["2026-01", "2026-02", "2026-03", "2026-04"], []]);
  });

  it("open what was locked", () => {
    expect(change(0, 60)).toEqual([[], ["2026-04"]]);
  });

  it("leave the rest as it is", () => {
    expect(change(30, 30)).toEqual([[], []]);
  });
});
