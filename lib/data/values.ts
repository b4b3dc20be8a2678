import type { Fixed } from "@/lib/domain/fixed-point";
import type { Bundle } from "./value-bundle";

/** What a measurement says: numbers as fixed-point integers of 1/10 000. */
type Said = {
  kind: "value" | "missing" | "notApplicable" | "suppressed";
  value: Fixed | null;
  numerator: Fixed | null;
  denominator: Fixed | null;
  comment: string | null;
};

/** A value as it was handed in. */
export type Delivered = Said & { recordedOn: string; approved: boolean };

/** What is kept of one measurement. */
export type StoredValue = Delivered & {
  /** Delivered more than once: an earlier figure was replaced. */
  corrected: boolean;
  definitionVersion: number;
  /** To those outside: what was public before, in place of a figure that waits for approval. */
  standsIn?: true;
};

/** Bundles by indicator, then period code. */
export type Bundles = ReadonlyMap<string, ReadonlyMap<string, Bundle>>;

/** The delivered measurements of an organisation. They are kept packed: what nobody asks for is never unpacked. */
export type Values = {
  bundles: Bundles;
  /** What was delivered of an indicator at a unit in a period. */
  at(indicatorId: string, unitId: string, period: string): StoredValue | undefined;
  /** Where approval is asked for and it is not approved: what was delivered before it, newest first. */
  earlier(indicatorId: string, unitId: string, period: string): readonly Delivered[];
};

/** For readers that ask who reports what, and not how it went. */
export const NO_VALUES: Values = valuesOf(new Map(), () => []);

/** The values packed in some bundles. */
export function valuesOf(bundles: Bundles, earlier: Values["earlier"]): Values {
  return {
    bundles,
    at: (indicatorId, unitId, period) => bundles.get(indicatorId)?.get(period)?.at(unitId),
    earlier,
  };
}

/** All that was delivered of an indicator at a unit, by period. */
export function seriesAt(values: Values, indicatorId: string, unitId: string): Map<string, StoredValue> {
  const series = new Map<string, StoredValue>();
  for (const period of values.bundles.get(indicatorId)?.keys() ?? []) {
    const stored = values.at(indicatorId, unitId, period);
    if (stored) series.set(period, stored);
  }
  return series;
}
