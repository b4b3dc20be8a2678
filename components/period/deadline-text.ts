import type { Day } from "@/lib/domain/day";
import type { DeadlineExample } from "@/lib/domain/deadline-example";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import type { Locale } from "@/lib/schemas/texts";

/** The sentences of an example as they stand in the messages: handed to the browser, where no translations are. */
export type DeadlineTexts = {
  locale: Locale;
  example: Record<"due" | "moved" | "off" | "lockedSince" | "locksOn" | "neverLocks" | "unclear", string>;
  reason: Record<string, string>;
};

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** What deadlines lead to for one period, in sentences: when it is due, why that moved, and when it is locked. */
export function deadlineText(texts: DeadlineTexts, example: DeadlineExample, today: Day): string[] {
  const { example: said, locale } = texts;
  const { period, due, lockedFrom } = example;
  const name = formatPeriod(period.code, locale);
  return [
    fill(said.due, {
      period: name.charAt(0).toUpperCase() + name.slice(1),
      end: formatDay(period.end, locale),
      due: formatDay(due, locale),
    }),
    ...movedText(texts, example),
    lockedFrom === null
      ? said.neverLocks
      : fill(lockedFrom <= today ? said.lockedSince : said.locksOn, { day: formatDay(lockedFrom, locale) }),
  ];
}

/** "20. september 2026 er søndag, så fristen er flytta …" Nothing when it did not move. */
function movedText(
  { example: said, reason, locale }: DeadlineTexts,
  { inTheWay }: DeadlineExample,
): string[] {
  if (inTheWay.length === 0) return [];
  const off = inTheWay.map(({ day, reasons }) =>
    fill(said.off, {
      day: formatDay(day, locale),
      reason: reasons.map((code) => reason[code] ?? code).join(" / "),
    }),
  );
  const list = new Intl.ListFormat(locale === "en" ? "en-GB" : "nb-NO").format(off);
  return [fill(said.moved, { off: list })];
}
