import { addDays, type Day } from "./day";

/** First and last day a unit is open; no last day while it is to stay. */
export type UnitLife = { openedOn: Day; closedOn: Day | null };

export const PROVIDER_FORMS = ["own", "contracted", "voluntary"] as const;
export type ProviderForm = (typeof PROVIDER_FORMS)[number];

/** The dates a unit is described by; the contract's only where the service is contracted. */
export type UnitDates = UnitLife & {
  providerForm: ProviderForm;
  contractFrom: Day | null;
  contractTo: Day | null;
};

export type DateFault = {
  code: "closedBeforeOpened" | "contractOutOfOrder" | "notContracted";
  field: "closedOn" | "contractTo" | "contractFrom";
};

/** Does the unit go on after another one has closed? Then it cannot stand below it. */
export function outlives(unit: Pick<UnitLife, "closedOn">, other: Pick<UnitLife, "closedOn">): boolean {
  return other.closedOn !== null && (unit.closedOn === null || unit.closedOn > other.closedOn);
}

/** Is the unit open on the day? Both its first and its last day count. */
export function isOpenOn({ openedOn, closedOn }: UnitLife, day: Day): boolean {
  return openedOn <= day && (closedOn === null || closedOn >= day);
}

/** The first thing wrong with a unit's dates, or null. Opening, closing and contract days are all inclusive. */
export function dateFault(dates: UnitDates): DateFault | null {
  const { openedOn, closedOn, providerForm, contractFrom, contractTo } = dates;
  if (closedOn !== null && closedOn < openedOn) return { code: "closedBeforeOpened", field: "closedOn" };
  if (providerForm !== "contracted") return strayContract(contractFrom, contractTo);
  const isReversed = contractFrom !== null && contractTo !== null && contractTo < contractFrom;
  return isReversed ? { code: "contractOutOfOrder", field: "contractTo" } : null;
}

function strayContract(contractFrom: Day | null, contractTo: Day | null): DateFault | null {
  if (contractFrom !== null) return { code: "notContracted", field: "contractFrom" };
  return contractTo === null ? null : { code: "notContracted", field: "contractTo" };
}

export type Merger =
  | { ok: true; closedOn: Day }
  | { ok: false; code: "beforeOpening" | "alreadyClosed"; field: "onDay" }
  | { ok: false; code: "successorNotOpen"; field: "successorId" };

/**
 * One unit goes into another from a day on: it closes the day before, when it must have been open, and the successor must be
 * open from that day. Values stay where they were given. A unit closed on that very day before may have its successor told.
 */
export function mergerOf(unit: UnitLife, successor: UnitLife, onDay: Day): Merger {
  const closedOn = addDays(onDay, -1);
  if (closedOn < unit.openedOn) return { ok: false, code: "beforeOpening", field: "onDay" };
  if (unit.closedOn !== null && unit.closedOn !== closedOn) {
    return { ok: false, code: "alreadyClosed", field: "onDay" };
  }
  if (!isOpenOn(successor, onDay)) return { ok: false, code: "successorNotOpen", field: "successorId" };
  return { ok: true, closedOn };
}
