import fc from "fast-check";
import { type Fixed, fixedFromDecimal, fixedFromInteger } from "@/lib/domain/fixed-point";
import type { TargetLevel } from "@/lib/domain/target";

const { PROPERTY_RUNS } = process.env;

/** Cases per property. PROPERTY_RUNS says otherwise: more for a thorough run, fewer where all are run over and over. */
export const numRuns = Number(PROPERTY_RUNS ?? 1000);

/** Cases for each property that every score rests on. */
export const manyRuns = Number(PROPERTY_RUNS ?? 10_000);

/** A fixed-point value from its decimal text. */
export const fixed = fixedFromDecimal;

const LARGEST = 9e15;

/** Values over the whole range. */
export const anyFixed = fc.integer({ min: -LARGEST, max: LARGEST }).map(fixedFromInteger);

/** Values of everyday size, so that equal ends, edges and rounding are met often. */
export const smallFixed = fc.integer({ min: -300_000, max: 300_000 }).map((n) => fixedFromInteger(n));

/** Values on a coarse grid: nearly every case meets an edge exactly. */
export const coarseFixed = fc.integer({ min: -6, max: 6 }).map((n) => fixedFromInteger(n * 10_000));

/** A goal with two ends; the direction matters only when they are equal. */
export const bandLevel: fc.Arbitrary<TargetLevel & { ambition: Fixed; lowest: Fixed }> = fc.record({
  ambition: fc.oneof(coarseFixed, smallFixed),
  lowest: fc.oneof(coarseFixed, smallFixed),
  direction: fc.constantFrom("higher" as const, "lower" as const),
});

/** A range goal in order, zero-width sides included. */
export const rangeLevel = fc
  .array(fc.oneof(coarseFixed, smallFixed), { minLength: 4, maxLength: 4 })
  .map((ends) => [...ends].sort((a, b) => a - b) as [Fixed, Fixed, Fixed, Fixed])
  .map(([lowest, ambition, ambitionUpper, lowestUpper]) => ({
    lowest,
    ambition,
    ambitionUpper,
    lowestUpper,
  }));

/** A day between 1900 and 2999. */
export const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2999, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
