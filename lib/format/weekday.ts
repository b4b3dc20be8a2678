import type { Day } from "@/lib/domain/day";
import type { Locale } from "@/lib/schemas/texts";

const region = { nn: "nn-NO", nb: "nb-NO", en: "en-GB" } as const;

/** The day of the week: "torsdag", in English "Thursday". */
export function formatWeekday(day: Day, locale: Locale): string {
  const format = new Intl.DateTimeFormat(region[locale], { weekday: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
