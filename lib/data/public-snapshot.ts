import { parsePeriod } from "@/lib/domain/period";
import { AWAITING_APPROVAL, awaitsApprovalOf, NOTHING_AWAITS } from "./approval-rule";
import type { Structure } from "./structure";
import type { StoredValue, Values } from "./values";

/** What of a snapshot is made public: named here, since snapshots are made by what asks for this. */
type Whole = { structure: Structure; values: Values; isPublic?: true };

const made = new WeakMap<Whole, Whole>();

/**
 * A snapshot as those outside the organisation see it: what waits for approval is read as it was before, if that was public, and
 * is otherwise not there yet. What once was public stays so until its correction is approved.
 */
export function publicSnapshot(snapshot: Whole): Whole {
  const known = made.get(snapshot) ?? {
    ...snapshot,
    values: publicValues(snapshot),
    isPublic: true as const,
  };
  made.set(snapshot, known);
  return known;
}

function publicValues({ structure, values }: Whole): Values {
  const awaits = awaitsApprovalOf(structure);
  if (awaits === NOTHING_AWAITS) return values;
  return {
    ...values,
    at: (indicatorId, unitId, code) => {
      const stored = values.at(indicatorId, unitId, code);
      const period = stored && parsePeriod(code);
      if (!period || !awaits(unitId, indicatorId, period, stored)) return stored;
      const given = values.earlier(indicatorId, unitId, code);
      const before = given.find((each) => !awaits(unitId, indicatorId, period, each));
      return before ? { ...stored, ...before, standsIn: true } : withheld(stored);
    },
  };
}

function withheld(stored: StoredValue): StoredValue {
  const none = { value: null, numerator: null, denominator: null };
  return { ...stored, ...none, kind: "missing", comment: AWAITING_APPROVAL, corrected: false };
}
