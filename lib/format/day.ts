import type { Day } from "@/lib/domain/day";
import type { Locale } from "@/lib/schemas/texts";

const region = { nn: "nn-NO", nb: "nb-NO", en: "en-GB" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

const forms = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long" },
  shortMonth: { month: "short" },
} as const;

function write(day: Day, locale: Locale, form: keyof typeof forms) {
  const key = `${locale} ${form}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(region[locale], { ...forms[form], timeZone: "UTC" });
  formats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A day as people write it: "24. september 2026", in English "24 September 2026". */
export const formatDay = (day: Day, locale: Locale): string => write(day, locale, "long");

/** A day where room is scarce: "24. sep. 2026". */
export const formatDayShort = (day: Day, locale: Locale): string => write(day, locale, "short");

/** The name of a day's month, "september", or "sep" where room is scarce. */
export const formatMonth = (day: Day, locale: Locale, short = false): string =>
  write(day, locale, short ? "shortMonth" : "month");
