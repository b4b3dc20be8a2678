import { expect, test } from "vitest";
import { afterDay, knownDay } from "@/lib/domain/known-day";

test.each([
  ["none", undefined, { day: null, refused: false }],
  ["an empty field", "", { day: null, refused: false }],
  ["a day that has been", "2026-05-01", { day: "2026-05-01", refused: false }],
  ["today", "2026-06-15", { day: "2026-06-15", refused: false }],
  ["tomorrow", "2026-06-16", { day: null, refused: true }],
  ["no day of the calendar", "2026-02-30", { day: null, refused: true }],
  ["nonsense", "i går", { day: null, refused: true }],
])("%s", (_, asked, answer) => {
  expect(knownDay(asked, "2026-06-15")).toEqual(answer);
});

test.each([
  ["2026-05-01", "2026-05-01T22:00:00.000Z"],
  ["2026-01-31", "2026-01-31T23:00:00.000Z"],
  ["2026-03-29", "2026-03-29T22:00:00.000Z"],
])("%s is over at midnight in Norway", (day, moment) => {
  expect(afterDay(day).toISOString()).toBe(moment);
});
