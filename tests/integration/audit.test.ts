import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { getAuditTrail, readAuditTrail } from "@/lib/data/audit";
import { SEARCH_DEPTH } from "@/lib/data/audit-query";
import { editFocusArea } from "@/lib/data/focus-area";
import { auditFilter } from "@/lib/schemas/audit-filter";
import { enter } from "@/tests/support/entry";
import { indicator } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";
import { countStatements } from "@/tests/support/statements";

let organisation: Organisation;
let auditor: Actor;
let administrator: Actor;

const trailOf = (actor: Actor, search: Record<string, string> = {}) =>
  getAuditTrail(actor, auditFilter.parse(search));
const idsOf = async (actor: Actor, search: Record<string, string> = {}) =>
  (await trailOf(actor, search))?.lines.map(({ id }) => id) ?? [];

beforeAll(async () => {
  organisation = await anOrganisation({
    indicators: [
      indicator("A"),
      indicator("B", { visibility: "confidential", confidentialReason: { nn: "Få saker" } }),
    ],
    scorecards: [scorecard({ R1: ["A", "B"] })],
  });
  auditor = await actorOf(organisation, "auditor");
  administrator = await actorOf(organisation, "administrator");
  await anOrganisation();
});

describe("who may read the trail", () => {
  it.each([
    ["administrator", "root", true],
    ["auditor", "root", true],
    ["leader", "root", false],
    ["politician", "root", false],
    ["contributor", "root", false],
    // The trail is of the whole organisation.
    ["administrator", "north", false],
    ["auditor", "sector", false],
  ] as const)("%s at %s: %s", async (role, at, may) => {
    const actor = await actorOf(organisation, role, at);
    expect((await trailOf(actor)) !== null).toBe(may);
    expect((await readAuditTrail(actor, {})) !== null).toBe(may);
  });

  it("nobody reads that of another organisation", async () => {
    const own = await db.auditEvent.count({ where: { organisationId: organisation.id } });
    let read = 0;
    for await (const { lines } of (await readAuditTrail(auditor, {})) ?? []) read += lines.length;
    expect(read).toBe(own);
  });
});

describe("what it tells", () => {
  it("who did what to which thing, and the fields that changed", async () => {
    const area = await db.focusArea.findFirstOrThrow({ where: { organisationId: organisation.id } });
    await editFocusArea(administrator, {
      id: area.id,
      version: 1,
      code: "R",
      name: { nn: "Nytt namn" },
      weight: "3",
    });
    const trail = await trailOf(auditor);
    expect(trail?.lines[0]).toMatchObject({
      person: administrator.name,
      noun: "focusArea",
      verb: "edit",
      changes: [
        { path: ["name", "nn"], before: "Area R", after: "Nytt namn" },
        { path: ["name", "nb"], before: "Area R", after: null },
        { path: ["name", "en"], before: "Area R", after: null },
        { path: ["weight"], before: "1", after: "3" },
      ].sort(byPath),
    });
    expect(trail?.names.get(area.id)).toMatchObject({ code: "R", names: [{ nn: "Nytt namn" }] });
  });

  it("the names of all that ids point at", async () => {
    const trail = await trailOf(auditor, { noun: "scorecard" });
    const assigned = trail?.lines.find(({ verb }) => verb === "assign");
    const [units] = assigned?.changes.map(({ after }) => after) ?? [];
    expect([units].flat().map((id) => trail?.names.get(String(id))?.names[0]?.nn)).toEqual([
      "root",
      "sector",
      "north",
      "south",
    ]);
  });
});

describe("a confidential figure", () => {
  beforeAll(async () => {
    await enter(organisation, "north", "2025-T1", {
      A: { value: "4", comment: "ope notat" },
      B: { value: "3", comment: "hemmeleg notat" },
    });
  });
  const seen = async (actor: Actor) => {
    const trail = await trailOf(actor, { noun: "measurement" });
    return trail?.lines.map(({ withheld, changes }) => [
      withheld,
      changes.some(({ path }) => path[0] === "value" || path[0] === "comment"),
    ]);
  };

  it("is told to who may read it", async () => {
    expect(await seen(auditor)).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(await idsOf(auditor, { text: "hemmeleg" })).toHaveLength(1);
  });

  it("is neither shown to others nor found by them", async () => {
    expect((await seen(administrator))?.sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(await idsOf(administrator, { text: "hemmeleg" })).toEqual([]);
    expect(await idsOf(administrator, { text: "ope notat" })).toHaveLength(1);
  });

  it("is not in the export of others either", async () => {
    const batches = await readAuditTrail(administrator, {});
    for await (const batch of batches ?? []) expect(JSON.stringify(batch.lines)).not.toContain("hemmeleg");
  });
});

describe("filters", () => {
  it("by noun, and not by the beginning of another", async () => {
    const nouns = (await trailOf(auditor, { noun: "indicator" }))?.lines.map(({ noun }) => noun);
    expect(new Set(nouns)).toEqual(new Set(["indicator"]));
  });

  it("by person, and by the system", async () => {
    const { userId } = administrator;
    expect(await idsOf(auditor, { person: userId ?? "" })).toHaveLength(1);
    expect(await idsOf(auditor, { person: "system", noun: "focusArea" })).toHaveLength(1);
  });

  it("by days in Norway, both included", async () => {
    const { id } = await db.auditEvent.findFirstOrThrow({
      where: { organisationId: organisation.id, action: "plan.create" },
    });
    const key = { organisationId_id: { organisationId: organisation.id, id } };
    // 00:30 on 1 July in Norway is still June in UTC.
    await db.auditEvent.update({ where: key, data: { at: new Date("2020-06-30T22:30:00Z") } });
    expect(await idsOf(auditor, { from: "2020-07-01", to: "2020-07-01" })).toEqual([id]);
    expect(await idsOf(auditor, { to: "2020-06-30" })).toEqual([]);
  });

  it("by text: what was written, and the name of the thing, whatever the case", async () => {
    expect(await idsOf(auditor, { text: "NYTT NAMN" })).not.toEqual([]);
    expect(await idsOf(auditor, { text: "north", noun: "measurement" })).toHaveLength(2);
    expect(await idsOf(auditor, { text: "100 %" })).toEqual([]);
    expect(await idsOf(auditor, { text: "%_%" })).toEqual([]);
  });

  it.each(["' OR 1=1 --", "\\", "%", '"', "$.**", "\u{1F600}x"])("takes %j as text", async (text) => {
    expect(await idsOf(auditor, { text: `${text}${text}` })).toEqual([]);
  });

  it.each([
    [{ from: "2026-02-30" }, "from", "badDate"],
    [{ from: "2026-02-02", to: "2026-02-01" }, "to", "daysOutOfOrder"],
    [{ text: "a" }, "text", "tooShort"],
    [{ text: "a\0b" }, "text", "notText"],
    [{ text: "a".repeat(101) }, "text", "tooLong"],
  ])("refuses %j", (search, field, code) => {
    const issue = auditFilter.safeParse(search).error?.issues[0];
    expect([issue?.path[0], issue?.message]).toEqual([field, code]);
  });

  it.each([{ person: "x" }, { noun: "a.b" }, { earlierThan: "2026" }])("refuses %j", (search) => {
    expect(auditFilter.safeParse(search).success).toBe(false);
  });
});

describe("pages", () => {
  beforeAll(async () => {
    // More than a page within one millisecond: only the id tells them apart.
    const at = new Date("2030-01-01T00:00:00Z");
    await db.auditEvent.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        organisationId: organisation.id,
        action: "test.many",
        entityId: organisation.id,
        revision: 1,
        at,
        after: { text: `nummer ${index}` },
      })),
    });
  });

  it("go through every event once, latest first", async () => {
    const ids: string[] = [];
    let earlierThan: string | null = "";
    for (let page = 0; earlierThan !== null && page < 50; page++) {
      const trail = await trailOf(auditor, { earlierThan });
      ids.push(...(trail?.lines.map(({ id }) => id) ?? []));
      earlierThan = trail?.older ?? null;
    }
    const all = await db.auditEvent.findMany({
      where: { organisationId: organisation.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    expect(ids).toEqual(all.map(({ id }) => id));
  });

  it("cost the same number of statements however much is there", async () => {
    const few = await countStatements(() => trailOf(auditor, { noun: "plan" }));
    expect(await countStatements(() => trailOf(auditor))).toBe(few);
  });

  it("a search looks so far back at a time, and says so", async () => {
    const at = new Date("2031-01-01T00:00:00Z");
    await db.$executeRaw`
      INSERT INTO audit_event (organisation_id, id, at, action, entity_id, revision)
      SELECT ${organisation.id}::uuid, gen_random_uuid(), ${at}, 'test.deep', ${organisation.id}::uuid, 1
      FROM generate_series(1, ${SEARCH_DEPTH})`;
    const first = await trailOf(auditor, { text: "nummer 7" });
    expect(first).toMatchObject({ lines: [], searchedTo: at.toISOString() });
    const next = await trailOf(auditor, { text: "nummer 7", earlierThan: first?.older ?? "" });
    expect(next?.lines).toHaveLength(11);
    expect(next).toMatchObject({ older: null, searchedTo: null });
  });
});

function byPath(one: { path: string[] }, other: { path: string[] }): number {
  const order = ["name.en", "name.nb", "name.nn", "weight"];
  return order.indexOf(one.path.join(".")) - order.indexOf(other.path.join("."));
}
