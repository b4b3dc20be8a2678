import { type Period, type PeriodKind, parsePeriod } from "@/lib/domain/period";
import type { Locale } from "@/lib/schemas/texts";
import { formatMonth } from "./day";

type Form = "long" | "short";
type Words = Record<Exclude<PeriodKind, "month" | "year">, Record<Form, (period: Period) => string>>;

const twoDigits = (year: number) => String(year % 100).padStart(2, "0");
const ordinal = (index: number) => ["1st", "2nd", "3rd", "4th"][index - 1];
const bySchoolYear = (words: string) => ({
  long: ({ code }: Period) => `${words} ${code}`,
  short: ({ code }: Period) => code,
});

const norwegian: Omit<Words, "schoolYear"> = {
  quarter: {
    long: ({ index, year }) => `${index}. kvartal ${year}`,
    short: ({ index, year }) => `${index}. kv. ${twoDigits(year)}`,
  },
  tertial: {
    long: ({ index, year }) => `${index}. tertial ${year}`,
    short: ({ index, year }) => `${index}. tert. ${twoDigits(year)}`,
  },
  halfYear: {
    long: ({ index, year }) => `${index}. halvår ${year}`,
    short: ({ index, year }) => `${index}. halvår ${twoDigits(year)}`,
  },
};

const words: Record<Locale, Words> = {
  nn: { ...norwegian, schoolYear: bySchoolYear("skuleåret") },
  nb: { ...norwegian, schoolYear: bySchoolYear("skoleåret") },
  en: {
    quarter: {
      long: ({ index, year }) => `${ordinal(index)} quarter ${year}`,
      short: ({ index, year }) => `Q${index} ${twoDigits(year)}`,
    },
    tertial: {
      long: ({ index, year }) => `${ordinal(index)} tertial ${year}`,
      short: ({ index, year }) => `T${index} ${twoDigits(year)}`,
    },
    halfYear: {
      long: ({ index, year }) => `${ordinal(index)} half of ${year}`,
      short: ({ index, year }) => `H${index} ${twoDigits(year)}`,
    },
    schoolYear: bySchoolYear("school year"),
  },
};

function write(code: string, locale: Locale, form: Form) {
  const period = parsePeriod(code);
  if (!period) return code;
  if (period.kind === "year") return code;
  if (period.kind !== "month") return words[locale][period.kind][form](period);
  const year = form === "long" ? period.year : twoDigits(period.year);
  return `${formatMonth(period.start, locale, form === "short")} ${year}`;
}

/** A period code as people say it: "1. tertial 2026", "mars 2026", "skuleåret 2025/26". No period code: as it stands. */
export const formatPeriod = (code: string, locale: Locale): string => write(code, locale, "long");

/** The same where room is scarce, as on an axis: "1. tert. 26", "mars 26", "2025/26". */
export const formatPeriodShort = (code: string, locale: Locale): string => write(code, locale, "short");
