import { beforeAll, describe, expect, it } from "vitest";
import { getLockChanges, getPeriodSettings } from "@/lib/data/period-setting";
import { editPeriodSetting } from "@/lib/data/plan";
import { editScorecardApproval } from "@/lib/data/scorecard-approval";
import { periodSettingInput, scorecardApprovalInput } from "@/lib/schemas/period-setting";
import { travelTo } from "@/tests/support/clock";
import { enter } from "@/tests/support/entry";
import { indicator } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";
import { countStatements } from "@/tests/support/statements";

let organisation: Organisation;
const tertial = {
  kind: "tertial",
  dueDays: 20,
  requiresApproval: false,
  remindDays: 7,
  escalateDays: 7,
} as const;

beforeAll(async () => {
  travelTo("2026-06-01");
  organisation = await anOrganisation({
    indicators: [
      indicator("A"),
      indicator("B", { frequency: "month" }),
      indicator("C", { frequency: "month" }),
    ],
    scorecards: [scorecard({ R1: ["A", "B", "C"] })],
    deadlines: [{ kind: "tertial", dueDays: 20, expiryDays: null }],
  });
  for (const period of ["2025-T2", "2025-T3", "2026-T1"])
    await enter(organisation, "north", period, { A: "4" });
  await enter(organisation, "south", "2025-T3", { A: "3" });
});

describe("the settings", () => {
  it("are those of the periods in use, with their indicators", async () => {
    const settings = await getPeriodSettings(organisation.actor);
    expect(settings?.kinds).toMatchObject([
      { kind: "month", dueDays: 20, expiryDays: null, indicators: [{ code: "B" }, { code: "C" }] },
      { kind: "tertial", dueDays: 20, expiryDays: null, indicators: [{ code: "A" }] },
    ]);
    expect(settings?.cards).toMatchObject([{ name: { nn: "Card R" }, requiresApproval: null }]);
  });

  it.each([
    ["administrator", "root", true],
    ["administrator", "sector", false],
    ["leader", "root", false],
    ["auditor", "root", false],
  ] as const)("are open to %s at %s: %s", async (role, at, may) => {
    const actor = await actorOf(organisation, role, at);
    expect((await getPeriodSettings(actor)) !== null).toBe(may);
    expect((await getLockChanges(actor, { ...tertial, expiryDays: 0 })) !== null).toBe(may);
    if (may) return;
    await expect(editPeriodSetting(actor, { ...tertial, expiryDays: 0 })).rejects.toThrow("notFound");
  });

  it("cost the same number of statements however many cards there are", async () => {
    const few = await countStatements(() => getPeriodSettings(organisation.actor));
    const many = await anOrganisation({
      scorecards: ["K", "L", "M"].map((letter) => scorecard({ [`${letter}1`]: ["A"] })),
    });
    expect(await countStatements(() => getPeriodSettings(many.actor))).toBe(few);
  });
});

describe("a change of deadlines", () => {
  it("tells which periods with values it would lock, and how many values", async () => {
    expect(await getLockChanges(organisation.actor, { ...tertial, expiryDays: 30 })).toEqual({
      locked: [
        { period: "2025-T2", values: 1 },
        { period: "2025-T3", values: 2 },
      ],
      opened: [],
    });
  });

  it("is kept, and told in the audit trail", async () => {
    await editPeriodSetting(organisation.actor, { ...tertial, expiryDays: 0 });
    const event = await db.auditEvent.findFirst({
      where: { organisationId: organisation.id, action: "periodSetting.edit" },
      orderBy: { id: "desc" },
    });
    expect(event).toMatchObject({
      before: { dueDays: 20, expiryDays: null, requiresApproval: false },
      after: { ...tertial, expiryDays: 0 },
    });
  });

  it("tells which periods it would open again", async () => {
    const changes = await getLockChanges(organisation.actor, { ...tertial, expiryDays: null });
    expect(changes?.opened.map(({ period }) => period)).toEqual(["2025-T2", "2025-T3", "2026-T1"]);
  });
});

describe("the approval of a scorecard", () => {
  const approval = async (requiresApproval: string, version = 1) => {
    const card = await db.scorecard.findFirstOrThrow({ where: { organisationId: organisation.id } });
    return scorecardApprovalInput.parse({ id: card.id, version, requiresApproval });
  };

  it("is its own, or that of the period", async () => {
    await editScorecardApproval(organisation.actor, await approval("yes"));
    expect((await getPeriodSettings(organisation.actor))?.cards[0]?.requiresApproval).toBe(true);
    await editScorecardApproval(organisation.actor, await approval("inherit", 2));
    expect((await getPeriodSettings(organisation.actor))?.cards[0]?.requiresApproval).toBe(null);
  });

  it("is not written over what someone else has saved", async () => {
    await expect(editScorecardApproval(organisation.actor, await approval("no", 1))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is the business of who may define there", async () => {
    const stranger = (await anOrganisation()).actor;
    for (const actor of [await actorOf(organisation, "leader"), stranger]) {
      await expect(editScorecardApproval(actor, await approval("no", 3))).rejects.toThrow("notFound");
    }
  });
});

describe("what is typed", () => {
  it.each([
    [{ dueDays: "" }, "dueDays", "required"],
    [{ dueDays: "to" }, "dueDays", "notANumber"],
    [{ dueDays: "-1" }, "dueDays", "notANumber"],
    [{ dueDays: "2,5" }, "dueDays", "notANumber"],
    [{ dueDays: "367" }, "dueDays", "outOfRange"],
    [{ expiryDays: "99999" }, "expiryDays", "outOfRange"],
    [{ expiryDays: "x" }, "expiryDays", "notANumber"],
    [{ remindDays: "367" }, "remindDays", "outOfRange"],
    [{ escalateDays: "0" }, "escalateDays", "outOfRange"],
  ])("%j is refused", (typed, field, code) => {
    const result = periodSettingInput.safeParse({ kind: "year", dueDays: "1", ...typed });
    const issue = result.error?.issues[0];
    expect([issue?.path[0], issue?.message]).toEqual([field, code]);
  });

  it("empty never locks, and 0 locks when due", () => {
    const expiry = (expiryDays?: string) =>
      periodSettingInput.parse({ kind: "year", dueDays: "1", expiryDays }).expiryDays;
    expect([expiry(""), expiry(" "), expiry(), expiry("0")]).toEqual([null, null, null, 0]);
  });
});
