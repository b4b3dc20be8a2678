import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/day";
import { PERIOD_KINDS, periodAt } from "@/lib/domain/period";
import { type PeriodStateInput, periodState } from "@/lib/domain/period-state";
import { anyDay, numRuns } from "./arbitraries";

// 2026-T1 ends Thursday 30 April. 20 days later is Wednesday 20 May; 10 more is Saturday 30 May.
const tertial = periodAt("tertial", "2026-04-30");
const state = (rest: Partial<PeriodStateInput> & { today: string }) =>
  periodState({ period: tertial, dueDays: 20, expiryDays: 10, ...rest });

describe("deadlines", () => {
  it.each<[dueDays: number, expiryDays: number | null, due: string, expiry: string | null, why: string]>([
    [20, 10, "2026-05-20", "2026-05-30", "a working day; expiry may be any day"],
    [0, 10, "2026-04-30", "2026-05-10", "due on the last day itself"],
    [1, 0, "2026-05-04", "2026-05-04", "1 May and a weekend move it to Monday"],
    [14, 5, "2026-05-15", "2026-05-20", "Ascension moves it to Friday"],
    [24, null, "2026-05-26", null, "Whit moves it to Tuesday; never locks"],
  ])("period end + %i, then %s days: due %s, expiry %s (%s)", (dueDays, expiryDays, due, expiry) => {
    expect(state({ today: "2026-04-30", dueDays, expiryDays })).toMatchObject({ due, expiry });
  });
});

describe("states", () => {
  it.each<
    [
      today: string,
      rest: Partial<PeriodStateInput>,
      state: string,
      reason: string,
      lockedOn: string | null,
      why: string,
    ]
  >([
    ["2025-12-31", {}, "future", "notStarted", null, "the day before it begins"],
    ["2026-01-01", {}, "open", "open", null, "its first day"],
    ["2026-05-20", {}, "open", "open", null, "the due day is still in time"],
    ["2026-05-21", {}, "late", "pastDue", null, "the day after"],
    ["2026-05-30", {}, "late", "pastDue", null, "the expiry day is still open"],
    ["2026-05-31", {}, "locked", "expired", "2026-05-31", "the day after"],
    ["2026-05-20", { expiryDays: 0 }, "open", "open", null, "0: open while in time"],
    ["2026-05-21", { expiryDays: 0 }, "locked", "expired", "2026-05-21", "0: locks at due"],
    ["2036-01-01", { expiryDays: null }, "late", "pastDue", null, "empty: never locks"],
    ["2026-05-05", { approvedOn: "2026-05-05" }, "locked", "approved", "2026-05-05", "approval locks"],
    [
      "2026-05-04",
      { approvedOn: "2026-05-05" },
      "open",
      "open",
      null,
      "read as on a day before the approval",
    ],
    [
      "2026-07-01",
      { approvedOn: "2026-05-05" },
      "locked",
      "approved",
      "2026-05-05",
      "approved before it expired",
    ],
    [
      "2026-07-01",
      { approvedOn: "2026-06-15" },
      "locked",
      "approved",
      "2026-05-31",
      "expired before it was approved",
    ],
    [
      "2026-07-01",
      { approvedOn: "2026-05-05", expiryDays: null },
      "locked",
      "approved",
      "2026-05-05",
      "approved only",
    ],
    [
      "2026-07-01",
      { approvedOn: null, exceptionUntil: null },
      "locked",
      "expired",
      "2026-05-31",
      "nothing is given",
    ],
    [
      "2026-06-10",
      { exceptionUntil: "2026-06-10" },
      "late",
      "exception",
      "2026-05-31",
      "reopened, its last day",
    ],
    [
      "2026-06-11",
      { exceptionUntil: "2026-06-10" },
      "locked",
      "expired",
      "2026-05-31",
      "the exception is over",
    ],
    [
      "2026-05-10",
      { approvedOn: "2026-05-05", exceptionUntil: "2026-05-12" },
      "open",
      "exception",
      "2026-05-05",
      "reopened before due",
    ],
    ["2026-05-10", { exceptionUntil: "2026-06-10" }, "open", "open", null, "an exception nobody needs yet"],
    [
      "2025-12-01",
      { exceptionUntil: "2026-06-10" },
      "future",
      "notStarted",
      null,
      "an exception opens no future",
    ],
  ])("on %s with %j it is %s, %s, locked on %s (%s)", (today, rest, name, reason, lockedOn) => {
    expect(state({ today, ...rest })).toMatchObject({ state: name, reason, lockedOn });
  });

  it("goes forward only, as days pass", () => {
    const order = ["future", "open", "late", "locked"];
    const days = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(
        fc.constantFrom(...PERIOD_KINDS),
        anyDay,
        days,
        fc.option(days),
        fc.integer({ min: -60, max: 500 }),
        (kind, day, dueDays, expiryDays, offset) => {
          const period = periodAt(kind, day);
          const today = addDays(period.start, offset);
          const now = periodState({ period, today, dueDays, expiryDays });
          const next = periodState({ period, today: addDays(today, 1), dueDays, expiryDays });
          expect(order.indexOf(next.state)).toBeGreaterThanOrEqual(order.indexOf(now.state));
          expect(now.due >= period.end).toBe(true);
          expect(now.expiry === null || now.expiry >= now.due).toBe(true);
          expect(now.lockedOn !== null).toBe(now.state === "locked");
        },
      ),
      { numRuns },
    );
  });
});
