import { nextWorkingDay } from "@/lib/domain/calendar";
import { addDays, type Day } from "@/lib/domain/day";
import { type Fixed, fixedFromDecimal, fixedToDecimal, roundFixed } from "@/lib/domain/fixed-point";
import { ratioCell } from "@/lib/domain/measurement";
import { type Period, periodsWithin } from "@/lib/domain/period";
import type { SeedIndicator, SeedUnit, SeedValue } from "../shape";
import { chance } from "./chance";
import { explanationOf } from "./explanations";
import { type Course, type Series, valueIn } from "./series";
import { statusOf } from "./status";
import { storyOf } from "./stories";

/** Values are given for the periods that lie wholly between these days. */
const reported = { from: "2023-01-01", to: "2026-10-31" };

type Decimals = 0 | 1 | 2 | 3 | 4;
type Amount = { kind: "value"; value: string } | { kind: "ratio"; numerator: string; denominator: string };

/** The periods a unit reports an indicator for: from its opening on. */
export function reportedPeriods(indicator: SeedIndicator, { openedOn = reported.from }: SeedUnit): Period[] {
  const all = periodsWithin(indicator.frequency, reported.from, reported.to);
  return all.filter((period) => period.start >= openedOn);
}

/** The generated cell of a unit for a period: its value, when it was reported, and why when it is red. */
export function cellOf(
  series: Series,
  indicator: SeedIndicator,
  unit: string,
  course: Course,
  period: Period,
): SeedValue {
  const cell = { indicator: indicator.code, unit, period: period.code, on: reportedOn(unit, period) };
  if (indicator.code === "ELEVFRAVAER" && period.index === 7) {
    return { ...cell, kind: "notApplicable", comment: "Skuleferie: ingen skuledagar i juli." };
  }
  const amount = amountOf(series, indicator, valueIn(series, unit, course, period), unit, period);
  const comment = commentOn(indicator, unit, period, shownValue(indicator, amount));
  return { ...cell, ...amount, ...(comment ? { comment } : {}) };
}

/** The value as a dashboard shows it, rounded to the indicator's decimals. */
export function shownValue(indicator: SeedIndicator, amount: Amount): Fixed {
  const decimals = Number(indicator.decimals ?? 0) as Decimals;
  if (amount.kind === "value") return roundFixed(fixedFromDecimal(amount.value), decimals);
  const scale = Number(indicator.scale ?? 1);
  const cell = ratioCell(fixedFromDecimal(amount.numerator), fixedFromDecimal(amount.denominator), scale);
  if (cell.kind !== "value") throw new Error(`${indicator.code}: no quotient`);
  return roundFixed(cell.value, decimals);
}

function commentOn(indicator: SeedIndicator, unit: string, period: Period, value: Fixed): string | undefined {
  const story = storyOf(indicator.code, unit, period.code);
  if (story !== undefined || statusOf(indicator.code, unit, period, value) !== "below") return story;
  return explanationOf(indicator.code, `${unit}|${period.code}`, fixedToDecimal(value));
}

function amountOf(
  series: Series,
  indicator: SeedIndicator,
  exact: number,
  unit: string,
  period: Period,
): Amount {
  const value = within(indicator, exact);
  if (!series.denominator) return { kind: "value", value: stepped(series, indicator, value) };
  const denominator = Math.max(1, Math.round(series.denominator(unit, period)));
  const numerator = Math.round((value / Number(indicator.scale ?? 1)) * denominator);
  return { kind: "ratio", numerator: String(numerator), denominator: String(denominator) };
}

function within({ minimum, maximum }: SeedIndicator, exact: number): number {
  const low = minimum == null ? Number.NEGATIVE_INFINITY : Number(minimum);
  const high = maximum == null ? Number.POSITIVE_INFINITY : Number(maximum);
  return Math.min(high, Math.max(low, exact));
}

function stepped({ whole }: Series, { grades, decimals }: SeedIndicator, value: number): string {
  if (grades)
    return nearest(
      grades.map((grade) => Number(grade.value)),
      value,
    );
  const text = value.toFixed(whole ? 0 : Number(decimals ?? 0));
  return fixedToDecimal(fixedFromDecimal(text.replace(/^-(0(\.0+)?)$/, "$1")));
}

function nearest(choices: number[], value: number): string {
  return String(
    choices.reduce((best, choice) => (Math.abs(choice - value) < Math.abs(best - value) ? choice : best)),
  );
}

/** A unit delivers all its figures of a period the same day, four to thirteen days after its end. */
function reportedOn(unit: string, period: Period): Day {
  return nextWorkingDay(addDays(period.end, 4 + Math.floor(10 * chance(`${unit}|${period.code}|levert`))));
}
