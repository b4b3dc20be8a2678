/** A calendar day in Norway, "YYYY-MM-DD". Sorts and compares as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

// The locale only fixes the order of the parts; the result is never shown.
const osloDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Oslo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const osloHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Oslo",
  hour: "2-digit",
  hourCycle: "h23",
});

/** The day it is in Norway (Europe/Oslo, summer time included) at a moment. */
export function dayIn(instant: Date): Day {
  const parts = Object.fromEntries(osloDay.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The hour it is in Norway at a moment, 0–23. */
export function hourIn(instant: Date): number {
  return Number(osloHour.format(instant));
}

/** The moment a day begins in Norway: 22:00 or 23:00 UTC the evening before. */
export function startOfDay(day: Day): Date {
  const summer = new Date(toUtc(day) - 2 * MS_PER_HOUR);
  return dayIn(summer) === day ? summer : new Date(summer.getTime() + MS_PER_HOUR);
}

/** Is this text an existing day between the years 1900 and 2999? */
export function isDay(text: string): text is Day {
  return DAY.test(text) && text >= "1900" && text < "3000" && isCalendarDay(text);
}

/** Makes a day of numbers; month 1–12. A day or month beyond the end rolls over as in a calendar. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return fromUtc(Date.UTC(year, month - 1, dayOfMonth));
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return fromUtc(toUtc(day) + days * MS_PER_DAY);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toUtc(to) - toUtc(from)) / MS_PER_DAY;
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(toUtc(day)).getUTCDay() || 7;
}

function isCalendarDay(text: string): boolean {
  const utc = toUtc(text);
  return !Number.isNaN(utc) && fromUtc(utc) === text;
}

function toUtc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
