import { beforeAll, describe, expect, test } from "vitest";
import { dbOf, dbOfAll } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { anOrganisation, type Organisation } from "../support/organisation";
import { db as owner } from "../support/owner";

let ours: Organisation;
let theirs: Organisation;
beforeAll(async () => {
  ours = await anOrganisation();
  theirs = await anOrganisation({ published: false });
});

const tables = await tenantTables();

async function tenantTables(): Promise<string[]> {
  const rows = await owner.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'organisation_id' ORDER BY 1`;
  return rows.map(({ name }) => name);
}

/** Every row of a table, asked for without any filter. */
function everything(at: ReturnType<typeof dbOf>, table: string): Promise<{ organisation: string }[]> {
  return at.$queryRaw(
    Prisma.sql`SELECT organisation_id::text AS organisation FROM ${Prisma.raw(`"${table}"`)}`,
  );
}

describe("a query that forgets its filter", () => {
  test.each(tables)("finds of %s only what is the organisation's own", async (table) => {
    const found = await everything(dbOf(ours.id), table);
    expect(found.filter(({ organisation }) => organisation !== ours.id)).toEqual([]);
    const own = (await everything(owner, table)).filter(({ organisation }) => organisation === ours.id);
    expect(found).toHaveLength(own.length);
  });

  test.each(tables)("finds nothing of %s when nobody asks", async (table) => {
    expect(await everything(dbOf(null), table)).toEqual([]);
  });

  test("finds what is there: the tests above are of tables with rows of both", async () => {
    const found = await everything(owner, "unit");
    expect(new Set(found.map(({ organisation }) => organisation))).toEqual(new Set([ours.id, theirs.id]));
  });

  test("changes and removes nothing of another's", async () => {
    const before = await owner.unit.findMany({
      where: { organisationId: theirs.id },
      orderBy: { id: "asc" },
    });
    await dbOf(ours.id).unit.updateMany({ data: { position: 99 } });
    await dbOf(ours.id).session.deleteMany({});
    await dbOf(ours.id).targetLevel.deleteMany({});
    const after = await owner.unit.findMany({ where: { organisationId: theirs.id }, orderBy: { id: "asc" } });
    expect(after).toEqual(before);
    expect(await owner.targetLevel.count({ where: { organisationId: theirs.id } })).toBeGreaterThan(0);
    expect(await owner.targetLevel.count({ where: { organisationId: ours.id } })).toBe(0);
  });
});

test("a row cannot be put into another organisation", async () => {
  const perspective = { organisationId: theirs.id, code: "x", name: { nn: "X" }, position: 9 };
  await expect(dbOf(ours.id).perspective.create({ data: perspective })).rejects.toThrow(/row-level security/);
  await expect(dbOf(null).perspective.create({ data: perspective })).rejects.toThrow(/row-level security/);
});

test("an organisation that is not published is found by itself alone", async () => {
  const codes = async (at: ReturnType<typeof dbOf>) =>
    (await at.organisation.findMany({ select: { code: true } })).map(({ code }) => code);
  expect(await codes(dbOf(null))).toEqual([ours.code]);
  expect(await codes(dbOf(ours.id))).toEqual([ours.code]);
  expect((await codes(dbOf(theirs.id))).sort()).toEqual([ours.code, theirs.code].sort());
});

test("who asks across organisations reads a few tables and writes none but the outbox", async () => {
  await expect(dbOfAll.measurement.findMany({})).rejects.toThrow(/permission denied/);
  await expect(dbOfAll.indicator.findMany({})).rejects.toThrow(/permission denied/);
  await expect(dbOfAll.user.updateMany({ data: { name: "x" } })).rejects.toThrow(/permission denied/);
  expect(await dbOfAll.organisation.count()).toBe(2);
});

test("the trail can be added to, not changed", async () => {
  await expect(dbOf(ours.id).auditEvent.deleteMany({})).rejects.toThrow(/permission denied/);
  await expect(dbOf(ours.id).auditEvent.updateMany({ data: { action: "x.y" } })).rejects.toThrow(
    /permission denied/,
  );
});

test("organisations that ask at once over few connections each see their own", async () => {
  const asked = Array.from({ length: 200 }, (_, index) => (index % 2 ? ours : theirs));
  const answers = await Promise.all(
    asked.map(async ({ id }) => {
      const units = await dbOf(id).unit.findMany({});
      return new Set(units.map(({ organisationId }) => organisationId));
    }),
  );
  expect(answers).toEqual(asked.map(({ id }) => new Set([id])));
});

test("one that asks by unique key is told to ask otherwise: Prisma would gather organisations in one query", async () => {
  expect(() => dbOf(ours.id).organisation.findUnique({ where: { id: ours.id } })).toThrow(/findFirst/);
});

test("what the program works as owns nothing, and cannot pass by the policies", async () => {
  const roles = await owner.$queryRaw<{ name: string; free: boolean; owns: bigint }[]>`
    SELECT rolname::text AS name, rolsuper OR rolbypassrls AS free,
      (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid) AS owns
    FROM pg_roles WHERE rolname LIKE 'balansert\\_%' ORDER BY 1`;
  expect(roles).toEqual([
    { name: "balansert_app", free: false, owns: 0n },
    { name: "balansert_every", free: false, owns: 0n },
  ]);
  const open = await owner.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND NOT relrowsecurity ORDER BY 1`;
  expect(open.map(({ name }) => name)).toEqual(["_prisma_migrations", "asked_rate", "sign_in_failure"]);
});

describe("the organisation comes first, so that a database may be divided by it", () => {
  test.each(tables)("in every unique key of %s", async (table) => {
    const keys = await owner.$queryRaw<{ first: string }[]>`
      SELECT attname::text AS first FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
      WHERE indrelid = to_regclass(quote_ident(${table})) AND indisunique`;
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ first }) => first !== "organisation_id")).toEqual([]);
  });

  test("in every reference from one organisation's row to another row", async () => {
    const references = await owner.$queryRaw<{ name: string; columns: string[] }[]>`
      SELECT conname::text AS name, array(
        SELECT attname::text FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns
      FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`;
    expect(references.length).toBeGreaterThan(tables.length);
    expect(references.filter(({ columns }) => !columns.includes("organisation_id"))).toEqual([]);
  });
});
