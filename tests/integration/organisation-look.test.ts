import { beforeEach, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/data/access";
import { editCoatOfArms, editColour, getCoatOfArms } from "@/lib/data/organisation-look";
import { getOrganisationSettings, setPublished } from "@/lib/data/organisation-settings";
import { getSnapshot } from "@/lib/data/snapshot";
import { colourEdit } from "@/lib/schemas/organisation";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { anOrganisation, type Organisation } from "../support/organisation";

travelTo("2026-06-15");

let organisation: Organisation;
beforeEach(async () => {
  organisation = await anOrganisation();
});

const svg = (d: string) => `<svg xmlns="http://www.w3.org/2000/svg"><path d="${d}"></path></svg>`;
const look = async () => (await getSnapshot(organisation.actor, organisation.code))?.structure.look;
const actions = async () =>
  (
    await db.auditEvent.findMany({
      where: { organisationId: organisation.id, action: { startsWith: "organisation." } },
      orderBy: { id: "asc" },
    })
  ).map(({ action, before, after }) => ({ action, before, after }));

describe("the colour of an organisation", () => {
  it("is given, seen on its pages at once, taken away, and told in the audit trail", async () => {
    const { actor } = organisation;
    expect((await look())?.colour).toBeNull();
    await editColour(actor, colourEdit.parse({ colour: "#00407A" }));
    expect((await look())?.colour).toBe("#00407a");
    expect((await getOrganisationSettings(actor))?.look.colour).toBe("#00407a");
    await editColour(actor, colourEdit.parse({ colour: " " }));
    expect((await look())?.colour).toBeNull();
    expect((await actions()).filter(({ action }) => action === "organisation.recolour")).toEqual([
      { action: "organisation.recolour", before: { colour: null }, after: { colour: "#00407a" } },
      { action: "organisation.recolour", before: { colour: "#00407a" }, after: { colour: null } },
    ]);
  });

  it("is a colour, and no style", () => {
    const refused = colourEdit.safeParse({ colour: "red;} body{display:none" });
    expect(refused.error?.issues[0]?.message).toBe("notColour");
  });
});

describe("the coat of arms of an organisation", () => {
  it("has another mark for another drawing, and is gone when it is removed", async () => {
    const { actor, code } = organisation;
    await editCoatOfArms(actor, { svg: svg("M0 0h1z") });
    const first = await getCoatOfArms(actor, code);
    expect(first?.svg).toBe(svg("M0 0h1z"));
    expect((await look())?.coatOfArms).toBe(first?.mark);
    await editCoatOfArms(actor, { svg: svg("M0 0h2z") });
    const second = await getCoatOfArms(actor, code);
    expect(second?.mark).not.toBe(first?.mark);
    await editCoatOfArms(actor, { svg: null });
    expect(await getCoatOfArms(actor, code)).toBeNull();
    expect((await look())?.coatOfArms).toBeNull();
    const told = (await actions()).filter(({ action }) => action.endsWith("Arms"));
    expect(told.map(({ action }) => action)).toEqual([
      "organisation.giveArms",
      "organisation.giveArms",
      "organisation.removeArms",
    ]);
    expect(JSON.stringify(told)).not.toContain("<svg");
  });

  it("is seen by the public of a published organisation only", async () => {
    const { actor, code } = organisation;
    await editCoatOfArms(actor, { svg: svg("M0 0h1z") });
    await setPublished(actor, false);
    expect(await getCoatOfArms(publicActor, code)).toBeNull();
    await setPublished(actor, true);
    expect(await getCoatOfArms(publicActor, code)).not.toBeNull();
  });
});
