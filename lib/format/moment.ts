import type { Locale } from "@/lib/schemas/texts";

const region = { nn: "nn-NO", nb: "nb-NO", en: "en-GB" } as const;
const formats = new Map<Locale, Intl.DateTimeFormat>();

/** A moment as a Norwegian clock shows it: "24. sep. 2026, 14:05". Takes an ISO instant. */
export function formatMoment(instant: string, locale: Locale): string {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(region[locale], {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "Europe/Oslo",
    });
  formats.set(locale, format);
  return format.format(new Date(instant));
}
