import { nextWorkingDay } from "./calendar";
import { addDays, type Day } from "./day";
import type { Period } from "./period";

/** May values of a period be entered, and why (not). `lockedOn` is the first day it was locked. */
export type PeriodState = {
  state: "future" | "open" | "late" | "locked";
  due: Day;
  expiry: Day | null;
  reason: "notStarted" | "open" | "pastDue" | "expired" | "approved" | "exception";
  lockedOn: Day | null;
};

/** What decides it: the organisation's deadlines in days, the approval, and an exception that reopens until and with a day. */
export type PeriodStateInput = {
  period: Period;
  today: Day;
  dueDays: number;
  expiryDays: number | null;
  approvedOn?: Day | null;
  exceptionUntil?: Day | null;
};

/**
 * The state of a period for one unit on a day. Source: domain.md section 6.
 * Due is the period's end + dueDays, moved to a working day; expiry is due + expiryDays (null: never). Both days are still open.
 * An exception reopens a locked period, but keeps `lockedOn`: the target levels stay those known then.
 */
export function periodState(input: PeriodStateInput): PeriodState {
  const { period, today, expiryDays } = input;
  const due = nextWorkingDay(addDays(period.end, input.dueDays));
  const expiry = expiryDays === null ? null : addDays(due, expiryDays);
  return { due, expiry, ...stateOn(input, due, lockOn(today, expiry, input.approvedOn ?? null)) };
}

function stateOn(
  { period, today, exceptionUntil = null }: PeriodStateInput,
  due: Day,
  lock: ReturnType<typeof lockOn>,
): Omit<PeriodState, "due" | "expiry"> {
  if (today < period.start) return { state: "future", reason: "notStarted", lockedOn: null };
  const reopened = exceptionUntil !== null && today <= exceptionUntil;
  if (lock && !reopened) return { state: "locked", reason: lock.reason, lockedOn: lock.on };
  const late = today > due;
  const state = late ? "late" : "open";
  if (lock) return { state, reason: "exception", lockedOn: lock.on };
  return { state, reason: late ? "pastDue" : "open", lockedOn: null };
}

function lockOn(today: Day, expiry: Day | null, approvedOn: Day | null) {
  const approved = approvedOn !== null && approvedOn <= today ? approvedOn : null;
  const expired = expiry !== null && expiry < today ? addDays(expiry, 1) : null;
  if (approved !== null) {
    const on = expired !== null && expired < approved ? expired : approved;
    return { reason: "approved", on } as const;
  }
  return expired === null ? null : ({ reason: "expired", on: expired } as const);
}
