import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { getAuditTrail } from "@/lib/data/audit";
import { verifyChain } from "@/lib/data/audit-verification";
import { eraseUser, getErasure } from "@/lib/data/erasure";
import { inviteUser } from "@/lib/data/invitation";
import { addMessage } from "@/lib/data/outbox";
import { emailIdOf } from "@/lib/data/patience";
import { exportPerson } from "@/lib/data/personal-records";
import { beginSession, signIn } from "@/lib/data/session";
import { deactivateUser, editUser, reactivateUser } from "@/lib/data/user-edit";
import { getUser, listUsers } from "@/lib/data/user-list";
import { inTransaction } from "@/lib/db/transaction";
import { enter } from "@/tests/support/entry";
import { anOrganisation, actorOf as memberOf, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { codeOf, letterBox } from "./people-builders";

let organisation: Organisation;
let administrator: Actor;
let unitId: string;
let made = 0;

beforeAll(async () => {
  organisation = await anOrganisation();
  administrator = await memberOf(organisation, "administrator");
  unitId = (await db.unit.findFirstOrThrow({ where: { organisationId: organisation.id, code: "north" } })).id;
});

/** A leader with all that may be held about someone: name changed, signed in, invited, written to, and named in follow-up. */
async function aLeader() {
  made += 1;
  const email = `leader-${made}@test.no`;
  const box = letterBox();
  const input = { name: `Kari Nummer ${made}`, email, role: "leader" as const, unitId };
  const id = await inviteUser(administrator, input, box.write);
  await editUser(administrator, { id, name: `Karoline ${made}` });
  const where = { organisationId_id: { organisationId: organisation.id, id } };
  const user = await db.user.update({ where, data: { passwordHash: "x", externalId: `issuer ${made}` } });
  await beginSession(user);
  const actor: Actor = { organisationId: organisation.id, userId: id, name: user.name, grants: [] };
  await signIn(email, "wrong").catch(() => null);
  await db.askedRate.create({ data: { key: `export ${id}`, since: new Date(), asked: 2 } });
  const writer = { organisationId: organisation.id, userId: null };
  await inTransaction(writer, (tx) =>
    addMessage(
      { tx, organisationId: organisation.id },
      { recipient: email, subject: "Hei", text: "løyndom" },
    ),
  );
  const initiative = await db.initiative.create({
    data: {
      organisationId: organisation.id,
      unitId,
      name: { nn: "Tiltaket" },
      description: {},
      ownerId: id,
      startsOn: new Date("2026-01-01"),
      endsOn: new Date("2026-12-31"),
      state: "underway",
    },
  });
  return { id, email, actor, initiative, name: user.name };
}

/** Everything held, for someone who may have it. */
async function held(actor: Actor, id: string | null) {
  const records = await exportPerson(actor, { id: id ?? "" });
  if (!records) throw new Error("kept out");
  return records;
}

const finish = ({ initiative }: Awaited<ReturnType<typeof aLeader>>) =>
  db.initiative.updateMany({ where: { id: initiative.id }, data: { state: "done" } });

/** Every row of every table, as text, that holds one of these. */
async function rowsHolding(texts: readonly string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t WHERE t::text ILIKE ANY($1)`,
      texts.map((text) => `%${text}%`),
    );
    found.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return found;
}

describe("erasure", () => {
  it("takes every trace of who someone is out of the database, and the trail still holds", async () => {
    const leader = await aLeader();
    const traces = [
      leader.email,
      leader.name,
      `Kari Nummer ${made}`,
      emailIdOf(leader.email),
      `issuer ${made}`,
    ];
    expect((await rowsHolding(traces)).length).toBeGreaterThan(5);
    await finish(leader);
    await deactivateUser(administrator, { id: leader.id });
    expect(await codeOf(eraseUser(administrator, { id: leader.id }))).toBe("done");
    expect(await rowsHolding(traces)).toEqual([]);
    expect(await rowsHolding([`export ${leader.id}`])).toEqual([]);
    expect(await verifyChain(organisation.id)).toMatchObject({ fault: null });
    const key = { organisationId: organisation.id, userId: leader.id };
    expect(await db.session.count({ where: key })).toBe(0);
    expect(await db.invitation.count({ where: key })).toBe(0);
    expect(await db.grant.count({ where: key })).toBe(0);
    expect(await db.user.findFirst({ where: { id: leader.id } })).toMatchObject({
      name: `former user ${leader.id.slice(-4)}`,
      active: false,
      passwordHash: null,
      externalId: null,
    });
    // What was done still stands, and by whom it hangs together.
    expect(await db.initiative.count({ where: { ownerId: leader.id } })).toBe(1);
    const trail = await getAuditTrail(administrator, {});
    const told = trail?.lines.filter(({ entityId }) => entityId === leader.id) ?? [];
    expect(told.map(({ verb }) => verb)).toEqual(["erase", "deactivate", "edit", "invite"]);
    expect(JSON.stringify(told)).not.toMatch(/Kar[io]/);
  });

  it("is for good: the user is no longer among those to edit, and the address is free", async () => {
    const leader = await aLeader();
    await finish(leader);
    await deactivateUser(administrator, { id: leader.id });
    await eraseUser(administrator, { id: leader.id });
    expect(await exportPerson(administrator, { id: leader.id })).toBeNull();
    for (const again of [eraseUser, reactivateUser, deactivateUser])
      expect(await codeOf(again(administrator, { id: leader.id }))).toBe("notFound");
    expect(await getUser(administrator, leader.id)).toBeNull();
    expect((await listUsers(administrator, "former")).total).toBe(0);
    const input = { name: "Ny", email: leader.email, role: "leader" as const, unitId };
    expect(await codeOf(inviteUser(administrator, input, letterBox().write))).toBe("done");
  });

  it("waits until the user is out, and somebody else has taken over", async () => {
    const leader = await aLeader();
    const { id } = leader;
    expect(await codeOf(eraseUser(administrator, { id }))).toBe("stillActive");
    expect(await getErasure(administrator, id)).toMatchObject({ active: true });
    await deactivateUser(administrator, { id });
    expect(await codeOf(eraseUser(administrator, { id }))).toBe("stillResponsible");
    expect(await getErasure(administrator, id)).toMatchObject({
      active: false,
      initiatives: [{ id: leader.initiative.id, name: { nn: "Tiltaket" } }],
    });
    await finish(leader);
    const deviation = await db.deviation.create({
      data: {
        organisationId: organisation.id,
        unitId,
        indicatorId: (await db.indicator.findFirstOrThrow({ where: { organisationId: organisation.id } })).id,
        period: "2026-T1",
        openedAt: new Date(),
        fact: "Raudt",
        responsibleId: id,
      },
    });
    expect(await codeOf(eraseUser(administrator, { id }))).toBe("stillResponsible");
    expect((await getErasure(administrator, id))?.deviations).toMatchObject([
      { id: deviation.id, period: "2026-T1" },
    ]);
    await db.deviation.updateMany({ where: { id: deviation.id }, data: { closedAt: new Date() } });
    expect(await codeOf(eraseUser(administrator, { id }))).toBe("done");
  });

  it("is never of oneself", async () => {
    const { userId } = administrator;
    expect(await codeOf(eraseUser(administrator, { id: userId ?? "" }))).toBe("ownAccount");
    expect(await getErasure(administrator, userId ?? "")).toBeNull();
  });
});

describe("export", () => {
  it("holds what is kept about someone, and neither ways in nor others' names", async () => {
    const leader = await aLeader();
    const { sections, names, user } = await held(leader.actor, leader.id);
    expect(user).toBe(leader.name);
    const count = Object.fromEntries(sections.map(({ section, records }) => [section, records.length]));
    expect(count).toMatchObject({
      user: 1,
      grants: 1,
      sessions: 1,
      invitations: 1,
      messages: 2,
      signInFailures: 1,
      askedRates: 1,
      initiatives: 1,
      toldOfUser: 3,
      acts: 1,
    });
    const text = JSON.stringify({ sections, names: [...names] });
    for (const there of [leader.email, "Kari Nummer", "Tiltaket", "user.export", "north"])
      expect(text).toContain(there);
    const { tokenId } = await db.invitation.findFirstOrThrow({ where: { userId: leader.id } });
    for (const kept of [tokenId, "løyndom", "salt", administrator.name]) expect(text).not.toContain(kept);
    expect((await getAuditTrail(administrator, {}))?.lines[0]).toMatchObject({
      noun: "user",
      verb: "export",
      entityId: leader.id,
    });
  });

  it("has what was recorded, in batches", async () => {
    const contributor = await memberOf(organisation, "contributor", "north");
    await enter(organisation, "north", "2026-T1", { A: "3.1" }, { actor: contributor });
    const own = await held(contributor, contributor.userId);
    const revisions = own.sections.find(({ section }) => section === "revisions")?.records;
    expect(revisions).toMatchObject([{ period: "2026-T1", value: "3.1", unitId }]);
  });

  it("gives figures and what was written to the user alone: a manager of users reads nothing confidential so", async () => {
    const leader = await aLeader();
    await db.initiativeEntry.create({
      data: {
        organisationId: organisation.id,
        initiativeId: leader.initiative.id,
        text: "Mine eigne ord",
        progress: 10,
        recordedAt: new Date(),
        recordedById: leader.id,
      },
    });
    const textFor = async (actor: Actor) => JSON.stringify((await held(actor, leader.id)).sections);
    expect(await textFor(leader.actor)).toContain("Mine eigne ord");
    const told = await textFor(administrator);
    expect(told).toContain('"progress":10');
    expect(told).not.toContain("Mine eigne ord");
  });

  it("is for oneself, and for who may edit the user", async () => {
    const leader = await aLeader();
    const colleague = await memberOf(organisation, "leader", "north");
    const elsewhere = await memberOf(await anOrganisation(), "administrator");
    const south = await memberOf(organisation, "administrator", "south");
    for (const actor of [colleague, elsewhere, south])
      expect(await exportPerson(actor, { id: leader.id })).toBeNull();
    const north = await memberOf(organisation, "administrator", "north");
    for (const actor of [leader.actor, administrator, north])
      expect(await exportPerson(actor, { id: leader.id })).not.toBeNull();
  });

  it("knows every place in the model where a user is named", async () => {
    const model =
      readFileSync("prisma/schema/access.prisma", "utf8").split("model User {")[1]?.split("\n}")[0] ?? "";
    const relations = [...model.matchAll(/^ {2}(\w+) +\w+\[\]/gm)].map(([, name]) => name ?? "");
    const called: Record<string, string> = {
      answeredDeviations: "deviations",
      closedDeviations: "deviations",
    };
    const leader = await aLeader();
    const { sections } = await held(administrator, leader.id);
    const known = new Set(sections.map(({ section }) => section));
    expect(relations.length).toBeGreaterThan(15);
    expect(relations.filter((name) => !known.has(called[name] ?? name))).toEqual([]);
  });
});
