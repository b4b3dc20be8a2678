import { nextWorkingDay } from "@/lib/domain/calendar";
import { addDays, dayIn, daysBetween, hourIn, startOfDay, weekday } from "@/lib/domain/day";
import { PERIOD_KINDS, periodAt, shiftPeriod } from "@/lib/domain/period";
import { periodState } from "@/lib/domain/period-state";
import { isTimeToEscalate, isTimeToRemind } from "@/lib/domain/reminder";

/** Moments at which clocks go wrong: summer time comes and goes, a leap day, a new year; here and at the ends of the earth. */
const MOMENTS = [
  ...["2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00Z", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"],
  ...["2026-10-24T22:00:00Z", "2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2026-10-25T23:00:00Z"],
  ...["2024-02-28T23:00:00Z", "2024-02-29T22:59:59Z", "2024-02-29T23:00:00Z"],
  ...["2025-12-31T22:59:59Z", "2025-12-31T23:00:00Z", "2026-12-31T10:00:00Z", "2026-12-31T23:00:00Z"],
];

/** All that is reckoned from a moment: its day and hour, its periods, their deadlines, and whom to remind that day. */
function reckonedAt(moment: string) {
  const today = dayIn(new Date(moment));
  return {
    today,
    hour: hourIn(new Date(moment)),
    weekday: weekday(today),
    begins: startOfDay(today).toISOString(),
    lasts: (startOfDay(addDays(today, 1)).getTime() - startOfDay(today).getTime()) / 3_600_000,
    workingDay: nextWorkingDay(today),
    periods: PERIOD_KINDS.map((kind) => {
      const period = periodAt(kind, today);
      const before = shiftPeriod(period, -1);
      const state = periodState({ period: before, today, dueDays: 20, expiryDays: 30 });
      const days = { due: state.due, remindDays: 7, escalateDays: 7 };
      return {
        ...period,
        days: daysBetween(period.start, period.end) + 1,
        before: { code: before.code, ...state },
        reminds: isTimeToRemind(days, today, null),
        escalates: isTimeToEscalate(days, today, null),
      };
    }),
  };
}

/** The same, whatever clock the machine has. */
export const reckoned = () => MOMENTS.map((moment) => [moment, reckonedAt(moment)] as const);
