import { beforeAll, describe, expect, it, test } from "vitest";
import { type Actor, publicActor, unitsWhere } from "@/lib/data/access";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { listOrganisations } from "@/lib/data/organisation";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { PERMISSIONS } from "@/lib/domain/access";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { dashboardOf, rowAt, rowsOf } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");
const period = "2026-T1";

describe("the filter of units", () => {
  let organisation: Organisation;
  let nobody: Actor;
  beforeAll(async () => {
    organisation = await anOrganisation();
    nobody = await actorOf(organisation);
  });

  test.each(PERMISSIONS)(
    "without grants there is no unit to %s: an empty choice is not everything",
    async (permission) => {
      for (const actor of [nobody, publicActor, { ...nobody, organisationId: null }]) {
        expect(await db.unit.findMany({ where: unitsWhere(actor, permission) })).toEqual([]);
        expect(await db.unit.findMany({ where: { AND: [unitsWhere(actor, permission), {}] } })).toEqual([]);
      }
    },
  );

  test("a grant reaches the unit and all below, in its own organisation only", async () => {
    await anOrganisation();
    const actor = await actorOf(organisation, "leader", "sector");
    const units = await db.unit.findMany({ where: unitsWhere(actor, "enter"), orderBy: { code: "asc" } });
    expect(units.map(({ code, organisationId }) => [code, organisationId === organisation.id])).toEqual([
      ["north", true],
      ["sector", true],
      ["south", true],
    ]);
  });
});

describe("an organisation that is not published", () => {
  let organisation: Organisation;
  let other: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({ published: false });
    other = await anOrganisation();
    await enter(organisation, "north", period, { A: "4" });
  });

  const views = async (actor: Actor) => [
    await getOrganisationOverview(actor, organisation.code),
    await getUnitDashboard(actor, organisation.code, "north"),
    await getIndicatorPage(actor, organisation.code, "north", "A"),
    (await listOrganisations(actor)).find((each) => each.organisation.code === organisation.code) ?? null,
  ];

  test("does not exist for the public, nor for those of another organisation", async () => {
    expect(await views(publicActor)).toEqual([null, null, null, null]);
    expect(await views(other.actor)).toEqual([null, null, null, null]);
    expect(await views(await actorOf(other, "administrator"))).toEqual([null, null, null, null]);
  });

  test("is there for its own", async () => {
    expect((await views(organisation.actor)).map((view) => view === null)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a card that is not published", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      indicators: [indicator("A"), indicator("B")],
      scorecards: [
        scorecard({ R1: ["A"] }, { assignedTo: ["root", "sector"] }),
        scorecard({ S1: ["A", "B"] }, { published: false }),
      ],
      targetLevels: [level("A", "5", "2.5"), level("B", "5", "2.5")],
    });
    await enter(organisation, "north", period, { A: "4", B: { value: "1", comment: "secret" } });
  });

  it.each([
    ["the public", null, null, false],
    ["a user without grants", undefined, "root", false],
    ["a contributor of another school", "contributor", "south", false],
    ["a contributor of the school", "contributor", "north", true],
    ["a politician", "politician", "root", true],
  ] as const)("%s (%s at %s) sees it at the school: %s", async (_who, role, at, sees) => {
    const actor = at === null ? publicActor : await actorOf(organisation, role, at);
    const dashboard = await dashboardOf(organisation, "north", period, actor);
    expect(dashboard.scorecards.map(({ code }) => code)).toEqual(sees ? ["card-s"] : []);
    expect(dashboard.overall.score).toBe(sees ? 50 : null);
    const page = await getIndicatorPage(actor, organisation.code, "north", "B", period);
    expect(page === null).toBe(!sees);
    const overview = await getOrganisationOverview(actor, organisation.code, period);
    expect(overview?.red.map(({ unit }) => unit.code)).toEqual(sees ? ["north"] : []);
  });

  test("gives no school away on a published page of the whole", async () => {
    const parts = async (actor: Actor) =>
      (await getIndicatorPage(actor, organisation.code, "root", "A", period))?.parts.map(
        ({ unit }) => unit.code,
      );
    expect(await parts(publicActor)).toEqual([]);
    expect(await parts(await actorOf(organisation, "politician"))).toEqual(["north", "south"]);
    expect(await parts(await actorOf(organisation, "leader", "south"))).toEqual(["south"]);
  });
});

describe("a confidential indicator", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    const reason = { nn: "Kan kjenne att personar" };
    const visibility = { visibility: "confidential", confidentialReason: reason } as const;
    organisation = await anOrganisation({
      indicators: [indicator("A"), indicator("HIDDEN", visibility), share("HIDDEN-SHARE", visibility)],
      scorecards: [scorecard({ R1: ["A", "HIDDEN", "HIDDEN-SHARE"] })],
      targetLevels: [
        level("A", "5", "2.5"),
        level("HIDDEN", "9876", "5432"),
        level("HIDDEN-SHARE", "90", "30"),
      ],
    });
    for (const unit of ["north", "south"]) {
      await enter(organisation, unit, "2025-T3", { HIDDEN: { value: "777,7", comment: "secret" } });
      await enter(organisation, unit, period, {
        A: "4",
        HIDDEN: { value: "1234,5", comment: "secret" },
        "HIDDEN-SHARE": ["4321", "8642"],
      });
      await enter(organisation, unit, period, { HIDDEN: { value: "1235,5", comment: "secret too" } });
    }
  });

  const secrets = [
    "secret",
    "12345000",
    "12355000",
    "7777000",
    "24710000",
    "43210000",
    "86420000",
    "98760000",
    "54320000",
  ];

  const everything = async (actor: Actor) => {
    const units = ["root", "sector", "north", "south"];
    const pages = units.flatMap((unit) => [
      getUnitDashboard(actor, organisation.code, unit, period),
      ...["HIDDEN", "HIDDEN-SHARE"].map((code) =>
        getIndicatorPage(actor, organisation.code, unit, code, period),
      ),
    ]);
    return JSON.stringify([
      await getOrganisationOverview(actor, organisation.code, period),
      ...(await Promise.all(pages)),
    ]);
  };

  it.each([
    ["the public", null],
    ["nobody", undefined],
    ["an administrator, who defines and does not read", "administrator"],
    ["a contributor", "contributor"],
  ] as const)("has its figures nowhere in what %s gets", async (_who, role) => {
    const actor = role === null ? publicActor : await actorOf(organisation, role);
    const views = await everything(actor);
    expect(secrets.filter((secret) => views.includes(secret))).toEqual([]);
    expect(views).toContain("Kan kjenne att personar");
  });

  it.each(["leader", "politician", "auditor"] as const)(
    "is read by a %s, so the search above can fail",
    async (role) => {
      const views = await everything(await actorOf(organisation, role));
      expect(secrets.filter((secret) => !views.includes(secret))).toEqual([]);
    },
  );

  test("shows its name and why it is hidden, and nothing to work it out from", async () => {
    const row = await rowAt(organisation, "north", "HIDDEN", period, publicActor);
    expect(row).toMatchObject({
      hidden: { reason: { nn: "Kan kjenne att personar" } },
      indicator: { name: { nn: "HIDDEN" } },
      cell: { kind: "suppressed" },
      comment: null,
      recordedOn: null,
      level: null,
      judgement: null,
      trend: null,
      series: [],
      aggregation: null,
    });
  });

  test("does not count in the roll-up of those who may not read it: as if it were not there", async () => {
    const asSeen = await dashboardOf(organisation, "north", period, publicActor);
    expect(asSeen.overall).toMatchObject({ score: 80, coverage: 1, below: 0, total: 1, hasBelow: false });
    const whole = await dashboardOf(organisation, "north", period);
    expect(whole.overall).toMatchObject({ below: 1, total: 3 });
    const overview = await getOrganisationOverview(publicActor, organisation.code, period);
    expect(overview?.red).toEqual([]);
  });

  test("is read by a leader at the own school only", async () => {
    const leader = await actorOf(organisation, "leader", "north");
    const hiddenAt = async (unit: string) =>
      rowsOf(await dashboardOf(organisation, unit, period, leader)).map(({ hidden }) => hidden !== null);
    expect(await hiddenAt("north")).toEqual([false, false, false]);
    expect(await hiddenAt("south")).toEqual([false, true, true]);
    expect(await hiddenAt("root")).toEqual([false, true, true]);
  });
});
