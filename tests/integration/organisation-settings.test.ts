import { beforeEach, describe, expect, it } from "vitest";
import { getFirstSteps } from "@/lib/data/first-steps";
import { editOrganisation, getOrganisationSettings, setPublished } from "@/lib/data/organisation-settings";
import {
  actOnPerspective,
  createPerspective,
  editPerspective,
  listPerspectives,
} from "@/lib/data/perspective";
import { organisationEdit } from "@/lib/schemas/organisation";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";

travelTo("2026-06-15");

let organisation: Organisation;
beforeEach(async () => {
  organisation = await anOrganisation();
});

const names = async () => (await listPerspectives(organisation.actor)).map(({ name }) => name.nn);
const standing = ["Økonomi", "Interne prosessar", "Medarbeidarar", "Brukarar", "Læring og fornying"];
const perspective = async (nn: string) => {
  const settings = await getOrganisationSettings(organisation.actor);
  const row = settings?.perspectives.find(({ name }) => name.nn === nn);
  if (!row) throw new Error(`no perspective ${nn}`);
  return row;
};

describe("perspectives", () => {
  it("are added last, renamed and moved one place at a time", async () => {
    const { actor } = organisation;
    const id = await createPerspective(actor, { name: { nn: "Klima" } });
    expect(await names()).toEqual([...standing, "Klima"]);
    await actOnPerspective(actor, "up", id);
    expect((await names()).slice(-2)).toEqual(["Klima", "Læring og fornying"]);
    await actOnPerspective(actor, "down", id);
    await actOnPerspective(actor, "down", id);
    expect(await names()).toEqual([...standing, "Klima"]);
    await editPerspective(actor, { id, version: 5, name: { nn: "x" } }).catch(() => undefined);
    const { version } = await perspective("Klima");
    await editPerspective(actor, { id, version, name: { nn: "Klima og natur" } });
    expect((await names()).at(-1)).toBe("Klima og natur");
    await expect(editPerspective(actor, { id, version, name: { nn: "Seint" } })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("with the same name get codes of their own", async () => {
    const { actor, id: organisationId } = organisation;
    await createPerspective(actor, { name: { nn: "Økonomi" } });
    await createPerspective(actor, { name: { nn: "Økonomi" } });
    const rows = await db.perspective.findMany({ where: { organisationId } });
    expect(new Set(rows.map(({ code }) => code)).size).toBe(7);
  });

  it("are put away and taken back, but not while success factors have them", async () => {
    const { actor } = organisation;
    const used = (await getOrganisationSettings(actor))?.perspectives.find(({ factors }) => factors > 0);
    const unused = (await getOrganisationSettings(actor))?.perspectives.find(({ factors }) => factors === 0);
    if (!used || !unused) throw new Error("the card has one factor");
    await expect(actOnPerspective(actor, "archive", used.id)).rejects.toMatchObject({
      details: { fields: { act: "perspectiveInUse" } },
    });
    await actOnPerspective(actor, "archive", unused.id);
    expect(await names()).toHaveLength(4);
    await actOnPerspective(actor, "restore", unused.id);
    expect(await names()).toHaveLength(5);
  });
});

describe("settings of the organisation", () => {
  it("are for who may define at the root", async () => {
    expect(await getOrganisationSettings(await actorOf(organisation, "leader"))).toBeNull();
    expect(await getOrganisationSettings(await actorOf(organisation, "administrator", "north"))).toBeNull();
    expect(await getFirstSteps(await actorOf(organisation, "politician"))).toBeNull();
  });

  it("keep the edges as exact decimals", async () => {
    const { actor } = organisation;
    const typed = { name: { nn: "Ny kommune" }, coverageLimit: "33,33", reachedEdge: "87,5" };
    await editOrganisation(actor, organisationEdit.parse(typed));
    expect(await getOrganisationSettings(actor)).toMatchObject({
      name: { nn: "Ny kommune" },
      coverageLimit: "0.3333",
      reachedEdge: "87.5",
    });
  });

  it.each([
    ["coverageLimit", "101"],
    ["coverageLimit", "-1"],
    ["reachedEdge", "49,99"],
    ["reachedEdge", "100,01"],
  ])("refuse %s of %s", (field, value) => {
    const typed = { name: { nn: "x" }, coverageLimit: "50", reachedEdge: "100", [field]: value };
    expect(organisationEdit.safeParse(typed).error?.issues).toMatchObject([
      { path: [field], message: "outOfRange" },
    ]);
  });

  it("lead a new organisation step by step until its values are public", async () => {
    const { actor } = organisation;
    await setPublished(actor, false);
    const steps = await getFirstSteps(actor);
    expect(steps?.done).toMatchObject({ units: true, hierarchy: true, levels: true, publishing: false });
    await setPublished(actor, true);
    expect((await getFirstSteps(actor))?.done.publishing).toBe(true);
  });
});
