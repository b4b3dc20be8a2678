import { addDays, type Day, weekday } from "./day";
import { norwegianHolidays } from "./norwegian-holidays";

/** Is the day Monday to Friday and no Norwegian public holiday? */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !holidaysOf(day.slice(0, 4)).has(day);
}

// A file of a hundred thousand values asks as many times about a few years.
const known = new Map<string, ReadonlySet<Day>>();

function holidaysOf(year: string): ReadonlySet<Day> {
  const holidays = known.get(year) ?? new Set(norwegianHolidays(Number(year)));
  known.set(year, holidays);
  return holidays;
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: Day): Day {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}
