import { beforeAll, describe, expect, it, test } from "vitest";
import { publicActor } from "@/lib/data/access";
import type { ObjectiveView, UnitDashboard } from "@/lib/data/dashboard-view";
import { listDemoAccounts } from "@/lib/data/demo-account";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { listOrganisations } from "@/lib/data/organisation";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { getUnitStrategyMap } from "@/lib/data/unit-strategy-map";
import { demoAccounts } from "@/prisma/seed/accounts";
import { seedDemo } from "@/prisma/seed/demo";
import { foundOrganisation } from "@/prisma/seed/founding";
import { hareid } from "@/prisma/seed/hareid";
import { heimdal } from "@/prisma/seed/heimdal";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { rowsOf, shown } from "../support/dashboard";

travelTo("2026-11-23");

const counts = async () => ({
  organisations: await db.organisation.count(),
  units: await db.unit.count(),
  measurements: await db.measurement.count(),
  revisions: await db.measurementRevision.count(),
  users: await db.user.count(),
  audit: await db.auditEvent.count(),
});

let milliseconds = 0;
beforeAll(async () => {
  // A start that was broken off: an organisation that never came to be published.
  await foundOrganisation(heimdal);
  expect(await listOrganisations(publicActor)).toEqual([]);
  const begun = performance.now();
  await seedDemo();
  milliseconds = performance.now() - begun;
}, 120_000);

describe("the demo", () => {
  test("fills an empty database, and begins anew after one that was broken off", async () => {
    const cells = (values: typeof hareid.values) =>
      new Set(values.map(({ indicator, unit, period }) => `${indicator} ${unit} ${period}`)).size;
    expect(await counts()).toMatchObject({
      organisations: 2,
      units: hareid.units.length + heimdal.units.length,
      measurements: cells(hareid.values) + cells(heimdal.values),
      revisions: hareid.values.length + heimdal.values.length,
      users: demoAccounts.length,
    });
    console.log(`The demo was laid in in ${(milliseconds / 1000).toFixed(1)} s.`);
  });

  test("is published, both organisations", async () => {
    const cards = await listOrganisations(publicActor);
    expect(cards.map(({ organisation: { code, demo }, units }) => [code, demo, units])).toEqual([
      ["1517", true, hareid.units.length],
      ["16", true, heimdal.units.length],
    ]);
    expect((await listDemoAccounts()).map(({ email }) => email).sort()).toEqual(
      demoAccounts.map(({ email }) => email).sort(),
    );
  });

  test("does nothing to a database that holds anything", async () => {
    const before = await counts();
    await seedDemo();
    expect(await counts()).toEqual(before);
  });

  test("lays in history as history: each revision dated when it was reported, none in the future", async () => {
    const [{ first, last } = {}] = await db.$queryRaw<{ first: Date; last: Date }[]>`
      SELECT min(recorded_at) AS first, max(recorded_at) AS last FROM measurement_revision`;
    expect(first?.toISOString().slice(0, 4)).toBe("2023");
    expect(last?.getTime()).toBeLessThan(Date.now());
  });
});

describe("the Heimdal card", () => {
  let school: UnitDashboard;
  let objective: ObjectiveView;
  beforeAll(async () => {
    const dashboard = await getUnitDashboard(publicActor, "16", "heimdal-vgs", "2025/26");
    const [first] = dashboard?.scorecards[0]?.focusAreas[0]?.objectives ?? [];
    if (!dashboard || !first) throw new Error("the Heimdal card is not there");
    school = dashboard;
    objective = first;
  });

  it.each([
    ["R1.1", "4", 80, "acceptable", "p 0,6"],
    ["R1.2", "9", 50, "acceptable", "on the lowest acceptable"],
    ["R2.1", "82", 70, "acceptable", "205 of 250"],
  ])("%s is %s and scores %d, %s: %s", (code, value, score, status, _why) => {
    const row = rowsOf(school).find((each) => each.code === code);
    expect(row && shown(row.cell)).toBe(value);
    expect(row?.judgement).toMatchObject({ score, status });
  });

  test("rolls up to R1 65, R2 70, and 67,5 for the objective and all above it", () => {
    const [r1, r2] = objective.successFactors;
    expect([r1?.code, r1?.rollUp.score, r2?.code, r2?.rollUp.score]).toEqual(["R1", 65, "R2", 70]);
    const above = [
      objective.rollUp,
      school.scorecards[0]?.focusAreas[0]?.rollUp,
      school.scorecards[0]?.rollUp,
      school.overall,
    ];
    expect(above.map((rollUp) => [rollUp?.score, rollUp?.status, rollUp?.coverage])).toEqual(
      above.map(() => [67.5, "acceptable", 1]),
    );
    expect(objective.rollUp).toMatchObject({ below: 0, total: 3, worst: { code: "R1", score: 65 } });
  });

  test("is gathered by the county from its one school", async () => {
    const county = await getUnitDashboard(publicActor, "16", "sor-trondelag", "2025/26");
    expect(county?.overall.score).toBe(67.5);
    expect(county && rowsOf(county).map(({ cell }) => shown(cell))).toEqual(["4", "9", "82"]);
  });

  test("shows the red year before, with its explanation", async () => {
    const page = await getIndicatorPage(publicActor, "16", "heimdal-vgs", "R1.1", "2023/24");
    expect(page?.row.judgement).toMatchObject({ status: "below" });
    expect(page?.row.comment).toMatch(/oppl/);
    const latest = await getIndicatorPage(publicActor, "16", "heimdal-vgs", "R1.1", "2025/26");
    expect(latest?.points.map(({ period, cell }) => [period, shown(cell)])).toEqual([
      ["2023/24", "2.2"],
      ["2024/25", "3.1"],
      ["2025/26", "4"],
    ]);
  });
});

test("Hareid has reds, gaps and what may not be told, all on the public pages", async () => {
  const overview = await getOrganisationOverview(publicActor, "1517", "2026-T2");
  expect(overview?.red.length).toBeGreaterThan(3);
  const dashboards = await Promise.all(
    hareid.units.map(({ code }) => getUnitDashboard(publicActor, "1517", code, "2026-T2")),
  );
  const rows = dashboards.flatMap((dashboard) => (dashboard ? rowsOf(dashboard) : []));
  const kinds = new Set(rows.map(({ cell }) => cell.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["value", "missing", "notApplicable", "suppressed"]));
  expect(rows.filter(({ hidden }) => hidden).length).toBeGreaterThan(0);
});

test("Hareid's figures say of some links that they go together, of others not, and of others nothing yet", async () => {
  const map = await getUnitStrategyMap(publicActor, "1517", "teknisk", "2026-T2");
  const verdicts = new Set(map?.links.map(({ evidence }) => evidence?.verdict));
  expect(verdicts).toEqual(new Set(["covaries", "doesNotCovary", "tooFew"]));
});

test("Hareid has corrections, with the old figure and why it was changed", async () => {
  const cells = hareid.values.map(({ indicator, unit, period }) => ({ indicator, unit, period }));
  const names = cells.map((cell) => JSON.stringify(cell));
  const corrected = cells.filter((_, index) => names.indexOf(names[index] ?? "") !== index);
  expect(corrected.length).toBeGreaterThan(0);
  for (const { indicator, unit, period } of corrected) {
    const page = await getIndicatorPage(publicActor, "1517", unit, indicator);
    const revisions = page?.corrections.filter((revision) => revision.period === period) ?? [];
    expect(revisions.map(({ version }) => version)).toEqual([2, 1]);
    expect(revisions[0]?.comment).toBeTruthy();
  }
});
