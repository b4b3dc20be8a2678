import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { recordUnitComment } from "@/lib/data/unit-comment";
import { getUnitComment, getUnitCommentForm } from "@/lib/data/unit-comment-read";
import { unitCommentInput } from "@/lib/schemas/unit-comment";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { approvedCard, decide, handIn } from "../support/report";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

const period = "2026-T1";
let organisation: Organisation;
let leader: Actor;

beforeEach(async () => {
  organisation = await anOrganisation();
  leader = await actorOf(organisation, "leader", "north");
});

const input = (text: string, version = 0, change = {}) => ({
  ...{ unitId: idOf(organisation.units, "north"), period, version, text },
  ...change,
});
const readBy = async (actor: Actor, of = period) =>
  (await getUnitComment(actor, organisation.code, "north", of))?.comment ?? null;

describe("a leader's comment", () => {
  it("is written by the unit's leader, and read by all with the name for those inside only", async () => {
    await recordUnitComment(leader, input("Ein god vår."));
    expect(await readBy(leader)).toMatchObject({ text: "Ein god vår.", by: "leader at north" });
    expect(await readBy(publicActor)).toEqual({
      ...{ text: "Ein god vår.", recordedOn: "2026-06-15" },
      ...{ by: null, awaitsApproval: false },
    });
    const stranger = await actorOf(await anOrganisation(), "leader");
    expect(await readBy(stranger)).toMatchObject({ by: null });
    expect(await readBy(publicActor, "2025-T3")).toBeNull();
  });

  it("is changed by who has seen what stands there, and an empty text takes it away; all is in the trail", async () => {
    await recordUnitComment(leader, input("Første"));
    const blind = recordUnitComment(leader, input("Andre"));
    expect(await refusalOf(blind)).toMatchObject({
      code: "conflict",
      current: { text: "Første", version: 1 },
    });
    const superior = await actorOf(organisation, "leader", "sector");
    await recordUnitComment(superior, input("Andre", 1));
    expect(await readBy(publicActor)).toMatchObject({ text: "Andre" });
    await recordUnitComment(leader, input("", 2));
    expect(await readBy(leader)).toBeNull();
    expect(await getUnitCommentForm(leader, "north", period)).toMatchObject({ text: "", version: 3 });
    const events = await db.auditEvent.findMany({
      where: { organisationId: organisation.id, action: "unitComment.record" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ before, after }) => [before, after])).toEqual([
      [null, { period, text: "Første" }],
      [
        { period, text: "Første" },
        { period, text: "Andre" },
      ],
      [
        { period, text: "Andre" },
        { period, text: "" },
      ],
    ]);
  });

  it("of two at once one is kept", async () => {
    const both = await Promise.allSettled(
      ["Ein", "To"].map((text) => recordUnitComment(leader, input(text))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each([
    { why: "is of another kind", asked: "2026-05" },
    { why: "has not begun", asked: "2026-T3" },
  ])("is refused for a period that $why", async ({ asked }) => {
    const refused = recordUnitComment(leader, input("Tekst", 0, { period: asked }));
    expect(await refusalOf(refused)).toMatchObject({ code: "invalid", fields: { period: "badPeriod" } });
  });

  it("is not for those who only enter figures there, nor for leaders elsewhere", async () => {
    const others = [
      await actorOf(organisation, "contributor", "north"),
      await actorOf(organisation, "leader", "south"),
    ];
    for (const other of others) {
      expect((await refusalOf(recordUnitComment(other, input("Tekst")))).code).toBe("notFound");
      expect(await getUnitCommentForm(other, "north", period)).toBeNull();
    }
  });

  it("is text: nothing longer than a page, no control marks", () => {
    const said = (text: string) => unitCommentInput.safeParse(input(text)).error?.issues[0]?.message;
    expect([said(""), said("x".repeat(4001)), said("a\0")]).toEqual([undefined, "tooLong", "notText"]);
    expect(unitCommentInput.safeParse(input("", 0, { period: "x" })).error?.issues[0]?.message).toBe(
      "badPeriod",
    );
  });
});

describe("for the public", () => {
  it("there is none where no card is open", async () => {
    organisation = await anOrganisation({ scorecards: [scorecard({ R1: ["A"] }, { published: false })] });
    leader = await actorOf(organisation, "leader", "north");
    await recordUnitComment(leader, input("Løynd"));
    expect([await readBy(publicActor), (await readBy(leader))?.text]).toEqual([null, "Løynd"]);
  });

  it("it waits with the figures for approval, and goes when the approval is taken back", async () => {
    await approvedCard(organisation);
    const superior = await actorOf(organisation, "leader", "sector");
    await enter(organisation, "north", period, { A: "4" });
    await recordUnitComment(leader, input("Ventar"));
    expect(await readBy(publicActor)).toBeNull();
    expect(await readBy(leader)).toMatchObject({ awaitsApproval: true });
    expect(await getUnitCommentForm(leader, "north", period)).toMatchObject({ takesApproval: true });
    await handIn(organisation, leader, "north", period);
    await decide(organisation, superior, "north", period, "approve");
    expect(await readBy(publicActor)).toMatchObject({ text: "Ventar", awaitsApproval: false });
    await decide(organisation, superior, "north", period, "undo");
    expect(await readBy(publicActor)).toBeNull();
  });

  it("what was written before approval was asked for stays open", async () => {
    await recordUnitComment(leader, input("Før"), new Date("2026-05-01T10:00:00Z"));
    await approvedCard(organisation);
    expect(await readBy(publicActor)).toMatchObject({ text: "Før" });
  });
});

it("costs one statement when nothing has changed since it was read", async () => {
  await recordUnitComment(leader, input("Tekst"));
  await readBy(leader);
  expect(await countStatements(() => readBy(leader))).toBe(1);
});
