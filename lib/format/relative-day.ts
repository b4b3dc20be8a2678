import { type Day, daysBetween } from "@/lib/domain/day";

/** How far off a day is, in the unit people would use. Written by the messages `when.past` and `when.future`. */
type RelativeDay = {
  direction: "past" | "future";
  unit: "day" | "week" | "month" | "year";
  count: number;
};

const DAYS = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;

/**
 * Chooses the unit: days up to three weeks, weeks up to two months, months up to two years. Rounded down, so that nothing seems
 * further off than it is. Today is in the future by 0 days.
 */
export function relativeDay(day: Day, today: Day): RelativeDay {
  const days = daysBetween(today, day);
  const unit = unitOf(Math.abs(days));
  return { direction: days < 0 ? "past" : "future", unit, count: Math.floor(Math.abs(days) / DAYS[unit]) };
}

function unitOf(days: number): RelativeDay["unit"] {
  if (days < 3 * DAYS.week) return "day";
  if (days < 2 * DAYS.month) return "week";
  return days < 2 * DAYS.year ? "month" : "year";
}
