import { describe, expect, it } from "vitest";
import {
  type DateFault,
  dateFault,
  isOpenOn,
  type Merger,
  mergerOf,
  outlives,
  type UnitDates,
  type UnitLife,
} from "@/lib/domain/unit-life";

const dates = (given: Partial<UnitDates>): UnitDates => ({
  openedOn: "2020-08-01",
  closedOn: null,
  providerForm: "own",
  contractFrom: null,
  contractTo: null,
  ...given,
});
const contracted = { providerForm: "contracted", contractFrom: "2021-01-01" } as const;

describe("a unit's days", () => {
  it.each<[Partial<UnitDates>, DateFault | null, string]>([
    [{}, null, "open with no end"],
    [{ closedOn: "2020-08-01" }, null, "open a single day"],
    [
      { closedOn: "2020-07-31" },
      { code: "closedBeforeOpened", field: "closedOn" },
      "closed before it opened",
    ],
    [{ ...contracted, contractTo: "2021-01-01" }, null, "a contract of one day"],
    [{ ...contracted }, null, "a contract without end"],
    [{ ...contracted, contractFrom: null, contractTo: "2021-01-01" }, null, "only the end is known"],
    [
      { ...contracted, contractTo: "2020-12-31" },
      { code: "contractOutOfOrder", field: "contractTo" },
      "out of order",
    ],
    [
      { contractFrom: "2021-01-01" },
      { code: "notContracted", field: "contractFrom" },
      "own, with a contract",
    ],
    [
      { providerForm: "voluntary", contractTo: "2021-01-01" },
      { code: "notContracted", field: "contractTo" },
      "voluntary",
    ],
  ])("%j: %j (%s)", (given, expected) => {
    expect(dateFault(dates(given))).toEqual(expected);
  });

  it.each<[string | null, string | null, boolean, string]>([
    [null, null, false, "both stay"],
    ["2026-01-31", null, false, "the other stays"],
    [null, "2026-01-31", true, "only the other closes"],
    ["2026-01-31", "2026-01-31", false, "they close together"],
    ["2026-02-01", "2026-01-31", true, "a day longer"],
  ])("closing %s beside %s outlives: %s (%s)", (closedOn, other, expected) => {
    expect(outlives({ closedOn }, { closedOn: other })).toBe(expected);
  });

  it.each([
    ["2020-07-31", false],
    ["2020-08-01", true],
    ["2025-07-31", true],
    ["2025-08-01", false],
  ])("open on %s: %s", (day, expected) => {
    expect(isOpenOn({ openedOn: "2020-08-01", closedOn: "2025-07-31" }, day)).toBe(expected);
  });
});

describe("a merger", () => {
  const old = { openedOn: "2000-01-01", closedOn: null };
  const successor = { openedOn: "2026-08-01", closedOn: null };

  it.each<[UnitLife, UnitLife, string, Merger, string]>([
    [old, successor, "2026-08-01", { ok: true, closedOn: "2026-07-31" }, "the day the new one opens"],
    [
      { ...old, closedOn: "2026-07-31" },
      successor,
      "2026-08-01",
      { ok: true, closedOn: "2026-07-31" },
      "closed for it",
    ],
    [
      old,
      successor,
      "2026-07-31",
      { ok: false, code: "successorNotOpen", field: "successorId" },
      "not yet open",
    ],
    [
      old,
      { ...successor, closedOn: "2026-08-31" },
      "2026-09-01",
      { ok: false, code: "successorNotOpen", field: "successorId" },
      "closed",
    ],
    [
      old,
      successor,
      "2000-01-01",
      { ok: false, code: "beforeOpening", field: "onDay" },
      "would never have been open",
    ],
    [
      { ...old, closedOn: "2026-06-30" },
      successor,
      "2026-08-01",
      { ok: false, code: "alreadyClosed", field: "onDay" },
      "closed earlier",
    ],
  ])("%j into %j on %s: %j (%s)", (unit, into, onDay, expected) => {
    expect(mergerOf(unit, into, onDay)).toEqual(expected);
  });
});
