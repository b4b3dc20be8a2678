import { addDays, type Day } from "./day";
import { reasonsOff } from "./holiday";
import { type Period, type PeriodKind, periodAt, shiftPeriod } from "./period";
import { periodState } from "./period-state";

/** Days from a period's end till due, and from due till locked (null: never). */
export type Deadlines = { dueDays: number; expiryDays: number | null };

/** Deadlines at work on one period. `inTheWay` are the days off that moved it, from the day counted to; empty when it did not move. */
export type DeadlineExample = {
  period: Period;
  due: Day;
  inTheWay: { day: Day; reasons: string[] }[];
  /** First day it is locked; null: never. */
  lockedFrom: Day | null;
};

/** What deadlines mean for the latest period of a kind that has ended. Source: domain.md section 6. */
export function deadlineExample(kind: PeriodKind, today: Day, deadlines: Deadlines): DeadlineExample {
  const period = shiftPeriod(periodAt(kind, today), -1);
  const { due, expiry } = periodState({ period, today, ...deadlines });
  const inTheWay: DeadlineExample["inTheWay"] = [];
  for (let day = addDays(period.end, deadlines.dueDays); day < due; day = addDays(day, 1)) {
    inTheWay.push({ day, reasons: reasonsOff(day) });
  }
  return { period, due, inTheWay, lockedFrom: expiry && addDays(expiry, 1) };
}

/** The periods that other deadlines would lock or open today, in the order given. */
export function lockChanges(
  periods: readonly Period[],
  today: Day,
  before: Deadlines,
  after: Deadlines,
): { locked: Period[]; opened: Period[] } {
  const isLocked = (period: Period, deadlines: Deadlines) =>
    periodState({ period, today, ...deadlines }).state === "locked";
  return {
    locked: periods.filter((period) => !isLocked(period, before) && isLocked(period, after)),
    opened: periods.filter((period) => isLocked(period, before) && !isLocked(period, after)),
  };
}
