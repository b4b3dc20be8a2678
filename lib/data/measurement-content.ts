import type { Measurement } from "@/lib/db/generated/client";
import type { MeasurementStage } from "@/lib/db/generated/enums";
import type { MeasurementInput } from "@/lib/schemas/measurement";

/** What a measurement says, in the words of the database; numbers as decimal text. */
export type Content = {
  kind: "value" | "missing" | "notApplicable" | "suppressed";
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  comment: string | null;
};

/** A measurement as it stands: its latest revision. */
export type Current = { id: string; version: number; stage: MeasurementStage; content: Content };

export function enteredContent(input: MeasurementInput): Content {
  const comment = input.comment ?? null;
  if (input.kind === "value")
    return { kind: "value", value: input.value, numerator: null, denominator: null, comment };
  if (input.kind === "ratio") {
    const { numerator, denominator } = input;
    return { kind: "value", value: null, numerator, denominator, comment };
  }
  return { kind: input.kind, value: null, numerator: null, denominator: null, comment };
}

export function storedContent({ kind, value, numerator, denominator, comment }: Measurement): Content {
  return {
    kind,
    value: value?.toFixed() ?? null,
    numerator: numerator?.toFixed() ?? null,
    denominator: denominator?.toFixed() ?? null,
    comment,
  };
}

export function sameContent(one: Content, other: Content): boolean {
  return (Object.keys(one) as (keyof Content)[]).every((field) => one[field] === other[field]);
}

/** Has the value been handed in? From then on it is only replaced by a new delivery: a draft takes no figure off a dashboard. */
export function isDelivered(current: Current | null): current is Current {
  return current?.stage === "submitted" || current?.stage === "approved";
}
