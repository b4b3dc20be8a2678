import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { createUnit, editUnit } from "@/lib/data/unit";
import { getUnitTree, type UnitLine } from "@/lib/data/unit-editor";
import { moveUnit, reorderUnit } from "@/lib/data/unit-move";
import { pathOf } from "@/lib/domain/unit-tree";
import { unitEdit, unitInput } from "@/lib/schemas/unit";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { shownAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { actorOf, anOrganisation, type Organisation, revisionOf, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

let ours: Organisation;
const at = (code: string) => idOf(ours.units, code);
const row = (code: string) => db.unit.findFirstOrThrow({ where: { id: at(code) } });
const move = async (actor: Actor, code: string, below: string) =>
  moveUnit(actor, { id: at(code), parentId: at(below), version: (await row(code)).version });

/** root > (a > (a1 > a2), b > b1) */
const units = [
  unit("root", null),
  unit("a", "root"),
  unit("b", "root"),
  unit("a1", "a"),
  unit("a2", "a1"),
  unit("b1", "b"),
];
beforeEach(async () => {
  const assignedTo = units.map(({ code }) => code);
  ours = await anOrganisation({ units, scorecards: [scorecard({ R1: ["A"] }, { assignedTo })] });
});

async function expectPathsToFollowTheTree() {
  const units = await db.unit.findMany({ where: { organisationId: ours.id } });
  for (const { id, path } of units) expect(path).toBe(pathOf(units, id));
}

describe("moving a unit", () => {
  it("takes everything below along, rewrites their paths, and stands last", async () => {
    const revision = await revisionOf(ours);
    await move(ours.actor, "a1", "b");
    await expectPathsToFollowTheTree();
    expect((await row("a2")).path).toBe(`/${["root", "b", "a1", "a2"].map(at).join("/")}/`);
    expect((await row("a1")).position).toBeGreaterThan((await row("b1")).position);
    expect(await revisionOf(ours)).toBe(revision + 1);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: "unit.move", organisationId: ours.id },
    });
    expect(event).toMatchObject({
      entityId: at("a1"),
      before: { parentId: at("a") },
      after: { parentId: at("b"), units: 2 },
    });
  });

  it("leaves every value where it was given", async () => {
    await enter(ours, "a2", "2026-T1", { A: "4" });
    const before = await db.measurementRevision.findMany({ where: { organisationId: ours.id } });
    await move(ours.actor, "a1", "b");
    expect(await db.measurementRevision.findMany({ where: { organisationId: ours.id } })).toEqual(before);
    expect(await shownAt(ours, "a2", "A", "2026-T1")).toBe("4");
    expect(await shownAt(ours, "b", "A", "2026-T1")).toBe("4");
    expect(await shownAt(ours, "a", "A", "2026-T1")).not.toBe("4");
  });

  it("lets grants follow the tree", async () => {
    const chiefOfB = await actorOf(ours, "administrator", "b");
    const codes = async () => (await getUnitTree(chiefOfB))?.roots.flatMap(codesOf);
    expect(await codes()).toEqual(["b", "b1"]);
    await move(ours.actor, "a1", "b");
    expect(await codes()).toEqual(["b", "b1", "a1", "a2"]);
  });

  it.each([
    ["a", "a", "itself"],
    ["a", "a2", "what stands below it"],
    ["root", "b1", "the root below anything"],
  ])("%s below %s is refused (%s)", async (code, below) => {
    await expect(move(ours.actor, code, below)).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { parentId: "ownAncestor" } },
    });
    await expectPathsToFollowTheTree();
  });

  it.each([
    ["a", "a1", "b", "into a place that is not one's own"],
    ["a", "a", "b", "a granted unit out of where it stands"],
    ["a1", "a1", "a2", "a granted unit below itself, which is the same as out of its place"],
  ])("an administrator at %s may not move %s below %s (%s)", async (grant, code, below) => {
    const actor = await actorOf(ours, "administrator", grant);
    await expect(move(actor, code, below)).rejects.toThrow();
    await expectPathsToFollowTheTree();
    expect((await row(code)).parentId).toBe((await row(code)).path.split("/").at(-3));
  });

  it("is for those who define: not for a leader, an outsider or the public", async () => {
    const theirs = await anOrganisation();
    const others = [await actorOf(ours, "leader"), await actorOf(ours), theirs.actor, publicActor];
    for (const actor of others) {
      await expect(move(actor, "a1", "b")).rejects.toMatchObject({ code: "notFound" });
      await expect(reorderUnit(actor, "down", at("a"))).rejects.toMatchObject({ code: "notFound" });
    }
    const abroad = { id: at("a1"), parentId: idOf(theirs.units, "sector"), version: 1 };
    await expect(moveUnit(ours.actor, abroad)).rejects.toMatchObject({ code: "notFound" });
  });

  it("two moves at once that would close a ring: the one after sees the one before", async () => {
    const results = await Promise.allSettled([move(ours.actor, "a", "b"), move(ours.actor, "b", "a")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expectPathsToFollowTheTree();
  });

  it("a unit made below another while that one moves gets the path of where it ends", async () => {
    const born = unitInput.parse({ ...form("new"), parentId: at("a2") });
    await Promise.all([
      move(ours.actor, "a", "b"),
      createUnit(ours.actor, born),
      move(ours.actor, "a1", "root"),
    ]);
    await expectPathsToFollowTheTree();
  });

  it("of many moves of one unit at once, one wins", async () => {
    const { version } = await row("a2");
    const moves = ["a", "b", "b1", "root"].map((below) =>
      moveUnit(ours.actor, { id: at("a2"), parentId: at(below), version }),
    );
    const results = await Promise.allSettled(moves);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expectPathsToFollowTheTree();
  });
});

describe("the order of siblings", () => {
  it("changes by a step, and stays at the ends", async () => {
    const order = async () => (await getUnitTree(ours.actor))?.roots[0]?.children.map(({ code }) => code);
    await createUnit(ours.actor, unitInput.parse({ ...form("c"), parentId: at("root") }));
    expect(await order()).toEqual(["a", "b", "c"]);
    await reorderUnit(ours.actor, "down", at("a"));
    expect(await order()).toEqual(["b", "a", "c"]);
    await reorderUnit(ours.actor, "up", at("b"));
    expect(await order()).toEqual(["b", "a", "c"]);
  });

  it("of a place is not for one who may only define at the unit itself", async () => {
    const actor = await actorOf(ours, "administrator", "a");
    await expect(reorderUnit(actor, "down", at("a"))).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("a unit's own fields", () => {
  it("are edited by the version seen, with before and after kept", async () => {
    const input = unitEdit.parse({ ...form("a"), id: at("a"), version: 1, name: { nn: "Oppvekst" } });
    await editUnit(ours.actor, input);
    await expect(editUnit(ours.actor, input)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { name: { nn: "Oppvekst" }, openedOn: "2000-01-01", version: 2 } },
    });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: "unit.edit", organisationId: ours.id },
    });
    expect(event).toMatchObject({ before: { code: "a" }, after: { name: { nn: "Oppvekst" } } });
  });

  it("refuse a code that is in use", async () => {
    const refusal = { code: "codeTaken", details: { fields: { code: "codeTaken" } } };
    const edit = unitEdit.parse({ ...form("b"), id: at("a"), version: 1 });
    await expect(editUnit(ours.actor, edit)).rejects.toMatchObject(refusal);
    const born = unitInput.parse({ ...form("b"), parentId: at("a") });
    await expect(createUnit(ours.actor, born)).rejects.toMatchObject(refusal);
    const both = await Promise.allSettled(
      [1, 2].map(() => createUnit(ours.actor, { ...born, code: "twin" })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each([
    [{ code: "Å" }, "code", "badCode"],
    [{ name: { nn: " " } }, "name.nn", "required"],
    [{ openedOn: "2026-02-30" }, "openedOn", "badDate"],
    [{ openedOn: "" }, "openedOn", "required"],
    [{ closedOn: "1999-12-31" }, "closedOn", "closedBeforeOpened"],
    [{ contractTo: "2026-01-01" }, "contractTo", "notContracted"],
    [
      { providerForm: "contracted", contractFrom: "2026-02-01", contractTo: "2026-01-01" },
      "contractTo",
      "contractOutOfOrder",
    ],
  ])("%j is refused at %s: %s", (wrong, field, code) => {
    const parsed = unitInput.safeParse({ ...form("x"), parentId: at("a"), ...wrong });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toContainEqual([
      field,
      code,
    ]);
  });
});

it("reads the tree in as many statements whatever the number of units", async () => {
  const large = await anOrganisation({
    scorecards: [],
    units: [unit("root", null), ...Array.from({ length: 40 }, (_, index) => unit(`u${index}`, "root"))],
  });
  const small = await countStatements(() => getUnitTree(ours.actor));
  expect(await countStatements(() => getUnitTree(large.actor))).toBe(small);
});

/** The fields of a unit's form. */
function form(code: string) {
  return { code, name: { nn: code }, kind: "other", openedOn: "2000-01-01" };
}

function codesOf(line: UnitLine): string[] {
  return [line.code, ...line.children.flatMap(codesOf)];
}
