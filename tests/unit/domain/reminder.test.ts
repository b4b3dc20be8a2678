import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/day";
import { isEscalated, isTimeToEscalate, isTimeToRemind } from "@/lib/domain/reminder";

const days = { due: "2026-05-20", remindDays: 7, escalateDays: 7 };
const year = Array.from({ length: 60 }, (_, index) => addDays("2026-05-01", index));

/** The days someone is told when the job runs every day. */
function told(rule: typeof isTimeToRemind, given = days, from = year): string[] {
  const on: string[] = [];
  for (const day of from) if (rule(given, day, on.at(-1) ?? null)) on.push(day);
  return on;
}

describe("reminders", () => {
  it("come before the deadline, on it, and when the superior is told", () => {
    expect(told(isTimeToRemind)).toEqual(["2026-05-13", "2026-05-20", "2026-05-27"]);
    expect(told(isTimeToEscalate)).toEqual(["2026-05-27"]);
  });

  it.each([
    [{ remindDays: 0 }, ["2026-05-20", "2026-05-27"], "no reminder before"],
    [{ escalateDays: 0 }, ["2026-05-13", "2026-05-20", "2026-05-21"], "nobody is told on before it is late"],
    [{ remindDays: 14, escalateDays: 1 }, ["2026-05-06", "2026-05-20", "2026-05-21"], "other days"],
  ])("with %j come %j (%s)", (change, expected, _why) => {
    expect(told(isTimeToRemind, { ...days, ...change })).toEqual(expected);
  });

  it("that could not be written on their day come within the next three, and not later", () => {
    const monday = year.filter((day) => day >= "2026-05-23" && day < "2026-05-27");
    expect(told(isTimeToRemind, days, monday)).toEqual(["2026-05-23"]);
    expect(told(isTimeToRemind, days, monday.slice(1))).toEqual([]);
  });

  it("are not news to who was told that day or later", () => {
    expect(isTimeToRemind(days, "2026-05-20", "2026-05-20")).toBe(false);
    expect(isTimeToRemind(days, "2026-05-21", "2026-05-20")).toBe(false);
    expect(isTimeToRemind(days, "2026-05-21", "2026-05-19")).toBe(true);
  });

  it.each([
    ["2026-05-26", false],
    ["2026-05-27", true],
    ["2026-06-30", true],
  ])("on %s the superior's list holds them: %s", (day, expected) => {
    expect(isEscalated(days, day)).toBe(expected);
  });
});
