import { beforeEach, describe, expect, test } from "vitest";
import { saveDraft } from "@/lib/data/measurement-draft";
import { measurementInput } from "@/lib/schemas/measurement";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "../support/clock";
import { shownAt } from "../support/dashboard";
import { enter, storedAt } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");
const period = "2026-T1";

let organisation: Organisation;
beforeEach(async () => {
  organisation = await anOrganisation({
    indicators: [indicator("A", { minimum: "0", maximum: "10" }), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
  });
});

const keyOf = (code: string) => `cell.${idOf(organisation.indicators, code)}.${period}`;

function keep(cells: Record<string, [value: string, version: number]>, actor = organisation.actor) {
  const typed = Object.entries(cells).map(([code, [value, version]]) =>
    measurementInput.parse({
      kind: "value",
      indicatorId: idOf(organisation.indicators, code),
      ...{ period, version, value },
    }),
  );
  return saveDraft(actor, { unitId: idOf(organisation.units, "north"), cells: typed });
}

describe("what is typed is kept as drafts", () => {
  test("each answer tells the version to go on from, and the same again changes nothing", async () => {
    expect(await keep({ A: ["4", 0] })).toMatchObject({ kept: { [keyOf("A")]: 1 } });
    expect(await keep({ A: ["5", 1] })).toMatchObject({ kept: { [keyOf("A")]: 2 } });
    // Sent once more, because the answer got lost: one row, and the version it stands at.
    expect(await keep({ A: ["5", 1] })).toMatchObject({ kept: { [keyOf("A")]: 2 }, conflicts: {} });
    const row = await storedAt(organisation, "north", "A", period);
    expect(row).toMatchObject({ value: "5", stage: "draft", version: 2 });
    expect(row?.revisions).toHaveLength(2);
    expect(await shownAt(organisation, "north", "A", period)).not.toMatchObject({ cell: { kind: "value" } });
  });

  test("a cell that cannot be kept holds back no other", async () => {
    expect(await keep({ A: ["11", 0], B: ["3", 0] })).toEqual({
      kept: { [keyOf("B")]: 1 },
      refused: { [`${keyOf("A")}.value`]: "aboveMaximum" },
      conflicts: {},
    });
    expect(await storedAt(organisation, "north", "A", period)).toBeNull();
  });

  test("never over a delivered value, whatever version was seen", async () => {
    await enter(organisation, "north", period, { A: "4" });
    expect(await keep({ A: ["5", 1] })).toMatchObject({
      refused: { [`${keyOf("A")}.comment`]: "alreadyDelivered" },
    });
    expect(await keep({ A: ["5", 0], B: ["2", 0] })).toMatchObject({
      kept: { [keyOf("B")]: 1 },
      conflicts: { [keyOf("A")]: { version: 1, value: "4" } },
    });
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({
      ...{ value: "4", stage: "submitted", version: 1 },
    });
  });

  test("what someone else wrote meanwhile is shown, and not written over", async () => {
    const colleague = await actorOf(organisation, "contributor", "north");
    await keep({ A: ["4", 0] }, colleague);
    expect(await keep({ A: ["6", 0] })).toMatchObject({
      kept: {},
      conflicts: { [keyOf("A")]: { version: 1, value: "4" } },
    });
    // Having seen it, one may.
    expect(await keep({ A: ["6", 1] })).toMatchObject({ kept: { [keyOf("A")]: 2 } });
  });

  test("only by those who enter there", async () => {
    const other = await actorOf(organisation, "contributor", "south");
    expect(await refusalOf(keep({ A: ["4", 0] }, other))).toMatchObject({ code: "notFound" });
  });

  test("two at once make one row", async () => {
    const answers = await Promise.all([keep({ A: ["4", 0] }), keep({ A: ["4", 0] })]);
    expect(answers.map(({ kept }) => kept[keyOf("A")])).toEqual([1, 1]);
    expect((await storedAt(organisation, "north", "A", period))?.revisions).toHaveLength(1);
  });
});
