import { addDays, type Day } from "./day";
import type { ReminderDays } from "./work-list";

/** A reminder that could not be written on its day is still worth writing this many days, that day included: over a weekend. */
const WORTH_TELLING = 4;

/** Is it time to remind who delivers: before the deadline, on it, or when the superior is told? `toldOn`: their latest reminder. */
export function isTimeToRemind(days: ReminderDays, today: Day, toldOn: Day | null): boolean {
  const { due, remindDays } = days;
  return [addDays(due, -remindDays), due, escalationDay(days)].some((day) => isNews(day, today, toldOn));
}

/** Is it time to tell the superior? */
export function isTimeToEscalate(days: ReminderDays, today: Day, toldOn: Day | null): boolean {
  return isNews(escalationDay(days), today, toldOn);
}

/** Are the figures so late that they stand in what the superior is told? */
export function isEscalated(days: ReminderDays, today: Day): boolean {
  return escalationDay(days) <= today;
}

/** The day the superior is told: never before the figures are late. */
function escalationDay({ due, escalateDays }: ReminderDays): Day {
  return addDays(due, Math.max(1, escalateDays));
}

function isNews(day: Day, today: Day, toldOn: Day | null): boolean {
  return day <= today && today < addDays(day, WORTH_TELLING) && (toldOn === null || toldOn < day);
}
