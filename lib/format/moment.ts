import type { Locale } from "@/lib/schemas/texts";

const region = { nn: "nn-NO", nb: "nb-NO", en: "en-GB" } as const;
const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A moment (ISO) as the clock showed it in Norway, to the second: "23.11.2026, 14:28:39", in English "23/11/2026, 14:28:39". */
export function formatMoment(moment: string, locale: Locale): string {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(region[locale], {
      dateStyle: "short",
      timeStyle: "medium",
      timeZone: "Europe/Oslo",
    });
  formats.set(locale, format);
  return format.format(new Date(moment));
}

const sortable = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: "Europe/Oslo",
});

/** The same as a spreadsheet reads and sorts it in any language: "2026-11-23 14:28:39". */
export function formatSortableMoment(moment: string): string {
  return sortable.format(new Date(moment));
}
