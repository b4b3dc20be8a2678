import { addDays, type Day, dayOf } from "./day";

export const PERIOD_KINDS = ["month", "quarter", "tertial", "halfYear", "schoolYear", "year"] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A named stretch of days, both ends included. `year` is the one it begins in, `index` counts from 1 within it. */
export type Period = {
  kind: PeriodKind;
  code: string;
  year: number;
  index: number;
  start: Day;
  end: Day;
};

type Shape = {
  months: number;
  /** First month of period 1. */
  firstMonth: number;
  pattern: RegExp;
  code: (year: number, index: number) => string;
};

const twoDigits = (n: number) => String(n % 100).padStart(2, "0");

const SHAPES: Record<PeriodKind, Shape> = {
  month: {
    months: 1,
    firstMonth: 1,
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    code: (year, index) => `${year}-${twoDigits(index)}`,
  },
  quarter: {
    months: 3,
    firstMonth: 1,
    pattern: /^(\d{4})-Q([1-4])$/,
    code: (year, index) => `${year}-Q${index}`,
  },
  tertial: {
    months: 4,
    firstMonth: 1,
    pattern: /^(\d{4})-T([1-3])$/,
    code: (year, index) => `${year}-T${index}`,
  },
  halfYear: {
    months: 6,
    firstMonth: 1,
    pattern: /^(\d{4})-H([12])$/,
    code: (year, index) => `${year}-H${index}`,
  },
  schoolYear: {
    months: 12,
    firstMonth: 8,
    pattern: /^(\d{4})\/\d{2}$/,
    code: (year) => `${year}/${twoDigits(year + 1)}`,
  },
  year: { months: 12, firstMonth: 1, pattern: /^(\d{4})$/, code: (year) => String(year) },
};

/** Reads a period code (2026-03, 2026-Q1, 2026-T1, 2026-H1, 2025/26, 2026; years 1900–2999), or null. */
export function parsePeriod(code: string): Period | null {
  for (const kind of PERIOD_KINDS) {
    const match = SHAPES[kind].pattern.exec(code);
    if (!match) continue;
    const period = periodOf(kind, Number(match[1]), Number(match[2] ?? 1));
    return period.code === code && period.year >= 1900 && period.year <= 2999 ? period : null;
  }
  return null;
}

/** The period of a kind that a day falls in. */
export function periodAt(kind: PeriodKind, day: Day): Period {
  const { months, firstMonth } = SHAPES[kind];
  const monthsIn = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - firstMonth;
  return periodFromOrdinal(kind, Math.floor(monthsIn / months));
}

/** The period n steps later (earlier when negative). */
export function shiftPeriod(period: Period, n: number): Period {
  return periodFromOrdinal(period.kind, period.year * perYear(period.kind) + period.index - 1 + n);
}

/** The same month, quarter … one year earlier. */
export function samePeriodLastYear(period: Period): Period {
  return shiftPeriod(period, -perYear(period.kind));
}

/** The periods of a kind that lie wholly from one day to another (both included), ascending. */
export function periodsWithin(kind: PeriodKind, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  let period = periodAt(kind, from);
  if (period.start < from) period = shiftPeriod(period, 1);
  while (period.end <= to) {
    periods.push(period);
    period = shiftPeriod(period, 1);
  }
  return periods;
}

/** Orders periods by when they end, then by when they begin; below 0 when a comes first. For Array.sort. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.end, b.end) || compareText(a.start, b.start) || compareText(a.kind, b.kind);
}

/** The period of `kind` a dashboard for another period shows: the latest that has ended when the dashboard's period ends. */
export function periodFor(kind: PeriodKind, dashboard: Period): Period {
  const period = periodAt(kind, dashboard.end);
  return period.end <= dashboard.end ? period : shiftPeriod(period, -1);
}

/** Is a period of one kind shorter than one of another? School year and year are equally long. */
export function isFiner(kind: PeriodKind, than: PeriodKind): boolean {
  return SHAPES[kind].months < SHAPES[than].months;
}

/** Do whole, shorter periods of `kind` fill each period of `outer`? A quarter fills no tertial and no school year. */
export function nestsIn(kind: PeriodKind, outer: PeriodKind): boolean {
  const inner = SHAPES[kind];
  const { months, firstMonth } = SHAPES[outer];
  return (
    isFiner(kind, outer) &&
    months % inner.months === 0 &&
    (firstMonth - inner.firstMonth) % inner.months === 0
  );
}

function perYear(kind: PeriodKind): number {
  return 12 / SHAPES[kind].months;
}

function periodFromOrdinal(kind: PeriodKind, ordinal: number): Period {
  const year = Math.floor(ordinal / perYear(kind));
  return periodOf(kind, year, ordinal - year * perYear(kind) + 1);
}

function periodOf(kind: PeriodKind, year: number, index: number): Period {
  const { months, firstMonth, code } = SHAPES[kind];
  const month = firstMonth + (index - 1) * months;
  const start = dayOf(year, month, 1);
  const end = addDays(dayOf(year, month + months, 1), -1);
  return { kind, code: code(year, index), year, index, start, end };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
