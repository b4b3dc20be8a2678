import { afterEach, describe, expect, it } from "vitest";
import { publicActor } from "@/lib/data/access";
import { foundFirstOrganisation } from "@/lib/data/founding";
import { isEmpty, listOrganisations } from "@/lib/data/organisation";
import { listPerspectives } from "@/lib/data/perspective";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { getSessionActor, signIn } from "@/lib/data/session";
import { getUnitTree } from "@/lib/data/unit-editor";
import { foundingInput } from "@/lib/schemas/founding";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";

travelTo("2026-06-15");

import { refusalOf } from "../support/refusal";

const typed = {
  setupCode: "checked by the action",
  authority: "Hareid",
  locale: "nn",
  dashboardKind: "tertial",
  perspectives: {
    economy: "Økonomi",
    processes: "Interne prosessar",
    staff: "Folka våre",
    users: "Brukarar",
    learning: "Læring og fornying",
  },
  administrator: "Kari Nordmann",
  email: " Kari@Kommune.invalid ",
  password: "eit langt passord",
  alsoLeader: "on",
  unit: "Hareid skule",
  unitKind: "school",
  scorecard: "Målekart for heile kommunen",
};

afterEach(async () => {
  await db.$executeRaw`TRUNCATE organisation CASCADE`;
});

const arrived = async () => {
  const signedIn = await signIn("kari@kommune.invalid", typed.password);
  if (!signedIn) throw new Error("not let in");
  const actor = await getSessionActor(signedIn);
  if (!actor) throw new Error("no session");
  return actor;
};

describe("founding the first organisation", () => {
  it("takes no password that is guessed early, and founds nothing", async () => {
    const easy = foundingInput.parse({ ...typed, password: "Hareid kommune" });
    expect(await refusalOf(foundFirstOrganisation(easy))).toMatchObject({
      fields: { password: "passwordIsGuessable" },
    });
    expect(await db.organisation.count()).toBe(0);
  });

  it("makes all one needs to go on to the first scorecard", async () => {
    const scorecardId = await foundFirstOrganisation(foundingInput.parse(typed));
    const actor = await arrived();
    expect(actor.grants.map(({ role }) => role).sort()).toEqual(["administrator", "leader"]);
    const tree = await getUnitTree(actor);
    expect(tree).toMatchObject({
      organisation: "1517",
      roots: [
        {
          code: "hareid-kommune",
          name: { nn: "Hareid kommune", en: "Hareid municipality" },
          kind: "organisation",
          cards: 1,
          children: [{ code: "hareid-skule", name: { nn: "Hareid skule" }, kind: "school", cards: 1 }],
        },
      ],
    });
    expect((await listPerspectives(actor)).map(({ name }) => name.nn)).toEqual(
      Object.values(typed.perspectives),
    );
    expect((await listPerspectives(actor)).map(({ name }) => name.en)).toContain("Economy");
    expect(await getScorecardEditor(actor, scorecardId)).toMatchObject({
      focusAreas: [],
      dashboardKind: "tertial",
    });
    const plan = await db.plan.findFirstOrThrow();
    expect([plan.startsOn, plan.endsOn].map((day) => day.toISOString().slice(0, 10))).toEqual([
      "2026-01-01",
      "2029-12-31",
    ]);
    expect(await db.auditEvent.findFirstOrThrow()).toMatchObject({
      action: "organisation.create",
      actorId: actor.userId,
    });
    expect(await listOrganisations(publicActor)).toEqual([]);
  });

  it("may leave out the first unit, and the right to enter values", async () => {
    const { alsoLeader: _left, ...others } = typed;
    await foundFirstOrganisation(foundingInput.parse({ ...others, unit: "" }));
    const actor = await arrived();
    expect(actor.grants.map(({ role }) => role)).toEqual(["administrator"]);
    expect((await getUnitTree(actor))?.roots[0]?.children).toEqual([]);
  });

  it("gives the first unit an address of its own even when it is called as the organisation", async () => {
    await foundFirstOrganisation(foundingInput.parse({ ...typed, unit: "Hareid kommune" }));
    const tree = await getUnitTree(await arrived());
    expect(tree?.roots[0]?.children[0]?.code).toBe("hareid-kommune-1");
  });

  it("is done once: of several at once the first wins, and the others leave nothing", async () => {
    const attempts = ["Hareid", "Ulstein", "Volda"].map((authority, index) =>
      foundFirstOrganisation(foundingInput.parse({ ...typed, authority, email: `${index}@kommune.invalid` })),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect([await db.organisation.count(), await db.user.count(), await db.plan.count()]).toEqual([1, 1, 1]);
    await expect(foundFirstOrganisation(foundingInput.parse(typed))).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await isEmpty()).toBe(false);
  });

  it.each([
    [{ authority: "Herøy" }, "authority", "severalPlaces"],
    [{ authority: "Atlantis" }, "authority", "unknownPlace"],
    [{ locale: "se" }, "locale", "required"],
    [{ perspectives: { ...typed.perspectives, economy: " " } }, "perspectives.economy", "required"],
    [{ email: "kari" }, "email", "notEmail"],
    [{ password: "kort" }, "password", "passwordTooShort"],
    [{ scorecard: "" }, "scorecard", "required"],
    [{ administrator: "" }, "administrator", "required"],
  ])("%j is refused at %s: %s", (wrong, field, code) => {
    const issues = foundingInput.safeParse({ ...typed, ...wrong }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join("."), message])).toContainEqual([field, code]);
  });
});
