import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { archiveCause, createCause, editCause, restoreCause } from "@/lib/data/cause";
import { listCauses } from "@/lib/data/cause-list";
import { causeEdit, causeInput } from "@/lib/schemas/cause";
import { idOf } from "@/prisma/seed/id-of";
import { indicator } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation, revisionOf } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";
import { countStatements } from "@/tests/support/statements";

let organisation: Organisation;
let factors: Record<string, string>;

beforeEach(async () => {
  organisation = await anOrganisation({
    indicators: ["A", "B", "C"].map((code) => indicator(code)),
    scorecards: [
      scorecard({ R1: ["A"], R2: ["B"] }),
      scorecard({ S1: ["C"] }, { owner: "sector", assignedTo: ["sector"] }),
    ],
  });
  const rows = await db.successFactor.findMany({ where: { organisationId: organisation.id } });
  factors = Object.fromEntries(rows.map(({ code, id }) => [code, `factor.${id}`]));
});

const library = (code: string) => `indicator.${idOf(organisation.indicators, code)}`;
const end = (code: string) => factors[code] ?? library(code);
const typed = (cause: string, effect: string, change: object = {}) => ({
  cause: end(cause),
  effect: end(effect),
  sign: "positive",
  lagMonths: "3",
  reason: { nn: "Det er slik" },
  ...change,
});
const create = (cause: string, effect: string, actor: Actor = organisation.actor) =>
  createCause(actor, causeInput.parse(typed(cause, effect)));
const listed = async (actor: Actor = organisation.actor) =>
  (await listCauses(actor))?.causes.map(({ cause, effect, archived }) => [cause, effect, archived]);

describe("a link", () => {
  it.each([
    ["R1", "R2"],
    ["A", "B"],
    ["R1", "A"],
    ["A", "S1"],
  ])("leads from %s to %s", async (cause, effect) => {
    await create(cause, effect);
    expect(await listed()).toEqual([[end(cause), end(effect), false]]);
  });

  it("to itself, or one that is there already, is refused", async () => {
    await create("A", "B");
    const revision = await revisionOf(organisation);
    for (const [cause, effect, code] of [
      ["A", "A", "sameThing"],
      ["A", "B", "alreadyThere"],
    ] as const) {
      await expect(create(cause, effect)).rejects.toMatchObject({ details: { fields: { effect: code } } });
    }
    expect(await revisionOf(organisation)).toBe(revision);
  });

  it("that closes a loop is kept, and the loop is told", async () => {
    await create("A", "B");
    await create("B", "A");
    const list = await listCauses(organisation.actor);
    expect(list?.loops).toMatchObject([{ kind: "reinforcing", lagMonths: 6 }]);
  });

  it("is edited by who has seen it as it stands", async () => {
    const id = await create("A", "B");
    const edit = causeEdit.parse({
      ...typed("A", "C", { sign: "negative", lagMonths: "0" }),
      id,
      version: 1,
    });
    await editCause(organisation.actor, edit);
    expect((await listCauses(organisation.actor))?.causes[0]).toMatchObject({
      effect: library("C"),
      sign: "negative",
      lagMonths: 0,
      version: 2,
    });
    await expect(editCause(organisation.actor, edit)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { cause: library("A"), effect: library("C"), version: 2 } },
    });
  });

  it("goes out of use and comes back, unless it has been made anew", async () => {
    const id = await create("A", "B");
    await archiveCause(organisation.actor, { id, version: 1 });
    expect(await listed()).toEqual([[end("A"), end("B"), true]]);
    await restoreCause(organisation.actor, { id, version: 2 });
    expect(await listed()).toEqual([[end("A"), end("B"), false]]);
    await archiveCause(organisation.actor, { id, version: 3 });
    await create("A", "B");
    await expect(restoreCause(organisation.actor, { id, version: 4 })).rejects.toMatchObject({
      details: { fields: { effect: "alreadyThere" } },
    });
  });

  it("stands in the audit trail, act by act", async () => {
    const id = await create("A", "B");
    await archiveCause(organisation.actor, { id, version: 1 });
    await restoreCause(organisation.actor, { id, version: 2 });
    const events = await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "causeLink.create",
      "causeLink.archive",
      "causeLink.restore",
    ]);
  });
});

describe("who may", () => {
  it.each(["leader", "contributor", "politician", "auditor"] as const)("not a %s", async (role) => {
    const id = await create("A", "B");
    const actor = await actorOf(organisation, role);
    expect(await listCauses(actor)).toBeNull();
    await expect(create("B", "C", actor)).rejects.toThrow("notFound");
    await expect(archiveCause(actor, { id, version: 1 })).rejects.toThrow("notFound");
    await expect(editCause(actor, causeEdit.parse({ ...typed("A", "C"), id, version: 1 }))).rejects.toThrow(
      "notFound",
    );
  });

  it("an administrator of a sector, among the library and the cards of the sector", async () => {
    const actor = await actorOf(organisation, "administrator", "sector");
    const root = await create("R1", "A");
    await create("S1", "A", actor);
    await create("A", "B", actor);
    expect(await listed(actor)).toEqual([
      [end("S1"), end("A"), false],
      [end("A"), end("B"), false],
    ]);
    await expect(create("R1", "B", actor)).rejects.toThrow("notFound");
    await expect(archiveCause(actor, { id: root, version: 1 })).rejects.toThrow("notFound");
  });

  it("nobody from elsewhere, and nothing of theirs", async () => {
    const id = await create("A", "B");
    const stranger = (await anOrganisation()).actor;
    await expect(archiveCause(stranger, { id, version: 1 })).rejects.toThrow("notFound");
    await expect(create("A", "C", stranger)).rejects.toThrow("notFound");
    expect(await listed(stranger)).toEqual([]);
  });
});

it("a link from something archived is left out of the list", async () => {
  await create("R1", "A");
  const id = factors.R1?.slice("factor.".length) ?? "";
  await db.successFactor.update({
    where: { organisationId_id: { organisationId: organisation.id, id } },
    data: { archivedAt: new Date() },
  });
  expect(await listed()).toEqual([]);
});

it("the list costs the same number of statements however long it is", async () => {
  const none = await countStatements(() => listCauses(organisation.actor));
  await create("A", "B");
  await create("R1", "S1");
  expect(await countStatements(() => listCauses({ ...organisation.actor }))).toBe(none);
});
