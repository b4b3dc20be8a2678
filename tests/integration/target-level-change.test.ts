import { beforeEach, describe, expect, it, test } from "vitest";
import { getLevelSheet } from "@/lib/data/level-history";
import { getLevelPreview } from "@/lib/data/level-preview";
import { getLevelTable } from "@/lib/data/level-table";
import { endTargetLevel, recordTargetLevel } from "@/lib/data/target-level";
import { PERIOD_KINDS } from "@/lib/domain/period";
import { targetLevelEnd, targetLevelInput } from "@/lib/schemas/target-level";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo, wait } from "../support/clock";
import { rowAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, revisionOf } from "../support/organisation";
import { approvedCard, decide, handIn } from "../support/report";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

/** T1 2026 is due on 20 May and locked from 20 June on. */
const deadlines = PERIOD_KINDS.map((kind) => ({ kind, dueDays: 20, expiryDays: 30 }));
const council = { adoptedBy: "Kommunestyret", caseNumber: "25/127", adoptedOn: "2025-12-11" };

let organisation: Organisation;
beforeEach(async () => {
  travelTo("2026-05-10");
  organisation = await anOrganisation({
    deadlines,
    targetLevels: [{ ...level("A", "5", "2.5"), ...council }],
  });
});

const place = (fromPeriod: string, at?: string) => ({
  indicatorId: idOf(organisation.indicators, "A"),
  unitId: at ? idOf(organisation.units, at) : null,
  fromPeriod,
});
const typed = (fromPeriod: string, ambition: string, lowest: string, at?: string, more: object = {}) =>
  targetLevelInput.parse({ ...place(fromPeriod, at), ambition, lowest, ...more });
const record = (...input: Parameters<typeof typed>) => recordTargetLevel(organisation.actor, typed(...input));
const end = (fromPeriod: string, at?: string) =>
  endTargetLevel(organisation.actor, targetLevelEnd.parse(place(fromPeriod, at)));
const preview = (...input: Parameters<typeof typed>) => getLevelPreview(organisation.actor, typed(...input));
const levelAt = async (period: string, unit = "north") => {
  const { level: counts, levelSource } = await rowAt(organisation, unit, "A", period);
  return [counts?.ambition ?? null, levelSource];
};

describe("back to the inherited level", () => {
  test("from a later period on: the earlier own level stands until then", async () => {
    await record("2025", "8", "4", "north");
    await record("2027", "9", "4", "north");
    await end("2026-T2", "north");
    travelTo("2027-12-01");
    expect(await levelAt("2026-T1")).toEqual([80_000, "unit"]);
    expect(await levelAt("2026-T2")).toEqual([50_000, "default"]);
    expect(await levelAt("2027-T2")).toEqual([50_000, "default"]);
  });

  test("from the first period on leaves no level behind", async () => {
    await record("2025", "8", "4", "north");
    wait(1);
    await end("2025", "north");
    expect(await levelAt("2026-T1")).toEqual([50_000, "default"]);
    const unitId = idOf(organisation.units, "north");
    expect(await db.targetLevel.count({ where: { unitId, retiredAt: null } })).toBe(0);
    await expect(end("2025", "north")).rejects.toMatchObject({
      details: { fields: { fromPeriod: "nothingOwn" } },
    });
  });

  test("keeps what a locked period was judged by", async () => {
    await enter(organisation, "north", "2026-T1", { A: "4" });
    await record("2025", "8", "4", "north");
    travelTo("2026-06-21");
    await end("2025", "north");
    expect(await levelAt("2026-T1")).toEqual([80_000, "unit"]);
  });
});

test("a level begins with a period of the indicator's kind, or one it fills", async () => {
  const revision = await revisionOf(organisation);
  for (const code of ["2026-Q2", "2026-03", "2026/27"]) {
    await expect(record(code, "8", "4")).rejects.toMatchObject({
      details: { fields: { fromPeriod: "wrongPeriodKind" } },
    });
    expect(await preview(code, "8", "4")).toBeNull();
  }
  expect(await revisionOf(organisation)).toBe(revision);
  await record("2027", "8", "4");
});

test("the audit trail holds the numbers that counted until then, inherited ones too", async () => {
  const own = await record("2027", "8", "4", "north");
  const newer = await record("2027", "9", "4", "north", council);
  await end("2027", "north");
  const events = await db.auditEvent.findMany({
    where: { organisationId: organisation.id, entityId: { in: [own, newer] } },
    orderBy: { revision: "asc" },
  });
  expect(events).toMatchObject([
    {
      action: "targetLevel.record",
      before: { unitId: null, ambition: "5", lowest: "2.5", caseNumber: "25/127" },
    },
    { action: "targetLevel.record", before: { ambition: "8", lowest: "4" }, after: { ambition: "9" } },
    { action: "targetLevel.end", before: { ambition: "9", ...council } },
  ]);
});

describe("what a change would do", () => {
  beforeEach(async () => {
    await enter(organisation, "north", "2026-T1", { A: "4" });
    await enter(organisation, "south", "2026-T1", { A: "6" });
  });

  test("years ahead ask nothing", async () => {
    expect(await preview("2027", "6", "3")).toMatchObject({ lowered: [], open: [], locked: [], seen: "" });
  });

  test("lowering what the council adopted is told, unless a body stands behind it", async () => {
    expect(await preview("2027", "4", "2")).toMatchObject({
      lowered: [council],
      seen: expect.stringMatching(/./),
    });
    expect(await preview("2027", "4", "2", "north")).toMatchObject({ lowered: [council] });
    expect(await preview("2027", "4", "2", "north", { ...council, caseNumber: "26/3" })).toMatchObject({
      lowered: [],
    });
    expect(await preview("2027", "6", "2.5", "north")).toMatchObject({ lowered: [] });
  });

  test("a period that has begun is named, with how the statuses of its units move", async () => {
    const made = await preview("2026", "4", "2.5", "sector", { ...council, caseNumber: "26/3" });
    expect(made?.open).toEqual([
      { period: "2026-T1", units: 3, better: 1, worse: 0, other: 0 },
      { period: "2026-T2", units: 3, better: 0, worse: 0, other: 0 },
    ]);
    const north = await preview("2026", "10", "5", "north");
    expect(north?.open[0]).toEqual({ period: "2026-T1", units: 1, better: 0, worse: 1, other: 0 });
  });

  test("a locked period keeps its level, and is named", async () => {
    travelTo("2026-06-21");
    const made = await preview("2026", "8", "4");
    expect(made).toMatchObject({ locked: ["2026-T1"], open: [{ period: "2026-T2" }] });
  });

  test("ending an own level that the council adopted is a lowering when what is inherited is easier", async () => {
    await record("2027", "9", "6", "north", council);
    const input = targetLevelEnd.parse(place("2026-T3", "north"));
    expect(await getLevelPreview(organisation.actor, input)).toMatchObject({ lowered: [council] });
  });

  it("is another question when something has changed meanwhile", async () => {
    const first = await preview("2026", "4", "2.5");
    await enter(organisation, "south", "2026-T1", { A: { value: "4,5", comment: "Counted anew" } });
    expect((await preview("2026", "4", "2.5"))?.seen).not.toBe(first?.seen);
  });
});

describe("the table", () => {
  const tableFor = (unit?: string, year = 2026) =>
    getLevelTable(organisation.actor, { unit: unit && idOf(organisation.units, unit), year });

  test("tells what each unit is judged by, where it comes from and who adopted it", async () => {
    await record("2026-T2", "6", "4", "sector");
    await record("2027", "8", "4", "north");
    const table = await tableFor("north");
    expect(
      table?.rows[0]?.years.map(({ stretches }) =>
        stretches.map(({ from, level: counts, source, ancestor, adopted }) => [
          from,
          counts?.ambition,
          source,
          ancestor?.nn ?? adopted?.caseNumber ?? null,
        ]),
      ),
    ).toEqual([
      [
        ["2026-T1", 50_000, "default", "25/127"],
        ["2026-T2", 60_000, "ancestor", "sector"],
      ],
      [["2027-T1", 80_000, "unit", null]],
      [["2028-T1", 80_000, "unit", null]],
      [["2029-T1", 80_000, "unit", null]],
    ]);
  });

  test("begins at the root, and shows what is for all where that is asked for", async () => {
    await record("2026", "6", "4", "root");
    expect((await tableFor())?.unit?.name.nn).toBe("root");
    const all = await getLevelTable(organisation.actor, { unit: "all", year: 2026 });
    expect(all?.unit).toBeNull();
    expect(all?.rows[0]?.years[0]?.stretches[0]).toMatchObject({ source: "default" });
  });

  test("a locked period shows the level it was judged by", async () => {
    travelTo("2026-06-21");
    await record("2026", "8", "4");
    const [year] = (await tableFor("north"))?.rows[0]?.years ?? [];
    expect(year?.stretches.map(({ level: counts }) => counts?.ambition)).toEqual([50_000, 80_000]);
  });

  test("what was approved on another card of the unit shows the level it was judged by", async () => {
    organisation = await anOrganisation({
      scorecards: [scorecard({ R1: ["A"] }), scorecard({ S1: ["A"] })],
    });
    await approvedCard(organisation);
    await enter(organisation, "north", "2026-T1", { A: "4" });
    const [leader, superior] = [
      await actorOf(organisation, "leader", "north"),
      await actorOf(organisation, "leader", "sector"),
    ];
    await handIn(organisation, leader, "north", "2026-T1");
    await decide(organisation, superior, "north", "2026-T1", "approve");
    travelTo("2026-05-12");
    await record("2026", "8", "4");
    const { id: card } = await db.scorecard.findFirstOrThrow({
      where: { organisationId: organisation.id, requiresApproval: null },
    });
    const table = await getLevelTable(organisation.actor, {
      unit: idOf(organisation.units, "north"),
      card,
      year: 2026,
    });
    const stretches = table?.rows[0]?.years[0]?.stretches;
    expect(stretches?.map(({ level: counts }) => counts?.ambition)).toEqual([50_000, 80_000]);
  });

  test("of who may define further down begins there, and says nothing of what is for all", async () => {
    const actor = await actorOf(organisation, "administrator", "sector");
    const table = await getLevelTable(actor, {});
    expect(table?.units.map(({ name }) => name.nn)).toEqual(["sector", "north", "south"]);
    expect(table).toMatchObject({ all: false, unit: { name: { nn: "sector" } } });
    expect(await getLevelTable(actor, { unit: "all" })).toBeNull();
    expect(await getLevelTable(await actorOf(organisation, "leader"), {})).toBeNull();
  });

  test("takes a fixed number of statements", async () => {
    await tableFor("north");
    const few = await countStatements(() => tableFor("north"));
    for (const year of ["2027", "2028", "2029"]) await record(year, "8", "4", "north");
    await tableFor("north");
    expect(await countStatements(() => tableFor("north"))).toBe(few);
  });
});

test("the history of a place tells every level, by whom and when it was taken out", async () => {
  await record("2026", "8", "4", "north");
  wait(5);
  await record("2026", "9", "4", "north", council);
  const { unitId, indicatorId } = place("2026", "north");
  const sheet = await getLevelSheet(organisation.actor, indicatorId, unitId, "2026-T1");
  expect(sheet).toMatchObject({ hasOwn: true, inForce: { source: "unit", level: { ambition: 90_000 } } });
  expect(sheet?.past).toMatchObject([
    { ambition: 90_000, retiredAt: null, ...council, fromPeriod: "2026" },
    { ambition: 80_000, retiredAt: "2026-05-10T12:05:00.000Z", adoptedBy: null },
  ]);
  expect(await getLevelSheet(organisation.actor, indicatorId, unitId, "no period")).toBeNull();
});
