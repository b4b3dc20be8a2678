import { beforeEach, describe, expect, test } from "vitest";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { recordEntry } from "@/lib/data/measurement";
import { entryInput } from "@/lib/schemas/measurement";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { rowAt, shownAt } from "../support/dashboard";
import { enter, storedAt } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, revisionOf } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";
import { untilAnswered } from "../support/until-answered";

travelTo("2026-06-15");
const period = "2026-T1";

let organisation: Organisation;
beforeEach(async () => {
  organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
  });
});

const cellOf = (code: string, version: number, value: string, comment?: string) => ({
  kind: "value",
  indicatorId: idOf(organisation.indicators, code),
  period,
  version,
  value,
  comment,
});

function save(cells: ReturnType<typeof cellOf>[], stage: "draft" | "submitted" = "submitted") {
  return recordEntry(
    organisation.actor,
    entryInput.parse({ unitId: idOf(organisation.units, "north"), stage, cells }),
  );
}

describe("revisions", () => {
  test("only grow: each save adds one, and none is changed by the next", async () => {
    const who = await actorOf(organisation, "contributor", "north");
    await enter(organisation, "north", period, { A: "4" }, { actor: who });
    const first = (await storedAt(organisation, "north", "A", period))?.revisions;
    travelTo("2026-06-16");
    await enter(organisation, "north", period, { A: { value: "3,5", comment: "counted anew" } });
    travelTo("2026-06-15");
    const row = await storedAt(organisation, "north", "A", period);
    expect(row).toMatchObject({ version: 2, value: "3.5", comment: "counted anew", stage: "submitted" });
    expect(row?.revisions[0]).toEqual(first?.[0]);
    expect(
      row?.revisions.map(({ version, value, recordedById, source, recordedAt }) => [
        version,
        value?.toFixed(),
        recordedById,
        source,
        recordedAt.toISOString().slice(0, 10),
      ]),
    ).toEqual([
      [1, "4", who.userId, "form", "2026-06-15"],
      [2, "3.5", null, "form", "2026-06-16"],
    ]);
  });

  test("saving what stands there already adds none, whatever version was seen", async () => {
    await save([cellOf("A", 0, "4")]);
    expect(await save([cellOf("A", 0, "4,0")])).toEqual({ saved: 0 });
    expect((await storedAt(organisation, "north", "A", period))?.revisions).toHaveLength(1);
  });
});

describe("two at once", () => {
  test("who saw an older revision is shown what stands there now, and nothing is written over", async () => {
    await save([cellOf("A", 0, "4"), cellOf("B", 0, "1")]);
    await save([cellOf("A", 1, "3", "first")]);
    const refusal = await refusalOf(save([cellOf("A", 1, "5", "second"), cellOf("B", 1, "2", "second")]));
    expect(refusal).toMatchObject({ code: "conflict", fields: {} });
    expect(refusal.current).toEqual({
      [`cell.${idOf(organisation.indicators, "A")}.${period}`]: {
        version: 2,
        kind: "value",
        value: "3",
        numerator: null,
        denominator: null,
        comment: "first",
      },
    });
    expect((await storedAt(organisation, "north", "B", period))?.value).toBe("1");
  });

  test("a conflict is told before anything else: the reason a correction needs is not asked of who never saw the value", async () => {
    await save([cellOf("A", 0, "4")]);
    expect(await refusalOf(save([cellOf("A", 0, "5")]))).toMatchObject({ code: "conflict" });
  });

  test("having seen it, one's own value may be kept", async () => {
    await save([cellOf("A", 0, "4")]);
    await save([cellOf("A", 1, "5", "mine")]);
    expect(await shownAt(organisation, "north", "A", period)).toBe("5");
  });

  test.each(["draft", "submitted"] as const)(
    "row 13: lost update: of 50 simultaneous edits of one cell (%s) one wins, and 49 are shown both values",
    async (stage) => {
      await save([cellOf("A", 0, "1", "before")], stage);
      const before = await revisionOf(organisation);
      const typed = Array.from({ length: 50 }, (_, index) => String(10 + index));
      // As the form is answered: with what was typed, and in a conflict with what stands there.
      const answers = await Promise.all(
        typed.map((value, index) => {
          const form = new FormData();
          form.set("value", value);
          return untilAnswered(() => save([cellOf("A", 1, value, `edit ${index}`)], stage), form);
        }),
      );
      const row = await storedAt(organisation, "north", "A", period);
      expect(row?.revisions).toHaveLength(2);
      const key = `cell.${idOf(organisation.indicators, "A")}.${period}`;
      const conflict = { ok: false, code: "conflict", current: { [key]: { version: 2, value: row?.value } } };
      const expected = typed.map((value) =>
        value === row?.value ? { ok: true } : { ...conflict, values: { value } },
      );
      expect(answers).toMatchObject(expected);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await revisionOf(organisation)).toBe(before + 1);
    },
  );
});

describe("a draft", () => {
  test("shows on no dashboard until it is delivered", async () => {
    await save([cellOf("A", 0, "4")], "draft");
    expect(await shownAt(organisation, "north", "A", period)).toBe("late");
    await save([cellOf("A", 1, "4")]);
    expect(await shownAt(organisation, "north", "A", period)).toBe("4");
  });

  test("that is delivered as it stands is no correction", async () => {
    await save([cellOf("A", 0, "4")], "draft");
    await save([cellOf("A", 1, "4")]);
    expect((await rowAt(organisation, "north", "A", period)).corrected).toBe(false);
    const page = await getIndicatorPage(organisation.actor, organisation.code, "north", "A", period);
    expect(page?.corrections).toEqual([]);
  });

  test("that is red is kept without an explanation, and not delivered without one", async () => {
    await save([cellOf("A", 0, "2")], "draft");
    const refusal = await refusalOf(save([cellOf("A", 1, "2")]));
    expect(refusal).toMatchObject({ code: "invalid", fields: { comment: "explanationRequired" } });
    await save([cellOf("A", 1, "2", "why")]);
    expect(await shownAt(organisation, "north", "A", period)).toBe("2");
  });

  test("never takes the place of a delivered value", async () => {
    await save([cellOf("A", 0, "4")]);
    const refusal = await refusalOf(save([cellOf("A", 1, "5", "a reason")], "draft"));
    expect(refusal).toMatchObject({ code: "invalid", fields: { comment: "alreadyDelivered" } });
    expect(await shownAt(organisation, "north", "A", period)).toBe("4");
  });
});

describe("a correction", () => {
  test.each([
    [undefined, "no reason"],
    ["as reported", "the reason given for the value before"],
  ])("with reason %j is refused: %s", async (comment, _why) => {
    await save([cellOf("A", 0, "4", "as reported")]);
    const refusal = await refusalOf(save([cellOf("A", 1, "5", comment)]));
    expect(refusal).toMatchObject({ code: "invalid", fields: { comment: "correctionReasonRequired" } });
  });

  test("with a reason of its own shows the old value and the new, and by whom to those within", async () => {
    const who = await actorOf(organisation, "leader", "north");
    await enter(organisation, "north", period, { A: "4" }, { actor: who });
    await save([cellOf("A", 1, "5", "two were counted twice")]);
    expect((await rowAt(organisation, "north", "A", period)).corrected).toBe(true);
    const corrections = async (actor = organisation.actor) =>
      (await getIndicatorPage(actor, organisation.code, "north", "A", period))?.corrections.map(
        ({ version, cell, comment, by }) => [version, cell.kind === "value" && cell.value, comment, by],
      );
    expect(await corrections()).toEqual([
      [2, 50_000, "two were counted twice", null],
      [1, 40_000, null, "leader at north"],
    ]);
    const outside = await anOrganisation();
    expect((await corrections(outside.actor))?.map(([, , , by]) => by)).toEqual([null, null]);
  });
});

describe("the audit trail", () => {
  const eventsOf = () =>
    db.auditEvent.findMany({
      where: { organisationId: organisation.id, action: "measurement.record" },
      orderBy: { revision: "asc" },
    });

  test("tells who changed what from what, under the revision the change made", async () => {
    const who = await actorOf(organisation, "contributor", "north");
    await enter(organisation, "north", period, { A: "4" }, { actor: who });
    const first = await revisionOf(organisation);
    await save([cellOf("A", 1, "5", "why")]);
    const standing = { kind: "value", numerator: null, denominator: null, stage: "submitted" };
    expect(await eventsOf()).toMatchObject([
      {
        actorId: who.userId,
        revision: BigInt(first),
        before: null,
        after: { ...standing, period, unitId: idOf(organisation.units, "north"), version: 1, value: "4" },
      },
      {
        actorId: null,
        revision: BigInt(first + 1),
        before: { ...standing, version: 1, value: "4", comment: null },
        after: { ...standing, version: 2, value: "5", comment: "why" },
      },
    ]);
  });

  test("is written with the change or not at all: when the audit fails, no value, revision or raised number is left", async () => {
    const before = await revisionOf(organisation);
    await db.$executeRawUnsafe(
      "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no audit''; END'",
    );
    await db.$executeRawUnsafe(
      "CREATE TRIGGER refuse BEFORE INSERT ON audit_event EXECUTE FUNCTION refuse()",
    );
    await expect(save([cellOf("A", 0, "4")])).rejects.toThrow("no audit");
    await db.$executeRawUnsafe("DROP TRIGGER refuse ON audit_event");
    expect(await storedAt(organisation, "north", "A", period)).toBeNull();
    expect(await db.measurementRevision.count({ where: { organisationId: organisation.id } })).toBe(0);
    expect(await revisionOf(organisation)).toBe(before);
  });
});
