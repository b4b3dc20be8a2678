import { beforeAll, describe, expect, it, test } from "vitest";
import { recordEntry } from "@/lib/data/measurement";
import { entryInput } from "@/lib/schemas/measurement";
import { idOf } from "@/prisma/seed/id-of";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter, storedAt, type Typed } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { anOrganisation, type Organisation, revisionOf, unit } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

let organisation: Organisation;
beforeAll(async () => {
  organisation = await anOrganisation({
    units: [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector"),
      unit("south", "sector", { openedOn: "2026-01-01" }),
    ],
    indicators: [
      indicator("NUMBER", { minimum: "-2", maximum: "10" }),
      indicator("LOWER"),
      share("SHARE", { minimum: "0", maximum: "100" }),
      indicator("YES-NO", { kind: "yesNo", decimals: 0 }),
      indicator("GRADED", {
        kind: "graded",
        decimals: 0,
        grades: ["1", "3", "5"].map((value) => ({ value, name: sameText(value) })),
      }),
      indicator("CALCULATED", { kind: "calculated", formula: "[NUMBER] * 2" }),
      indicator("MONTHLY", { frequency: "month" }),
      indicator("UNLINKED"),
    ],
    scorecards: [
      scorecard({ R1: ["NUMBER", "LOWER", "SHARE", "YES-NO", "GRADED", "CALCULATED", "MONTHLY"] }),
    ],
    targetLevels: [level("NUMBER", "5", "2.5"), level("LOWER", "4", "8")],
    deadlines: [
      { kind: "tertial", dueDays: 20, expiryDays: 30 },
      { kind: "month", dueDays: 15, expiryDays: 0 },
    ],
  });
});

const ratio = (numerator: string, denominator: string) => ({ kind: "ratio", numerator, denominator });

describe("what cannot be saved", () => {
  it.each<[string, string, string, Typed, Record<string, string>, string]>([
    ["north", "2026-T1", "NUMBER", "10,1", { value: "aboveMaximum" }, "above the highest it can be"],
    ["north", "2026-T1", "NUMBER", "-2,1", { value: "belowMinimum" }, "below the lowest it can be"],
    [
      "north",
      "2026-T1",
      "NUMBER",
      "3,25",
      { value: "tooManyDecimals" },
      "more decimals than the indicator has",
    ],
    [
      "north",
      "2026-T1",
      "NUMBER",
      ratio("1", "2"),
      { value: "notRatio" },
      "two parts where one value is asked for",
    ],
    ["north", "2026-T1", "SHARE", "50", { numerator: "required" }, "the quotient is never typed"],
    [
      "north",
      "2026-T1",
      "SHARE",
      ratio("1", "0"),
      { denominator: "denominatorPositive" },
      "nothing to divide by",
    ],
    [
      "north",
      "2026-T1",
      "SHARE",
      ratio("1", "-2"),
      { denominator: "denominatorPositive" },
      "a negative whole",
    ],
    ["north", "2026-T1", "SHARE", ratio("3", "2"), { numerator: "aboveMaximum" }, "150 %"],
    ["north", "2026-T1", "SHARE", ratio("-1", "2"), { numerator: "belowMinimum" }, "−50 %"],
    ["north", "2026-T1", "YES-NO", "2", { value: "notYesNo" }, "neither yes (1) nor no (0)"],
    ["north", "2026-T1", "GRADED", "4", { value: "notGrade" }, "between two grades"],
    ["north", "2026-T1", "CALCULATED", "4", { value: "calculated" }, "worked out from others"],
    ["north", "2026-T1", "NUMBER", "2", { comment: "explanationRequired" }, "red and unexplained"],
    ["north", "2026-T1", "LOWER", "8,1", { comment: "explanationRequired" }, "red where less is better"],
    ["north", "2026-T1", "UNLINKED", "4", { value: "notReportedHere" }, "on no card of the unit"],
    ["sector", "2026-T1", "NUMBER", "4", { value: "notReportedHere" }, "gathered from the schools below"],
    ["north", "2026-04", "NUMBER", "4", { value: "notReportedHere" }, "a period of another kind"],
    ["north", "2026-T3", "NUMBER", "4", { value: "periodNotStarted" }, "a period that lies ahead"],
    [
      "north",
      "2025-T3",
      "NUMBER",
      "4",
      { value: "periodLocked" },
      "due 20 January, locked since 20 February",
    ],
    ["north", "2026-04", "MONTHLY", "4", { value: "periodLocked" }, "locked when due"],
    ["south", "2025-T3", "NUMBER", "4", { value: "unitNotOpen" }, "before the school was opened"],
  ])("at %s in %s: %s %j is %j (%s)", async (at, period, code, typed, fields, _why) => {
    const before = await revisionOf(organisation);
    expect(await refusalOf(enter(organisation, at, period, { [code]: typed }))).toMatchObject({
      code: "invalid",
      fields,
    });
    expect(await storedAt(organisation, at, code, period)).toBeNull();
    expect(await revisionOf(organisation)).toBe(before);
  });
});

describe("what can", () => {
  it.each<[string, string, Typed, object, string]>([
    ["2026-T1", "NUMBER", "10", { value: "10" }, "the highest it can be"],
    ["2026-T2", "NUMBER", "-2", { value: "-2", stage: "draft" }, "the lowest; a draft needs no explanation"],
    [
      "2026-T1",
      "LOWER",
      { value: "8,1", comment: "why" },
      { value: "8.1", comment: "why" },
      "red, with its explanation",
    ],
    ["2026-T1", "YES-NO", "0", { value: "0" }, "no is a value"],
    ["2026-T1", "GRADED", "3", { value: "3" }, "a grade"],
    ["2026-05", "MONTHLY", "0,5", { value: "0.5" }, "its last open day"],
    ["2026-06", "MONTHLY", "0", { value: "0" }, "the running month; zero is a value"],
    [
      "2026-T2",
      "SHARE",
      { kind: "missing", comment: "the system was down" },
      { kind: "missing", value: null },
      "no value, with a reason",
    ],
    [
      "2026-T1",
      "SHARE",
      { kind: "notApplicable", comment: "no pupils" },
      { kind: "notApplicable" },
      "not applicable, with a reason",
    ],
  ])("in %s: %s %j", async (period, code, typed, stored, _why) => {
    const stage = "stage" in stored ? "draft" : "submitted";
    await enter(organisation, "north", period, { [code]: typed }, { stage });
    expect(await storedAt(organisation, "north", code, period)).toMatchObject({ stage, ...stored });
  });

  test("the two parts of a ratio are kept, the quotient never", async () => {
    await enter(organisation, "south", "2026-T1", { SHARE: ["1", "3"] });
    const row = await storedAt(organisation, "south", "SHARE", "2026-T1");
    expect([row?.value, row?.numerator?.toFixed(), row?.denominator?.toFixed()]).toEqual([null, "1", "3"]);
  });

  test("a value on the edge of red needs no explanation", async () => {
    await enter(organisation, "south", "2026-T1", { NUMBER: "2,5", LOWER: "8" });
    expect((await storedAt(organisation, "south", "NUMBER", "2026-T1"))?.stage).toBe("submitted");
  });
});

test("one cell at fault saves none of them, and every fault is told at once", async () => {
  const refusal = refusalOf(
    enter(organisation, "south", "2026-T2", { NUMBER: "4", LOWER: "7", "YES-NO": "7", GRADED: "2" }),
  );
  expect(await refusal).toMatchObject({ code: "invalid", fields: { value: "notGrade" } });
  expect(
    await db.measurement.count({ where: { unitId: idOf(organisation.units, "south"), period: "2026-T2" } }),
  ).toBe(0);
});

test("each fault is told at its own cell", async () => {
  const cells = ["YES-NO", "GRADED"].map((code) => ({
    kind: "value",
    indicatorId: idOf(organisation.indicators, code),
    period: "2026-T2",
    version: 0,
    value: "2",
  }));
  const input = entryInput.parse({ unitId: idOf(organisation.units, "south"), stage: "submitted", cells });
  await expect(recordEntry(organisation.actor, input)).rejects.toMatchObject({
    details: {
      fields: {
        [`cell.${idOf(organisation.indicators, "YES-NO")}.2026-T2.value`]: "notYesNo",
        [`cell.${idOf(organisation.indicators, "GRADED")}.2026-T2.value`]: "notGrade",
      },
    },
  });
});

test("nothing to save is saved as nothing", async () => {
  const unitId = idOf(organisation.units, "south");
  expect(await recordEntry(organisation.actor, { unitId, stage: "submitted", cells: [] })).toEqual({
    saved: 0,
  });
});
