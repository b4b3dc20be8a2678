import { addDays, type Day, dayOf } from "./day";

const FIXED_DAYS: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [5, 1],
  [5, 17],
  [12, 25],
  [12, 26],
];

// Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
const DAYS_FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50] as const;

/** Easter Sunday of a year in the Gregorian calendar. Formula: Meeus/Jones/Butcher, Nature 1876. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const ordinal = epact + weekdayShift - 7 * correction + 114;
  return dayOf(year, Math.floor(ordinal / 31), (ordinal % 31) + 1);
}

/** The twelve public holidays of Norway in a year, ascending (lov om helligdager; lov om 1. og 17. mai). */
export function norwegianHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  const movable = DAYS_FROM_EASTER.map((days) => addDays(easter, days));
  return [...FIXED_DAYS.map(([month, day]) => dayOf(year, month, day)), ...movable].sort();
}
