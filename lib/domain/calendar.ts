import { addDays, type Day, weekday } from "./day";
import { norwegianHolidays } from "./norwegian-holidays";

/** Is the day Monday to Friday and no Norwegian public holiday? */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !norwegianHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: Day): Day {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}
