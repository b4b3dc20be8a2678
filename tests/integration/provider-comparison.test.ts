import { beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "@/lib/data/access";
import { getProviderComparison } from "@/lib/data/provider-comparison";
import type { ProviderKind } from "@/lib/data/provider-view";
import { setServiceAspect } from "@/lib/data/service-aspect";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { parsePeriod, shiftPeriod } from "@/lib/domain/period";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator, share } from "../support/indicator";
import { anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

const last = "2026-T1";
const home = (code: string, change = {}) => unit(code, "root", { kind: "nursingHome", ...change });

/** Two own homes and one contracted, with an indicator of each aspect. */
function homes(contract: { contractFrom?: string; contractTo?: string } = {}) {
  const codes = ["GOOD", "SAME", "CREW", "COST"];
  return anOrganisation({
    units: [
      unit("root", null),
      home("own-1"),
      home("own-2"),
      home("hired", { providerForm: "contracted", ...contract }),
      unit("school", "root", { kind: "school" }),
    ],
    indicators: [
      indicator("GOOD", { serviceAspect: "quality", overUnits: "mean" }),
      indicator("SAME", { serviceAspect: "continuity", overUnits: "mean" }),
      share("CREW", { serviceAspect: "staff", smallNumberLimit: 5 }),
      indicator("COST", { serviceAspect: "price", overUnits: "mean" }),
      indicator("APART", { overUnits: "mean" }),
    ],
    scorecards: [scorecard({ R1: [...codes, "APART"] }, { assignedTo: ["root", "own-1", "own-2", "hired"] })],
    targetLevels: [],
  });
}

/** Figures in the last ten tertials: the contracted home lies four above in quality, and as the others in continuity. */
async function fill(organisation: Organisation, crew: [string, string] = ["8", "20"]) {
  const period = parsePeriod(last);
  if (!period) throw new Error("no period");
  for (let back = 9; back >= 0; back -= 1) {
    const { code } = shiftPeriod(period, -back);
    const wave = String(back % 3);
    const other = String((back + 1) % 3);
    await enter(organisation, "own-1", code, { GOOD: `1${wave}`, SAME: wave, CREW: ["5", "20"], COST: "50" });
    await enter(organisation, "own-2", code, { GOOD: `1${wave}`, SAME: wave, CREW: ["6", "20"], COST: "52" });
    await enter(organisation, "hired", code, { GOOD: `1${+wave + 4}`, SAME: other, CREW: crew, COST: "48" });
  }
}

async function kindOf({ actor, code }: Organisation, period = last, reader = actor): Promise<ProviderKind> {
  const view = await getProviderComparison(reader, code, period);
  const [kind] = view?.kinds ?? [];
  if (!kind) throw new Error("no kind of unit is run by more than one form");
  return kind;
}

const rowsOf = ({ aspects }: ProviderKind) => aspects.flatMap(({ rows }) => rows);
const rowOf = (kind: ProviderKind, code: string) => rowsOf(kind).find((row) => row.indicator.code === code);
const shown = (kind: ProviderKind, code: string) =>
  rowOf(kind, code)?.figures.map(({ form, cell, units }) => [
    form,
    cell.kind === "value" ? fixedToDecimal(cell.value) : cell.kind,
    units,
  ]);

describe("units of one kind by who runs them", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await homes({ contractFrom: "2020-01-01" });
    await fill(organisation);
  });

  test("stand side by side with the mean of each form, and how many units it rests on", async () => {
    const view = await getProviderComparison(organisation.actor, organisation.code, last);
    expect(view?.kinds.map(({ kind }) => kind)).toEqual(["nursingHome"]);
    const kind = await kindOf(organisation);
    expect(kind.forms.map(({ form, units }) => [form, units.map(({ code }) => code)])).toEqual([
      ["own", ["own-1", "own-2"]],
      ["contracted", ["hired"]],
    ]);
    expect(shown(kind, "GOOD")).toEqual([
      ["own", "10", 2],
      ["contracted", "14", 1],
    ]);
    expect(shown(kind, "CREW")).toEqual([
      ["own", "27.5", 2],
      ["contracted", "40", 1],
    ]);
    expect(kind.lacking).toEqual([]);
    expect(shown(kind, "COST")).toEqual([
      ["own", "51", 2],
      ["contracted", "48", 1],
    ]);
    expect(rowOf(kind, "APART")).toBeUndefined();
  });

  test("are told apart only where the differences over time say so", async () => {
    const kind = await kindOf(organisation);
    const comparison = (code: string) => rowOf(kind, code)?.comparisons[0]?.comparison;
    expect(comparison("GOOD")).toMatchObject({ kind: "interval", pairs: 10, middle: 40_000, apart: true });
    expect(comparison("SAME")).toMatchObject({ kind: "interval", pairs: 10, apart: false });
    const earlier = await kindOf(organisation, "2024-T3");
    expect(rowOf(earlier, "GOOD")?.comparisons[0]?.comparison).toEqual({ kind: "tooFew", pairs: 6 });
  });

  test("are read by the public too, in as many statements as any dashboard", async () => {
    expect(shown(await kindOf(organisation, last, publicActor), "GOOD")?.length).toBe(2);
    expect(await getProviderComparison(publicActor, organisation.code, "2026")).toBeNull();
    expect(await getProviderComparison(publicActor, "nowhere")).toBeNull();
    const ask = () => getProviderComparison(organisation.actor, organisation.code, last);
    expect(await countStatements(ask)).toBe(1);
    const then = await getProviderComparison(organisation.actor, organisation.code, last, "2026-05-01");
    expect(then?.asKnown.day).toBe("2026-05-01");
  });

  test("the price is not shown, nor sent, where something else is lacking", async () => {
    const { actor, indicators, id } = organisation;
    const indicatorId = idOf(indicators, "SAME");
    const choose = async (serviceAspect: "continuity" | null) => {
      const { version } = await db.indicator.findFirstOrThrow({
        where: { organisationId: id, id: indicatorId },
      });
      await setServiceAspect(actor, { id: indicatorId, version, serviceAspect });
    };
    await choose(null);
    const kind = await kindOf(organisation);
    expect(kind.lacking).toEqual(["continuity"]);
    expect(JSON.stringify(kind)).not.toContain("COST");
    await expect(
      setServiceAspect(actor, { id: indicatorId, version: 1, serviceAspect: null }),
    ).rejects.toMatchObject({ code: "conflict" });
    await choose("continuity");
    expect((await kindOf(organisation)).lacking).toEqual([]);
  });
});

test("the first year of a contract stands apart, and so does what was before it", async () => {
  const organisation = await homes({ contractFrom: "2025-05-01" });
  await fill(organisation);
  const kind = await kindOf(organisation);
  expect(kind.forms[1]?.units[0]).toMatchObject({ code: "hired", stage: "firstYear" });
  expect(shown(kind, "GOOD")).toEqual([
    ["own", "10", 2],
    ["contracted", "notApplicable", 0],
  ]);
  const row = rowOf(kind, "GOOD");
  expect(row?.firstYear.map(({ unit: { code }, cell }) => [code, cell.kind])).toEqual([["hired", "value"]]);
  expect(row?.comparisons[0]?.comparison).toEqual({ kind: "tooFew", pairs: 0 });
  expect(kind.lacking).toEqual(["quality", "continuity", "staff"]);
  const before = await kindOf(organisation, "2025-T1");
  expect(before.forms[1]?.units[0]?.stage).toBe("before");
  expect(rowOf(before, "GOOD")?.firstYear).toEqual([]);
});

test("a figure that rests on few is hidden, with what would give it away", async () => {
  const organisation = await homes();
  await fill(organisation, ["1", "4"]);
  const kind = await kindOf(organisation);
  expect(shown(kind, "CREW")).toEqual([
    ["own", "suppressed", 2],
    ["contracted", "suppressed", 1],
  ]);
  expect(kind.lacking).toEqual(["staff"]);
});

test("where everyone is run alike there is nothing to compare", async () => {
  const { actor, code } = await anOrganisation();
  expect((await getProviderComparison(actor, code))?.kinds).toEqual([]);
});
