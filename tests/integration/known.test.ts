import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { publicActor } from "@/lib/data/access";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { getKnownChanges } from "@/lib/data/known-changes";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { setPublished } from "@/lib/data/organisation-settings";
import { editScorecard } from "@/lib/data/scorecard";
import { recordTargetLevel } from "@/lib/data/target-level";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { addDays, daysBetween } from "@/lib/domain/day";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { rowsOf, shown } from "../support/dashboard";
import { enter } from "../support/entry";
import { freshCode } from "../support/guarded";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

const period = "2026-T1";
const units = ["north", "south"];
const codes = ["A", "B"];

const ofTwo = (change = {}) =>
  anOrganisation({
    indicators: codes.map((code) => indicator(code)),
    scorecards: [scorecard({ R1: codes })],
    targetLevels: codes.map((code) => level(code, "5", "2.5")),
    ...change,
  });

/** The figure of an indicator at a unit as known on a day, in one word; null where no card shows it. */
async function knownAt(
  organisation: Organisation,
  unit: string,
  code: string,
  on?: string,
  actor = organisation.actor,
) {
  const dashboard = await getUnitDashboard(actor, organisation.code, unit, period, on);
  const row = dashboard && rowsOf(dashboard).find((each) => each.indicator.code === code);
  return row ? shown(row.cell) : null;
}

type Save = { unit: string; code: string; value: string; stage: "draft" | "submitted"; on: string };

type Step = Omit<Save, "on"> & { after: number };

const first = "2026-05-01";
const saves = fc.array(
  fc.record({
    unit: fc.constantFrom(...units),
    code: fc.constantFrom(...codes),
    value: fc.integer({ min: 0, max: 90 }).map((value) => String(value / 10)),
    stage: fc.constantFrom("submitted" as const, "submitted" as const, "draft" as const),
    after: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** What a reader of that day saw, worked out from nothing but the list of saves that were accepted. */
function plainly(made: readonly Save[], unit: string, code: string, on: string): string {
  const own = made.filter((save) => save.unit === unit && save.code === code && save.on <= on);
  const last = own.at(-1);
  return last?.stage === "submitted"
    ? fixedToDecimal(Math.round(Number(last.value) * 10_000) as never)
    : "none";
}

/** The reads of another replica: modules of their own, and so a cache of their own, with nothing in it. */
async function uncached(organisation: Organisation, on: string) {
  vi.resetModules();
  const dashboard = await import("@/lib/data/unit-dashboard");
  return dashboard.getUnitDashboard(organisation.actor, organisation.code, "sector", period, on);
}

/** Lays in the saves day by day; answers those that were accepted, and the last day. */
async function lay(
  organisation: Organisation,
  steps: readonly Step[],
): Promise<{ made: Save[]; last: string }> {
  const made: Save[] = [];
  let on = first;
  for (const { after, stage, ...step } of steps) {
    on = addDays(on, after);
    travelTo(on);
    const typed = { [step.code]: { value: step.value, comment: freshCode() } };
    // A draft is refused where a value is delivered.
    const saved = await enter(organisation, step.unit, period, typed, { stage }).catch(() => null);
    if (saved) made.push({ ...step, stage, on });
  }
  return { made, last: on };
}

/** Every cell on every day, as read and as the list of saves tells. */
async function everyDay(organisation: Organisation, made: readonly Save[], last: string) {
  const days = Array.from({ length: daysBetween(first, last) + 2 }, (_, index) => addDays(first, index - 1));
  const cells = days.flatMap((day) => units.flatMap((unit) => codes.map((code) => ({ day, unit, code }))));
  const waited = ["notDue", "due", "late"];
  const read = cells.map(async ({ day, unit, code }) => {
    const seen = (await knownAt(organisation, unit, code, day)) ?? "";
    return { day, unit, code, said: waited.includes(seen) ? "none" : seen };
  });
  const told = cells.map((cell) => ({ ...cell, said: plainly(made, cell.unit, cell.code, cell.day) }));
  return { read: await Promise.all(read), told };
}

const northOn = async ({ actor, code }: Organisation, on?: string) => {
  const { asKnown: _asKnown, ...dashboard } =
    (await getUnitDashboard(actor, code, "north", period, on)) ?? {};
  return dashboard;
};

test("after any saves and corrections, every day is read as the list of saves tells, cached or not", {
  timeout: 240_000,
}, async () => {
  const property = fc.asyncProperty(saves, async (steps) => {
    travelTo("2026-04-30");
    const organisation = await ofTwo();
    const { made, last } = await lay(organisation, steps);
    const { read, told } = await everyDay(organisation, made, last);
    expect(read).toEqual(told);
    const { actor, code } = organisation;
    const ours = await getUnitDashboard(actor, code, "sector", period, first);
    expect(await getUnitDashboard(actor, code, "sector", period, first)).toEqual(ours);
    expect(await uncached(organisation, first)).toEqual(ours);
    expect(await northOn(organisation, last)).toEqual(await northOn(organisation));
  });
  await fc.assert(property, { numRuns: 6 });
});

describe("a correction", () => {
  let organisation: Organisation;
  beforeEach(async () => {
    travelTo("2026-05-04");
    organisation = await ofTwo();
    await enter(organisation, "north", period, { A: "4" });
    travelTo("2026-05-11");
    await enter(organisation, "north", period, { A: { value: "1", comment: "feil avlesing" } });
    await enter(organisation, "north", period, { B: "3" });
    travelTo("2026-06-15");
  });

  test("is not known the day before, on the unit, above it, in the overview or on the indicator's page", async () => {
    const { actor, code } = organisation;
    const on = "2026-05-10";
    expect(await knownAt(organisation, "north", "A", on)).toBe("4");
    expect(await knownAt(organisation, "root", "A", on)).toBe("4");
    expect(await knownAt(organisation, "north", "A", "2026-05-11")).toBe("1");
    expect((await getOrganisationOverview(actor, code, period, on))?.red).toEqual([]);
    expect((await getOrganisationOverview(actor, code, period))?.red).toHaveLength(1);
    const page = await getIndicatorPage(actor, code, "north", "A", period, on);
    expect(page).toMatchObject({ corrections: [], row: { corrected: false } });
    expect((await getIndicatorPage(actor, code, "north", "A", period))?.corrections).toHaveLength(2);
  });

  test("is told of between two days, with what was new", async () => {
    const { actor, code } = organisation;
    const changes = await getKnownChanges(actor, code, "north", "2026-05-10", "2026-06-01", period);
    expect(changes?.counts).toMatchObject({ correction: 1, newValue: 1, level: 0 });
    expect(
      changes?.changes.map(({ reason, before, after }) => [reason, shown(before.cell), shown(after.cell)]),
    ).toEqual([
      ["correction", "4", "1"],
      ["newValue", "due", "3"],
    ]);
    const above = await getKnownChanges(actor, code, "root", "2026-05-10", "2026-06-01", period);
    expect(above?.changes.map(({ unit }) => unit.code)).toEqual(["root", "root", "north", "north"]);
    expect(
      (await getKnownChanges(actor, code, "north", "2026-05-12", "2026-06-01", period))?.changes,
    ).toEqual([]);
  });

  test.each(["2026-06-16", "i går", "2026-02-30"])(
    "a day that cannot be known (%s) is refused, and today is shown",
    async (on) => {
      const { actor, code } = organisation;
      const dashboard = await getUnitDashboard(actor, code, "north", period, on);
      expect(dashboard?.asKnown).toEqual({ day: null, refused: true, today: "2026-06-15" });
      expect(await knownAt(organisation, "north", "A", on)).toBe("1");
      expect(await getKnownChanges(actor, code, "north", on)).toMatchObject({ refused: true, changes: [] });
    },
  );

  test("is read by the public as it was public then", async () => {
    expect(await knownAt(organisation, "north", "A", "2026-05-10", publicActor)).toBe("4");
  });
});

test("the level and the definition are those of the day", async () => {
  travelTo("2026-05-04");
  const organisation = await ofTwo();
  const { actor, code, indicators } = organisation;
  await enter(organisation, "north", period, { A: "4" });
  travelTo("2026-05-20");
  const input = {
    indicatorId: idOf(indicators, "A"),
    unitId: null,
    fromPeriod: "2026-T1",
    ambition: "9",
    lowest: "8",
  };
  await recordTargetLevel(actor, targetLevelInput.parse(input));
  const { definitionVersion: version, id } = await db.indicator.findUniqueOrThrow({
    where: { organisationId_id: { organisationId: organisation.id, id: idOf(indicators, "A") } },
  });
  const sheet = await db.indicatorDefinition.findFirstOrThrow({ where: { indicatorId: id, version } });
  const { grades: _g, ownerTitle: _o, confidentialReason: _c, ...rest } = sheet;
  await db.indicatorDefinition.create({
    data: {
      ...rest,
      ...{ name: { nn: "Nytt namn" }, why: {}, definition: {}, source: {}, valueUnit: {} },
      version: version + 1,
      recordedAt: new Date("2026-05-20T12:00:00Z"),
    },
  });
  await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
  const pageOn = (on?: string) => getIndicatorPage(actor, code, "north", "A", period, on);
  const [then, now] = [await pageOn("2026-05-19"), await pageOn()];
  expect([then?.row.judgement?.status, now?.row.judgement?.status]).toEqual(["acceptable", "below"]);
  expect([then?.factSheet.version, now?.factSheet.version]).toEqual([version, version + 1]);
  const changes = await getKnownChanges(actor, code, "north", "2026-05-19", undefined, period);
  expect(changes?.counts).toMatchObject({ level: 1, correction: 0 });
});

describe("the public", () => {
  const corrected = async (organisation: Organisation) => {
    travelTo("2026-05-04");
    await enter(organisation, "north", period, { A: "4" });
    travelTo("2026-05-11");
    await enter(organisation, "north", period, { A: { value: "1", comment: "feil" } });
    travelTo("2026-05-18");
  };
  const correctionsOf = async ({ code }: Organisation) =>
    (await getIndicatorPage(publicActor, code, "north", "A", period))?.corrections.map(({ cell }) =>
      shown(cell),
    );

  test("never reads what was replaced before the organisation was opened", async () => {
    travelTo("2026-05-01");
    const organisation = await ofTwo({ published: false });
    // All in a demo is made up, and was never secret.
    await db.organisation.update({ where: { id: organisation.id }, data: { demo: false } });
    await corrected(organisation);
    await setPublished(organisation.actor, true);
    travelTo("2026-06-15");
    const dashboard = await getUnitDashboard(publicActor, organisation.code, "north", period, "2026-05-10");
    expect(dashboard?.asKnown).toMatchObject({ day: null, refused: true });
    expect(await knownAt(organisation, "north", "A", "2026-05-10", publicActor)).toBe("1");
    expect(await knownAt(organisation, "north", "A", "2026-05-18", publicActor)).toBe("1");
    expect(await knownAt(organisation, "north", "A", "2026-05-10")).toBe("4");
    expect(await correctionsOf(organisation)).toEqual([]);
    const changes = await getKnownChanges(publicActor, organisation.code, "north", "2026-05-10");
    expect(changes).toMatchObject({ refused: true, changes: [] });
  });

  test("never reads what was replaced before the card was opened", async () => {
    travelTo("2026-05-01");
    const organisation = await ofTwo({ scorecards: [scorecard({ R1: codes }, { published: false })] });
    await corrected(organisation);
    const card = await db.scorecard.findFirstOrThrow({ where: { organisationId: organisation.id } });
    const { id, version, ownerUnitId, name } = card;
    await editScorecard(organisation.actor, {
      id,
      version,
      ownerUnitId,
      name: name as { nn: string },
      published: true,
    });
    travelTo("2026-06-15");
    expect(await knownAt(organisation, "north", "A", "2026-05-10", publicActor)).toBeNull();
    expect(await knownAt(organisation, "north", "A", "2026-05-18", publicActor)).toBe("1");
    expect(await correctionsOf(organisation)).toEqual([]);
  });

  test("reads a correction of what was open to it", async () => {
    travelTo("2026-05-01");
    const organisation = await ofTwo();
    await corrected(organisation);
    expect(await correctionsOf(organisation)).toEqual(["1", "4"]);
  });

  test("reads as known on a day no more than was approved then", async () => {
    travelTo("2026-05-01");
    const organisation = await ofTwo();
    await db.periodSetting.updateMany({
      where: { organisationId: organisation.id },
      data: { requiresApproval: true },
    });
    await corrected(organisation);
    await db.measurement.updateMany({
      where: { organisationId: organisation.id },
      data: { stage: "approved", version: 3 },
    });
    const [row] = await db.measurementRevision.findMany({
      where: { organisationId: organisation.id, version: 2 },
    });
    if (row)
      await db.measurementRevision.create({
        data: { ...row, version: 3, stage: "approved", recordedAt: new Date() },
      });
    await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
    travelTo("2026-06-15");
    expect(await knownAt(organisation, "north", "A", "2026-05-12", publicActor)).toBe("missing");
    expect(await knownAt(organisation, "north", "A", "2026-05-12")).toBe("1");
    expect(await knownAt(organisation, "north", "A", "2026-05-18", publicActor)).toBe("1");
    expect(await correctionsOf(organisation)).toEqual([]);
  });
});
