import { beforeEach, describe, expect, it, test } from "vitest";
import { getScorecardEditor, listTargetLevels } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { recordTargetLevel } from "@/lib/data/target-level";
import { PERIOD_KINDS } from "@/lib/domain/period";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { rowAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { level } from "../support/indicator";
import { anOrganisation, type Organisation } from "../support/organisation";

/** T1 2026 is due on 20 May and locked from 20 June on. */
const locking = { deadlines: PERIOD_KINDS.map((kind) => ({ kind, dueDays: 20, expiryDays: 30 })) };

function record(
  organisation: Organisation,
  fromPeriod: string,
  ambition: string,
  lowest: string,
  at?: string,
) {
  const input = targetLevelInput.parse({
    indicatorId: idOf(organisation.indicators, "A"),
    unitId: at ? idOf(organisation.units, at) : null,
    fromPeriod,
    ambition,
    lowest,
  });
  return recordTargetLevel(organisation.actor, input);
}

async function scoreOf(organisation: Organisation, period: string, unit = "north") {
  const { judgement, levelSource } = await rowAt(organisation, unit, "A", period);
  return { score: judgement?.score, levelSource };
}

describe("which level counts", () => {
  let organisation: Organisation;
  beforeEach(async () => {
    travelTo("2026-05-10");
    organisation = await anOrganisation({
      targetLevels: [
        level("A", "5", "2.5"),
        level("A", "6", "4", { unit: "sector" }),
        level("A", "4", "3", { unit: "north" }),
      ],
    });
    for (const unit of ["north", "south"]) await enter(organisation, unit, "2026-T1", { A: "4" });
  });

  it.each([
    ["north", 100, "unit", "its own 4–3"],
    ["south", 50, "ancestor", "the sector's 6–4, nearer than the default"],
    ["root", 100, "default", "8 in all against 5–2,5: a level below does not reach up"],
  ])("%s scores %d by the level of %s: %s", async (unit, score, levelSource, _why) => {
    expect(await scoreOf(organisation, "2026-T1", unit)).toEqual({ score, levelSource });
  });

  test("a level from a later period on leaves the earlier one alone", async () => {
    await record(organisation, "2026-T2", "40", "20", "north");
    expect(await scoreOf(organisation, "2026-T1")).toMatchObject({ score: 100 });
  });

  test("an open period is judged by the newest of two levels from the same period", async () => {
    await record(organisation, "2026-T1", "8", "4", "north");
    expect(await scoreOf(organisation, "2026-T1")).toMatchObject({ score: 50 });
    await record(organisation, "2026-T1", "5", "3", "north");
    expect(await scoreOf(organisation, "2026-T1")).toMatchObject({ score: 75 });
  });
});

describe("a locked period", () => {
  let organisation: Organisation;
  beforeEach(async () => {
    travelTo("2026-05-10");
    organisation = await anOrganisation(locking);
    await enter(organisation, "north", "2026-T1", { A: "4" });
  });

  test("keeps the level it was judged by, though that one is retired", async () => {
    travelTo("2026-06-20");
    await record(organisation, "2026-T1", "8", "4");
    await record(organisation, "2020", "50", "40");
    expect(await scoreOf(organisation, "2026-T1")).toEqual({ score: 80, levelSource: "default" });
    travelTo("2026-09-10");
    await enter(organisation, "north", "2026-T2", { A: "4" });
    expect(await scoreOf(organisation, "2026-T2")).toMatchObject({ score: 50 });
  });

  test("takes a level recorded on its last open day", async () => {
    travelTo("2026-06-19");
    await record(organisation, "2026-T1", "8", "4");
    travelTo("2026-06-20");
    expect(await scoreOf(organisation, "2026-T1")).toMatchObject({ score: 50 });
  });
});

test("what stood from the same period is retired, never rewritten; other levels stand", async () => {
  travelTo("2026-05-10");
  const organisation = await anOrganisation();
  const indicatorId = idOf(organisation.indicators, "A");
  const id = await record(organisation, "2026-T2", "8", "4");
  const newer = await record(organisation, "2026-T2", "9", "4");
  expect(
    await db.targetLevel.findMany({ where: { id: { in: [id, newer] } }, orderBy: { ambition: "asc" } }),
  ).toMatchObject([
    { id, retiredAt: expect.any(Date) },
    { id: newer, retiredAt: null },
  ]);
  const levels = await listTargetLevels(organisation.actor, indicatorId);
  expect(levels.map(({ fromPeriod, ambition }) => [fromPeriod, ambition])).toEqual([
    ["2020", "5"],
    ["2026-T2", "9"],
  ]);
  const [card] = (await listScorecards(organisation.actor)).cards;
  const editor = await getScorecardEditor(organisation.actor, card?.id ?? "");
  const [link] = editor?.focusAreas[0]?.objectives[0]?.successFactors[0]?.links ?? [];
  expect(link?.levels.map(({ from, ambition }) => [from, ambition])).toEqual([
    ["2020-01-01", 50_000],
    ["2026-05-01", 90_000],
  ]);
});

test("when it was decided: who, case and day are kept", async () => {
  travelTo("2026-05-10");
  const organisation = await anOrganisation();
  const input = targetLevelInput.parse({
    indicatorId: idOf(organisation.indicators, "A"),
    fromPeriod: "2026-T2",
    ambition: "20",
    lowest: "18",
    ambitionUpper: "22",
    lowestUpper: "25",
    adoptedBy: "The council",
    caseNumber: "12/26",
    adoptedOn: "2026-04-30",
  });
  const id = await recordTargetLevel(organisation.actor, input);
  const levels = await listTargetLevels(organisation.actor, input.indicatorId);
  expect(levels.find((each) => each.id === id)).toEqual({
    id,
    unit: null,
    fromPeriod: "2026-T2",
    ambition: "20",
    lowest: "18",
    ambitionUpper: "22",
    lowestUpper: "25",
    adoptedBy: "The council",
    caseNumber: "12/26",
    adoptedOn: "2026-04-30",
  });
});
