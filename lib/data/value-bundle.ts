import { type Fixed, fixedFromDecimal } from "@/lib/domain/fixed-point";
import type { StoredValue } from "./values";

/** The measurements of one indicator in one period, a line of text for each unit. */
export type PackedBundle = {
  /** Not the same as before when any of them was written to. */
  mark: string;
  /** Versions of the definition they were given under; null where nothing is delivered. */
  oldestDefinition: number | null;
  newestDefinition: number | null;
  lines: string | null;
};

/** The same, unpacked where it is asked. */
export type Bundle = Omit<PackedBundle, "lines"> & { at(unitId: string): StoredValue | undefined };

/** A bundle that parts its lines when it is first asked, and reads a line each time: most of a long history nobody asks for. */
export function bundleOf({ lines, ...packed }: PackedBundle): Bundle {
  let byUnit: Map<string, string> | undefined;
  return {
    ...packed,
    at: (unitId) => {
      byUnit ??= new Map(lines?.split("\n").map((line) => [line.slice(0, line.indexOf("\t")), line]));
      const line = byUnit.get(unitId);
      return line === undefined ? undefined : valueOn(line);
    },
  };
}

/** The value on a line, as `value-reading.ts` has the database write it. */
function valueOn(line: string): StoredValue {
  const [, kind, value, numerator, denominator, recordedOn, approved, definition, corrected, comment] =
    line.split("\t");
  return {
    kind: kindOf(kind),
    value: numberOn(value),
    numerator: numberOn(numerator),
    denominator: numberOn(denominator),
    comment: comment ? JSON.parse(comment) : null,
    recordedOn: JSON.parse(recordedOn ?? ""),
    approved: approved === "t",
    corrected: corrected === "t",
    definitionVersion: Number(definition),
  };
}

const numberOn = (text: string | undefined): Fixed | null => (text ? fixedFromDecimal(text) : null);

/** The kind as the domain names it. */
export function kindOf(stored: string | undefined): StoredValue["kind"] {
  return stored === "not_applicable" ? "notApplicable" : (stored as StoredValue["kind"]);
}
