import type { Measurement } from "@/lib/db/generated/client";
import type { MeasurementInput } from "@/lib/schemas/measurement";

/** What a measurement says, in the words of the database; numbers as decimal text. */
export type Content = {
  kind: "value" | "missing" | "notApplicable" | "suppressed";
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  comment: string | null;
};

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

export function storedContent(row: Measurement): Content {
  return {
    kind: row.kind,
    value: row.value?.toFixed() ?? null,
    numerator: row.numerator?.toFixed() ?? null,
    denominator: row.denominator?.toFixed() ?? null,
    comment: row.comment,
  };
}

export function sameContent(one: Content, other: Content): boolean {
  return (Object.keys(one) as (keyof Content)[]).every((field) => one[field] === other[field]);
}
