import type { Locale } from "@/lib/schemas/texts";

const region = { nn: "nn-NO", nb: "nb-NO", en: "en-GB" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment (ISO) to the second as clocks showed it in Norway: "23.11.2026, 14:28:39", in English "23/11/2026, 14:28:39". */
export function formatExactMoment(moment: string, locale: Locale): string {
  return write(moment, region[locale]);
}

/** The same as a spreadsheet reads and sorts it in any language: "2026-11-23 14:28:39". */
export function formatSortableMoment(moment: string): string {
  return write(moment, "sv-SE");
}

function write(moment: string, language: string): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Oslo" });
  formats.set(language, format);
  return format.format(new Date(moment));
}
