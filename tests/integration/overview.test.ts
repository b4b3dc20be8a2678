import { beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/data/access";
import { explainDeviation } from "@/lib/data/deviation";
import { createInitiative } from "@/lib/data/initiative";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { overviewMatrix } from "@/lib/data/overview-matrix";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { initiativeInput } from "@/lib/schemas/initiative";
import { overviewFilter } from "@/lib/schemas/overview-filter";
import { idOf } from "@/prisma/seed/id-of";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { initiativeFields } from "../support/follow-up";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");
const period = "2026-T1";
const red = (value: string) => ({ value, comment: "Få søkjarar" });

/** Two sectors: two schools, and a home that has no card of its own. B is not reported by the last school. */
async function aTown(): Promise<Organisation> {
  const reporting = ["north", "south"];
  const town = await anOrganisation({
    units: [
      unit("root", null),
      unit("schools", "root", { kind: "sector" }),
      unit("north", "schools", { kind: "school" }),
      unit("south", "schools", { kind: "school" }),
      unit("care", "root", { kind: "sector" }),
      unit("home", "care", { kind: "nursingHome" }),
    ],
    indicators: [
      indicator("A"),
      indicator("B"),
      indicator("C", { visibility: "confidential", confidentialReason: sameText("Personvern") }),
    ],
    scorecards: [scorecard({ R1: ["A", "B"], R2: ["C"] }, { assignedTo: ["root", "schools", ...reporting] })],
    targetLevels: ["A", "B", "C"].map((code) => level(code, "5", "2.5")),
  });
  await enter(town, "north", "2025-T2", { A: red("2") });
  await enter(town, "north", "2025-T3", { A: red("2"), B: "3" });
  await enter(town, "north", period, { A: red("2"), B: red("2.4"), C: "4" });
  await enter(town, "south", "2025-T3", { A: red("2") });
  await enter(town, "south", period, { A: "5" });
  return town;
}

describe("an organisation's overview", () => {
  let town: Organisation;
  const overview = async (actor = town.actor, at = period, known?: string) => {
    const view = await getOrganisationOverview(actor, town.code, at, known);
    if (!view) throw new Error("no overview");
    return view;
  };
  const reds = ({ red: figures }: OrganisationOverview) =>
    figures.map(({ unit: { code }, indicator: { code: name }, since, run, followUp }) => [
      `${code} ${name}`,
      since,
      run.length,
      followUp?.care,
    ]);
  beforeAll(async () => {
    town = await aTown();
  });

  it("tells what is red, since when, and that nobody has explained it", async () => {
    expect(reds(await overview())).toEqual([
      ["north A", "2025-T2", 3, "unexplained"],
      ["north B", period, 1, "unexplained"],
    ]);
  });

  it("tells who does what once somebody does, to the public without names", async () => {
    const open = {
      unitId: idOf(town.units, "north"),
      indicatorId: idOf(town.indicators, "A"),
      closedAt: null,
    };
    const deviation = await db.deviation.findFirstOrThrow({ where: open });
    const leader = await actorOf(town, "leader", "north");
    await explainDeviation(town.actor, {
      id: deviation.id,
      version: deviation.version,
      fact: "Få",
      cause: "Få søkjarar",
      action: "Kampanje",
      responsibleId: leader.userId ?? "",
      dueDay: "2026-12-01",
    });
    expect(reds(await overview()).map(([figure, , , care]) => [figure, care])).toEqual([
      ["north B", "unexplained"],
      ["north A", "noInitiative"],
    ]);
    const fields = initiativeFields(leader.userId ?? "", {
      unitId: open.unitId,
      indicators: { [open.indicatorId]: "on" },
    });
    await createInitiative(town.actor, initiativeInput.parse(fields));
    const ofA = ({ red: figures }: OrganisationOverview) =>
      figures.find(({ indicator: { code } }) => code === "A");
    expect(ofA(await overview())).toMatchObject({
      inside: true,
      followUp: { care: "underway", responsible: leader.name, dueDay: "2026-12-01" },
    });
    expect(ofA(await overview(publicActor))).toMatchObject({
      inside: false,
      followUp: {
        care: "underway",
        responsible: null,
        dueDay: null,
        initiatives: [{ name: { nn: "Tiltak" } }],
      },
    });
  });

  it("says nothing of what is done now beside figures of then", async () => {
    expect((await overview(town.actor, "2025-T3")).red.map(({ followUp }) => followUp)).toEqual([null, null]);
    expect((await overview(town.actor, period, "2026-06-15")).red[0]?.followUp).toBeNull();
  });

  it("counts what became better and worse since the period before, whole units too", async () => {
    const { changes, previous, judged } = await overview();
    const told = (list: typeof changes.better) =>
      list.map(({ unit: { code }, indicator: figure, before, after }) => [
        code,
        figure?.code ?? "whole",
        before,
        after,
      ]);
    expect(previous.code).toBe("2025-T3");
    expect(judged).toBe(4);
    expect(told(changes.better)).toEqual(expect.arrayContaining([["south", "A", "below", "reached"]]));
    expect(told(changes.worse)).toEqual(expect.arrayContaining([["north", "B", "acceptable", "below"]]));
    expect(told(changes.worse)).not.toContainEqual(expect.arrayContaining(["A"]));
  });

  it("says how the perspectives moved, and nothing where there was no score before", async () => {
    const { perspectives, overallTrend } = await overview();
    const users = perspectives.find(({ code }) => code === "users");
    expect(users?.trend?.verdict).toBe("better");
    expect(overallTrend?.arrow).toBe("up");
    expect(perspectives.find(({ code }) => code === "economy")?.trend).toBeNull();
  });

  it("counts what is owed past its deadline where it is reported", async () => {
    const { units } = await overview();
    expect(units.map(({ code, late, sector }) => [code, late, sector])).toEqual([
      ["root", 0, null],
      ["schools", 0, "schools"],
      ["north", 0, "schools"],
      ["south", 2, "schools"],
      ["care", 0, "care"],
      ["home", 0, "care"],
    ]);
  });

  it("has in its cells what each may see, and no more", async () => {
    const cellOf = async (actor = town.actor) =>
      (await overview(actor)).units.find(({ code }) => code === "north")?.figures.C;
    expect(await cellOf()).toMatchObject({ cell: { kind: "value" }, hidden: false });
    expect(await cellOf(publicActor)).toEqual({
      cell: { kind: "suppressed" },
      judgement: null,
      hidden: true,
    });
    expect(await cellOf(await actorOf(town, "leader", "south"))).toMatchObject({ hidden: true });
  });

  describe("as a matrix", () => {
    const names = {
      nameOf: ({ nn = "" }: { nn?: string }) => nn,
      compare: (one: string, other: string) => one.localeCompare(other),
    };
    const matrix = async (search: Record<string, string>) =>
      overviewMatrix(await overview(), overviewFilter.parse(search), names);
    it.each<[search: Record<string, string>, units: string[], why: string]>([
      [{}, ["root", "schools", "north", "south", "care", "home"], "in the order of the organisation"],
      [{ sector: "care" }, ["care", "home"], "one sector"],
      [{ kind: "school" }, ["north", "south"], "one kind"],
      [{ status: "red", kind: "school" }, ["north"], "those with something red"],
      [{ status: "late" }, ["south"], "those that owe figures"],
      [{ sort: "name", order: "desc" }, ["south", "schools", "root", "north", "home", "care"], "by name"],
      [
        { view: "indicators", sort: "A", sector: "schools" },
        ["north", "south", "schools"],
        "the worst first",
      ],
      [{ sort: "whole", kind: "school", order: "desc" }, ["north", "south"], "too little ground comes last"],
      [{ sort: "users", kind: "school" }, ["north", "south"], "seen from a perspective"],
      [
        { sort: "unknown", view: "indicators" },
        ["root", "schools", "north", "south", "care", "home"],
        "nothing",
      ],
      [{ sector: "nowhere", page: "x", view: "?" }, [], "what is not understood is not asked"],
    ])("%j: %j (%s)", async (search, units) => {
      expect((await matrix(search)).units.shown.map(({ code }) => code)).toEqual(units);
    });

    it("has the indicators that some of the chosen units have, by perspective", async () => {
      const codes = async (search: Record<string, string>) =>
        (await matrix(search)).columns.shown.map(({ indicator: { code } }) => code);
      expect(await codes({})).toEqual(["A", "B", "C"]);
      expect(await codes({ sector: "care" })).toEqual([]);
      expect(await codes({ perspective: "economy" })).toEqual([]);
    });
  });
});
