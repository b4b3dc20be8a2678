import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import type { Actor } from "@/lib/data/access";
import { editReminded } from "@/lib/data/account";
import { getChainHead, listChains, verifyAuditTrail, verifyChain } from "@/lib/data/audit-verification";
import { dbOf } from "@/lib/db/client";
import { clear } from "@/lib/db/content";
import { migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migration-files";
import { inTransaction } from "@/lib/db/transaction";
import { createTestDatabase } from "@/tests/support/database-server";
import { enter } from "@/tests/support/entry";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { ask } from "./platform/platform-home";

let organisation: Organisation;
let other: Organisation;
let auditor: Actor;
beforeAll(async () => {
  other = await anOrganisation();
});
beforeAll(async () => {
  organisation = await anOrganisation();
  auditor = await actorOf(organisation, "auditor");
  await enter(organisation, "north", "2026-T1", { A: "3.1" });
});

const verified = () => verifyChain(organisation.id);
const numbers = async () =>
  (
    await db.auditEvent.findMany({ where: { organisationId: organisation.id }, orderBy: { number: "asc" } })
  ).map(({ number }) => number);

describe("a chain that nobody has touched", () => {
  it("counts from one without a gap, and is unbroken", async () => {
    const all = await numbers();
    expect(all).toEqual(all.map((_, index) => index + 1));
    const last = await db.auditEvent.findFirstOrThrow({
      orderBy: { number: "desc" },
      where: { organisationId: organisation.id },
    });
    const hash = Buffer.from(last.hash).toString("hex");
    expect(await verifyAuditTrail(auditor)).toEqual({ head: { number: all.length, hash }, fault: null });
    expect(await getChainHead(auditor)).toEqual({ number: all.length, hash });
  });

  it("is each organisation's own", async () => {
    const ids = (await listChains()).map(({ organisationId }) => organisationId);
    expect(ids).toContain(other.id);
    expect((await verifyChain(other.id)).fault).toBeNull();
  });

  it("is for those who may read the trail", async () => {
    for (const role of ["leader", "politician", "contributor"] as const) {
      const actor = await actorOf(organisation, role);
      expect([await verifyAuditTrail(actor), await getChainHead(actor)]).toEqual([null, null]);
    }
  });

  it("holds with 30 who write at once, and with a write that was taken back", async () => {
    const before = (await numbers()).length;
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => editReminded(auditor, { reminded: index % 2 === 0 })),
    );
    const failing = inTransaction({ organisationId: organisation.id, userId: null }, async (_tx, audit) => {
      await audit({ action: "test.lost", entityId: organisation.id });
      throw new Error("taken back");
    });
    await expect(failing).rejects.toThrow("taken back");
    await editReminded(auditor, { reminded: true });
    expect(await numbers()).toHaveLength(before + 31);
    expect((await verified()).fault).toBeNull();
  });

  it("takes entries of several organisations in one statement", async () => {
    await db.$executeRaw`
      INSERT INTO audit_event (organisation_id, id, action, entity_id, revision, after)
      SELECT id, gen_random_uuid(), E'odd\naction', id, 1, '{"b": 0.10, "a": ["æ\\n\\u2028", null, 1e3]}'
      FROM organisation, generate_series(1, 7) n ORDER BY n, id`;
    expect((await verified()).fault).toBeNull();
    expect((await verifyChain(other.id)).fault).toBeNull();
  });

  it("two who believe to come next do not both get the number", async () => {
    const entry = {
      organisationId: organisation.id,
      action: "test.both",
      entityId: organisation.id,
      revision: 1,
    };
    const write = () =>
      dbOf(organisation.id).$transaction(async (tx) => {
        await tx.auditEvent.create({ data: entry });
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
    const outcomes = await Promise.allSettled([write(), write()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await verified()).fault).toBeNull();
  });
});

describe("a trail from before there was a chain", () => {
  it("is chained in the order it was written, its names apart, and where a letter went told by the user", async () => {
    const { url, drop } = await createTestDatabase(inject("testServer"));
    onTestFinished(drop);
    await clear(url);
    const all = readMigrations();
    const earlier = all.migrationDirectories.filter(({ path }) => path < "20261124003000_privacy");
    await migrate(url, { ...all, migrationDirectories: earlier });
    const org = "00000000-0000-4000-8000-00000000000";
    await ask(
      url,
      `insert into organisation (id, code, kind, name, dashboard_kind) select ('${org}' || n)::uuid, n, 'municipality', '{}', 'tertial' from generate_series(1, 2) n;
       insert into "user" (organisation_id, id, email, name) select '${org}1', '${org}7', 'kari@x.no', 'Kari';
       insert into audit_event (organisation_id, id, revision, at, action, entity_id, before, after)
       select ('${org}' || (1 + n % 2))::uuid, gen_random_uuid(), n / 2, '2026-01-01', 'unit.edit', gen_random_uuid(), null, jsonb_build_object('n', n) from generate_series(1, 40) n;
       insert into audit_event (organisation_id, id, revision, action, entity_id, before, after) values
       ('${org}1', gen_random_uuid(), 100, 'user.invite', '${org}7', null, '{"name": "Kari", "email": "kari@x.no", "grants": []}'),
       ('${org}1', gen_random_uuid(), 101, 'user.edit', '${org}7', '{"name": "Kari"}', '{"name": "Karoline"}'),
       ('${org}1', gen_random_uuid(), 102, 'message.sendAgain', '${org}8', '{"recipient": "kari@x.no", "state": "failed"}', '{"recipient": "kari@x.no", "state": "waiting"}')`,
    );
    await migrate(url);
    const rows = await ask(
      url,
      `select number, revision::int, hash = audit_event_hash(e)
         and previous_hash = coalesce(lag(hash) over (partition by organisation_id order by number), '') as linked
       from audit_event e order by organisation_id, number`,
    );
    expect(rows.filter(({ linked }) => !linked)).toEqual([]);
    expect(rows.map(({ number }) => number)).toEqual(
      [1, 2].flatMap((of) => Array.from({ length: of === 1 ? 23 : 20 }, (_, at) => at + 1)),
    );
    expect(rows.slice(0, 23).map(({ revision }) => revision)).toEqual(
      [...Array(20).keys()].map((n) => n + 1).concat([100, 101, 102]),
    );
    expect(
      await ask(
        url,
        "select before, after, personal - 'salt' as personal from audit_event where revision >= 100 order by number",
      ),
    ).toEqual([
      {
        before: null,
        after: { grants: [] },
        personal: { before: null, after: { name: "Kari", email: "kari@x.no" } },
      },
      { before: null, after: null, personal: { before: { name: "Kari" }, after: { name: "Karoline" } } },
      { before: { state: "failed" }, after: { state: "waiting", userId: `${org}7` }, personal: null },
    ]);
    expect(await ask(url, "select count(*)::int from audit_head")).toEqual([{ count: 2 }]);
  });
});

describe("in the database itself", () => {
  const at = (number: number) => `organisation_id = '${organisation.id}' AND number = ${number}`;
  const tamper = (...statements: string[]) =>
    db.$transaction(statements.map((sql) => db.$executeRawUnsafe(sql)));
  const tables = ["audit_event", "audit_head"];
  beforeEach(() => tamper(...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`)));
  afterEach(() =>
    tamper(
      "ALTER TABLE audit_event DISABLE TRIGGER USER",
      ...tables.flatMap((table) => [
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} TABLE kept_${table}`,
        `DROP TABLE kept_${table}`,
      ]),
      "ALTER TABLE audit_event ENABLE TRIGGER USER",
    ),
  );

  it.each([
    ["a changed content", `after = '{"value": "9"}'`],
    ["another doer", "actor_id = gen_random_uuid()"],
    ["another moment", "at = at + interval '1 ms'"],
    ["another thing", "entity_id = gen_random_uuid()"],
    ["another act", "action = 'unit.edit'"],
    ["another revision", "revision = revision + 1"],
    ["content moved from after to before", "before = after, after = NULL"],
    ["JSON's null for nothing", "before = 'null'"],
    ["another hash", "hash = sha256('x')"],
  ])("%s is found", async (_what, change) => {
    await tamper(`UPDATE audit_event SET ${change} WHERE ${at(4)}`);
    expect((await verified()).fault).toEqual({ number: 4, fault: "changed" });
  });

  it("an act that is nobody's any more is found", async () => {
    await editReminded(auditor, { reminded: true });
    const { length } = await numbers();
    await tamper(`UPDATE audit_event SET actor_id = NULL WHERE ${at(length)}`);
    expect((await verified()).fault).toEqual({ number: length, fault: "changed" });
  });

  it("a changed entry with a new hash of its own is found at the next", async () => {
    await tamper(`UPDATE audit_event SET after = '{"x": 1}' WHERE ${at(4)}`);
    await tamper(`UPDATE audit_event e SET hash = audit_event_hash(e) WHERE ${at(4)}`);
    expect((await verified()).fault).toEqual({ number: 5, fault: "unlinked" });
  });

  it("a removed entry is found, wherever it stood", async () => {
    const { length } = await numbers();
    await tamper(`DELETE FROM audit_event WHERE ${at(length)}`);
    expect((await verified()).fault).toEqual({ number: length, fault: "missing" });
    // Also after something more has been written.
    await editReminded(auditor, { reminded: true });
    expect((await verified()).fault).toEqual({ number: length, fault: "missing" });
    await tamper(`DELETE FROM audit_event WHERE ${at(1)}`);
    expect((await verified()).fault).toEqual({ number: 1, fault: "missing" });
  });

  it("an emptied trail is found", async () => {
    await tamper(`DELETE FROM audit_event WHERE organisation_id = '${organisation.id}'`);
    expect((await verified()).fault).toEqual({ number: 1, fault: "missing" });
  });

  it("a removed entry whose followers have moved up is found", async () => {
    await tamper(`DELETE FROM audit_event WHERE ${at(4)}`);
    await tamper(`UPDATE audit_event SET number = number - 1 WHERE ${at(5)}`);
    expect((await verified()).fault).toEqual({ number: 4, fault: "unlinked" });
  });

  it("an entry put in between, or behind the end, is found", async () => {
    const { length } = await numbers();
    await tamper("ALTER TABLE audit_event DISABLE TRIGGER USER");
    const put = (number: number) =>
      tamper(`INSERT INTO audit_event (organisation_id, id, action, entity_id, revision, number, previous_hash, hash)
        SELECT organisation_id, gen_random_uuid(), 'a.b', entity_id, revision, ${number}, hash, sha256('y')
        FROM audit_event WHERE ${at(length)}`);
    await put(length + 1);
    expect((await verified()).fault).toEqual({ number: length + 1, fault: "unlinked" });
    await tamper(
      `UPDATE audit_event SET number = number + 1000 WHERE organisation_id = '${organisation.id}' AND number > 3`,
    );
    await put(4).catch(() => undefined);
    await tamper("ALTER TABLE audit_event ENABLE TRIGGER USER");
    expect((await verified()).fault?.number).toBe(4);
  });

  it("two that have changed places are found", async () => {
    await tamper(`UPDATE audit_event SET number = -1 WHERE ${at(4)}`);
    await tamper(`UPDATE audit_event SET number = 4 WHERE ${at(5)}`);
    await tamper(`UPDATE audit_event SET number = 5 WHERE ${at(-1)}`);
    expect((await verified()).fault).toEqual({ number: 4, fault: "unlinked" });
  });

  it("a name that was written is changed, or taken out without anyone being erased, is found", async () => {
    const { number } = await db.auditEvent.findFirstOrThrow({
      where: { organisationId: organisation.id, entityId: auditor.userId ?? "", action: "user.create" },
    });
    await tamper(
      `UPDATE audit_event SET personal = jsonb_set(personal, '{after,name}', '"Ein annan"') WHERE ${at(number)}`,
    );
    expect((await verified()).fault).toEqual({ number, fault: "changed" });
    await tamper(`UPDATE audit_event SET personal = NULL WHERE ${at(number)}`);
    expect((await verified()).fault).toEqual({ number, fault: "emptied" });
  });

  it("the program itself can neither move the end nor change a name, only take it out", async () => {
    const ours = dbOf(organisation.id);
    const where = { organisationId: organisation.id };
    await expect(ours.auditHead.updateMany({ where, data: { number: 1 } })).rejects.toThrow(
      /permission denied/,
    );
    await expect(ours.auditHead.deleteMany({ where })).rejects.toThrow(/permission denied/);
    await expect(ours.auditEvent.updateMany({ where, data: { personal: { name: "x" } } })).rejects.toThrow(
      /row-level security/,
    );
    await expect(ours.auditEvent.updateMany({ where, data: { number: 1 } })).rejects.toThrow(
      /permission denied/,
    );
  });
});
