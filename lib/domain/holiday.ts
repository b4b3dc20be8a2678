import { type Day, daysBetween, weekday } from "./day";
import { easterSunday, norwegianHolidays } from "./norwegian-holidays";

const FIXED: Record<string, string> = {
  "01-01": "newYear",
  "05-01": "labourDay",
  "05-17": "constitutionDay",
  "12-25": "christmasDay",
  "12-26": "boxingDay",
};

const FROM_EASTER: Record<number, string> = {
  [-3]: "maundyThursday",
  [-2]: "goodFriday",
  0: "easterSunday",
  1: "easterMonday",
  39: "ascension",
  49: "whitSunday",
  50: "whitMonday",
};

/** The names of a public holiday as codes: two when 17 May falls at Whitsun or on Ascension, none for any other day. */
export function holidayNames(day: Day): string[] {
  const year = Number(day.slice(0, 4));
  const names = [FIXED[day.slice(5)], FROM_EASTER[daysBetween(easterSunday(year), day)]];
  return names.filter((name) => name !== undefined);
}

/** The public holidays of Norway in a year, ascending, each with its names. */
export function holidaysIn(year: number): { day: Day; names: string[] }[] {
  return [...new Set(norwegianHolidays(year))].map((day) => ({ day, names: holidayNames(day) }));
}

/** Why a day is no working day, as codes: its holiday names, else saturday or sunday; none for a working day. */
export function reasonsOff(day: Day): string[] {
  const names = holidayNames(day);
  if (names.length > 0 || weekday(day) < 6) return names;
  return [weekday(day) === 6 ? "saturday" : "sunday"];
}
