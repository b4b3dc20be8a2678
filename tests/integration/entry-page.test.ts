import { beforeAll, describe, expect, it, test } from "vitest";
import { getEntryPage } from "@/lib/data/entry-page";
import type { EntryRow } from "@/lib/data/entry-view";
import { listMyUnits } from "@/lib/data/my-units";
import { travelTo } from "../support/clock";
import { shown } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";

let organisation: Organisation;
beforeAll(async () => {
  travelTo("2026-06-15");
  organisation = await anOrganisation({
    units: [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector"),
      unit("south", "sector", { openedOn: "2026-03-15" }),
    ],
    indicators: [
      indicator("A", { minimum: "0", maximum: "10" }),
      indicator("MONTHLY", { frequency: "month" }),
      indicator("YEARLY", { frequency: "year" }),
      indicator("SCHOOL-YEAR", { frequency: "schoolYear" }),
      indicator("QUARTERLY", { frequency: "quarter" }),
      indicator("CALCULATED", { kind: "calculated", formula: "[A] * 2" }),
    ],
    scorecards: [
      scorecard({ R1: ["A", "MONTHLY"], R2: ["A", "YEARLY", "SCHOOL-YEAR", "QUARTERLY", "CALCULATED"] }),
    ],
    targetLevels: [level("A", "5", "2.5")],
    deadlines: [
      { kind: "tertial", dueDays: 20, expiryDays: 40 },
      { kind: "month", dueDays: 15, expiryDays: 10 },
    ],
  });
  await enter(organisation, "north", "2026-06", { MONTHLY: "2" });
  await enter(
    organisation,
    "north",
    "2026-05",
    { MONTHLY: { value: "1", comment: "a draft" } },
    { stage: "draft" },
  );
});

const pageOf = (at: string, period: string, actor = organisation.actor) => getEntryPage(actor, at, period);
const cellsOf = (rows: EntryRow[] = []) => rows.map(({ indicator: { code }, period }) => `${code} ${period}`);

describe("what is to be filled in", () => {
  const months = (year: number, ...numbers: string[]) => numbers.map((month) => `MONTHLY ${year}-${month}`);

  it.each([
    [
      "north",
      "2026-T1",
      ["A 2026-T1", ...months(2026, "01", "02", "03", "04"), "QUARTERLY 2026-Q1"],
      "all that ends within the tertial, an indicator on two factors once; no calculated figure",
    ],
    [
      "north",
      "2025-T3",
      [
        "A 2025-T3",
        ...months(2025, "09", "10", "11", "12"),
        "YEARLY 2025",
        "QUARTERLY 2025-Q3",
        "QUARTERLY 2025-Q4",
      ],
      "the year ends in the last tertial, and so do two quarters",
    ],
    [
      "north",
      "2025-T2",
      ["A 2025-T2", ...months(2025, "05", "06", "07", "08"), "SCHOOL-YEAR 2024/25", "QUARTERLY 2025-Q2"],
      "the school year ends in July",
    ],
    ["south", "2025-T3", [], "a school that was not open yet reports nothing"],
    [
      "south",
      "2026-T1",
      ["A 2026-T1", ...months(2026, "03", "04"), "QUARTERLY 2026-Q1"],
      "opened in the middle of March",
    ],
    ["sector", "2026-T1", [], "gathered from the schools: nothing to type"],
  ])("at %s for %s: %j (%s)", async (at, period, expected, _why) => {
    expect(cellsOf((await pageOf(at, period))?.rows)).toEqual(expected);
  });

  test.each([
    ["a period that is none", "north", "2026-T9"],
    ["a period of another kind", "north", "2026-05"],
    ["a unit that is none", "west", "2026-T1"],
  ])("%s has no page", async (_what, at, period) => {
    expect(await pageOf(at, period)).toBeNull();
  });
});

describe("a cell", () => {
  const rowOf = async (
    at: string,
    dashboard: string,
    code: string,
    period: string,
    actor = organisation.actor,
  ) =>
    (await pageOf(at, dashboard, actor))?.rows.find(
      (row) => row.indicator.code === code && row.period === period,
    );

  it.each([
    [
      "2026-06",
      { state: "open", stateReason: "open", version: 1, stage: "submitted", due: "2026-07-15" },
      "delivered",
    ],
    [
      "2026-05",
      { state: "open", stateReason: "open", version: 1, stage: "draft", due: "2026-06-15" },
      "a draft, on its last day",
    ],
    [
      "2026-07",
      { state: "future", stateReason: "notStarted", version: 0, stage: null, content: null },
      "lies ahead",
    ],
  ])("of %s is %j: %s", async (period, expected, _why) => {
    expect(await rowOf("north", "2026-T2", "MONTHLY", period)).toMatchObject(expected);
  });

  it.each([
    ["A", "2026-T1", { state: "late", stateReason: "pastDue", due: "2026-05-20" }, "20 May has passed"],
    [
      "MONTHLY",
      "2026-04",
      { state: "locked", stateReason: "expired", due: "2026-05-15" },
      "25 May has passed too",
    ],
  ])("of %s in %s is %j: %s", async (code, period, expected, _why) => {
    expect(await rowOf("north", "2026-T1", code, period)).toMatchObject(expected);
  });

  test("comes with what helps whoever types: code on the card, goal, bounds, the value before and a year ago", async () => {
    await enter(organisation, "north", "2026-T1", { A: "4" });
    expect(await rowOf("north", "2026-T1", "A", "2026-T1")).toMatchObject({
      code: "R1.1",
      level: { ambition: 50_000, lowest: 25_000 },
      limits: { minimum: 0, maximum: 100_000 },
      content: { kind: "value", value: "4" },
      version: 1,
    });
    const next = await rowOf("north", "2026-T2", "A", "2026-T2");
    expect(next?.previous.period).toBe("2026-T1");
    expect(next && shown(next.previous.cell)).toBe("4");
    expect(next?.lastYear).toEqual({ period: "2025-T2", cell: { kind: "late" } });
  });

  test("a draft is seen by those who enter there, and by no one else", async () => {
    const colleague = await actorOf(organisation, "contributor", "north");
    expect((await rowOf("north", "2026-T2", "MONTHLY", "2026-05", colleague))?.content?.comment).toBe(
      "a draft",
    );
    for (const role of ["administrator", "politician", "auditor"] as const) {
      expect(await pageOf("north", "2026-T2", await actorOf(organisation, role))).toBeNull();
    }
    expect(await pageOf("north", "2026-T2", await actorOf(organisation, "leader", "south"))).toBeNull();
  });
});

describe("my units", () => {
  const workOf = async (at: string) =>
    (await listMyUnits(organisation.actor))?.units.find(({ unit: { code } }) => code === at);

  test("tell what is left of the latest finished period: late or not, and the nearest deadline", async () => {
    travelTo("2026-05-10");
    const fresh = await anOrganisation();
    const mine = async () =>
      (await listMyUnits(fresh.actor))?.units.find(({ unit: { code } }) => code === "north");
    expect(await mine()).toMatchObject({
      period: "2026-T1",
      expected: 1,
      delivered: 0,
      late: 0,
      due: "2026-05-20",
    });
    travelTo("2026-05-21");
    expect(await mine()).toMatchObject({ delivered: 0, late: 1, due: "2026-05-20" });
    await enter(fresh, "north", "2026-T1", { A: "4" }, { stage: "draft" });
    expect(await mine()).toMatchObject({ delivered: 0, late: 1 });
    await enter(fresh, "north", "2026-T1", { A: "4" });
    expect(await mine()).toMatchObject({ delivered: 1, late: 0, due: null });
    travelTo("2026-06-15");
  });

  test("ask for nothing more once a period is locked", async () => {
    const work = await workOf("south");
    // March and April are locked; the tertial and the quarter are still to come, both late.
    expect(work).toMatchObject({ expected: 4, delivered: 0, late: 2, due: "2026-04-20" });
  });

  test("are those one's roles reach, parents first, and say where one may enter", async () => {
    const reached = async (actor: Parameters<typeof listMyUnits>[0]) =>
      (await listMyUnits(actor))?.units.map(({ unit: { code }, mayEnter }) => [code, mayEnter]);
    expect(await reached(await actorOf(organisation, "leader", "sector"))).toEqual([
      ["sector", true],
      ["north", true],
      ["south", true],
    ]);
    expect(await reached(await actorOf(organisation, "auditor", "north"))).toEqual([["north", false]]);
    expect(await reached(await actorOf(organisation))).toEqual([]);
  });
});
