import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { editReminded, getAccount } from "@/lib/data/account";
import { submitReport } from "@/lib/data/report";
import { getMyWork } from "@/lib/data/work";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "@/tests/support/clock";
import { enter } from "@/tests/support/entry";
import { actorOf, anOrganisation, type Organisation, unit } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { countStatements } from "@/tests/support/statements";

// The first tertial is due 20 May 2026.
let organisation: Organisation;

beforeEach(async () => {
  travelTo("2026-05-22");
  organisation = await anOrganisation();
  for (const period of ["2025-T1", "2025-T2", "2025-T3"])
    for (const at of ["north", "south"]) await enter(organisation, at, period, { A: "4" });
});

/** What waits for someone, in the order it is shown. */
const workOf = async (actor: Actor) =>
  (await getMyWork(actor))?.groups.flatMap(({ kind, items }) =>
    items.map((item) => [kind, item.unit.code, item.period, item.count, item.deadline]),
  );

describe("my work", () => {
  it("is what is late at one's units, and gone when it is delivered", async () => {
    const leader = await actorOf(organisation, "leader", "north");
    expect(await workOf(leader)).toEqual([["late", "north", "2026-T1", 1, "2026-05-20"]]);
    await enter(organisation, "north", "2026-T1", { A: "4" }, { stage: "draft" });
    expect(await workOf(leader)).toHaveLength(1);
    await enter(organisation, "north", "2026-T1", { A: "4" });
    expect(await workOf(leader)).toEqual([]);
    expect((await getMyWork(leader))?.next).toEqual({ due: "2026-09-21", period: "2026-T2" });
  });

  it("is due before it is late, with the deadline", async () => {
    const leader = await actorOf(organisation, "leader", "north");
    travelTo("2026-05-20");
    expect(await workOf(leader)).toEqual([["due", "north", "2026-T1", 1, "2026-05-20"]]);
  });

  it("tells apart what is one's own and what others below are late with, by name", async () => {
    const leader = await actorOf(organisation, "leader", "sector");
    await actorOf(organisation, "leader", "south");
    expect(await workOf(leader)).toEqual([
      ["late", "north", "2026-T1", 1, "2026-05-20"],
      ["below", "south", "2026-T1", 1, "2026-05-20"],
    ]);
    const groups = (await getMyWork(leader))?.groups ?? [];
    expect(groups[1]?.items[0]?.people).toEqual(["leader at south"]);
  });

  it("goes from hand-in to the superior's approval, and back when it is returned", async () => {
    await db.scorecard.updateMany({
      where: { organisationId: organisation.id },
      data: { requiresApproval: true },
    });
    const leader = await actorOf(organisation, "leader", "north");
    const superior = await actorOf(organisation, "leader", "sector");
    await enter(organisation, "north", "2026-T1", { A: "4" });
    expect(await workOf(leader)).toEqual([["handIn", "north", "2026-T1", 1, "2026-05-20"]]);
    const card = await db.scorecard.findFirstOrThrow({ where: { organisationId: organisation.id } });
    const name = { unitId: idOf(organisation.units, "north"), scorecardId: card.id, period: "2026-T1" };
    const id = await submitReport(leader, { ...name, version: 0 });
    expect(await workOf(leader)).toEqual([]);
    expect(await workOf(superior)).toContainEqual(["approve", "north", "2026-T1", 1, null]);
    await db.report.updateMany({ where: { id }, data: { state: "returned" } });
    expect(await workOf(leader)).toEqual([["returned", "north", "2026-T1", 1, null]]);
    expect((await workOf(superior))?.map(([kind]) => kind)).not.toContain("approve");
  });

  it("holds deviations and initiatives of whoever answers for them, the first even without a deadline", async () => {
    const leader = await actorOf(organisation, "leader", "north");
    const other = await actorOf(organisation, "leader", "south");
    const own = { organisationId: organisation.id, unitId: idOf(organisation.units, "north") };
    const indicatorId = idOf(organisation.indicators, "A");
    const opened = { ...own, indicatorId, period: "2026-T1", openedAt: new Date(), fact: "Låg" };
    await db.deviation.create({ data: opened });
    await db.deviation.create({
      data: {
        ...opened,
        unitId: idOf(organisation.units, "south"),
        responsibleId: other.userId,
        dueDay: new Date("2026-05-01"),
      },
    });
    const ends = { ...own, description: {}, startsOn: new Date("2026-01-01"), ownerId: other.userId ?? "" };
    await db.initiative.create({ data: { ...ends, name: { nn: "Nær" }, endsOn: new Date("2026-06-01") } });
    await db.initiative.create({ data: { ...ends, name: { nn: "Fjern" }, endsOn: new Date("2027-06-01") } });
    await enter(organisation, "north", "2026-T1", { A: "4" });
    await enter(organisation, "south", "2026-T1", { A: "4" });
    expect(await workOf(leader)).toEqual([["deviation", "north", null, 1, null]]);
    expect(await workOf(other)).toEqual([
      ["deviation", "south", null, 1, "2026-05-01"],
      ["initiative", "north", null, 1, "2026-06-01"],
    ]);
  });

  it("is nobody else's: not the public's, not an administrator's, not another organisation's", async () => {
    expect(await getMyWork(publicActor)).toBeNull();
    expect(await workOf(await actorOf(organisation, "administrator", "root"))).toEqual([]);
    expect(await workOf(await actorOf(organisation, "auditor", "root"))).toEqual([]);
    const other = await anOrganisation();
    const foreigner = await actorOf(other, "leader", "north");
    await enter(other, "north", "2026-T1", { A: "4" });
    expect((await getMyWork(foreigner))?.organisation.code).toBe(other.code);
    expect((await workOf(foreigner))?.filter(([, , period]) => period === "2026-T1")).toEqual([]);
  });

  it("of a leader of 40 units has the most late first, in as many statements as for one", async () => {
    const codes = Array.from({ length: 40 }, (_, index) => `school-${index}`);
    const units = [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector"),
      unit("south", "sector"),
    ];
    const many = await anOrganisation({ units: [...units, ...codes.map((code) => unit(code, "sector"))] });
    const leader = await actorOf(many, "leader", "sector");
    const few = await countStatements(() => getMyWork(leader));
    const single = await actorOf(organisation, "leader", "north");
    expect(await countStatements(() => getMyWork(single))).toBeGreaterThanOrEqual(few - 20);
    const work = (await workOf(leader)) ?? [];
    expect(work.length).toBeGreaterThanOrEqual(2);
    expect(work.map(([, , , , deadline]) => deadline)).toEqual(
      work.map(([, , , , deadline]) => deadline).sort(),
    );
  });
});

describe("the choice of being reminded", () => {
  it("is one's own, and told in the audit trail", async () => {
    const leader = await actorOf(organisation, "leader", "north");
    expect((await getAccount(leader))?.reminded).toBe(true);
    await editReminded(leader, { reminded: false });
    expect((await getAccount(leader))?.reminded).toBe(false);
    expect(
      await db.auditEvent.count({ where: { actorId: leader.userId, action: "user.editReminded" } }),
    ).toBe(1);
    await expect(editReminded(publicActor, { reminded: false })).rejects.toThrow("notFound");
  });
});
