import { beforeAll, describe, expect, test } from "vitest";
import { getEntryPage } from "@/lib/data/entry-page";
import { getEntryIndicator, getEntryYear } from "@/lib/data/entry-year";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";

const many = Array.from({ length: 42 }, (_, index) => `M${index + 10}`);

let organisation: Organisation;
beforeAll(async () => {
  travelTo("2026-06-15");
  organisation = await anOrganisation({
    units: [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector", { openedOn: "2026-02-10" }),
      unit("south", "sector"),
    ],
    indicators: [
      indicator("A"),
      ...many.map((code) => indicator(code, { frequency: "month" })),
      indicator("PUPILS", { frequency: "schoolYear" }),
      indicator("SUM", { kind: "calculated", formula: "[A] * 2" }),
      indicator("HIDDEN", { visibility: "confidential", confidentialReason: { nn: "løynd" } }),
      indicator("TOLD", { kind: "calculated", formula: "[A] + [HIDDEN]" }),
    ],
    scorecards: [scorecard({ R1: ["A", "SUM", "TOLD", "PUPILS"], R2: many })],
  });
  await enter(organisation, "north", "2026-05", { M10: "2" });
  await enter(organisation, "north", "2026-T1", { A: "4" });
});

const yearOf = (asked: Partial<Parameters<typeof getEntryYear>[2]>, code = "north") =>
  getEntryYear(organisation.actor, code, { kind: "month", year: 2026, page: 1, ...asked });

describe("a year of a unit", () => {
  test("has the indicators of one frequency down and the year's periods across, with what is reported in each", async () => {
    const year = await yearOf({});
    expect(year?.periods).toHaveLength(12);
    expect(year).toMatchObject({ kinds: ["month", "tertial", "schoolYear"], page: 1, pages: 2 });
    expect(year?.indicators).toHaveLength(41);
    const [first] = year?.indicators ?? [];
    expect(first).toMatchObject({ code: "R2.1", indicator: { code: "M10" } });
    // Not open in January; what lies ahead is there, but cannot be filled in yet.
    expect(first?.cells.map((cell) => cell?.state ?? null)).toEqual([
      null,
      ...["late", "late", "late", "open", "open"],
      ...Array.from({ length: 6 }, () => "future"),
    ]);
    expect(first?.cells[4]).toMatchObject({ stage: "submitted", content: { value: "2" } });
  });

  test("goes on over the next page, and stays on the last", async () => {
    expect((await yearOf({ page: 2 }))?.indicators.map(({ indicator: { code } }) => code)).toEqual(["M51"]);
    expect(await yearOf({ page: 9 })).toMatchObject({ page: 2 });
  });

  test("counts a school year as of the year it begins in, and begins with the finest frequency", async () => {
    expect((await yearOf({ kind: "schoolYear" }))?.periods).toEqual(["2026/27"]);
    expect(await yearOf({ kind: null, year: null })).toMatchObject({ kind: "month", year: 2026 });
    expect(await yearOf({ kind: "quarter" })).toMatchObject({ indicators: [], pages: 1 });
  });
});

describe("one indicator over its periods", () => {
  test("shows a year of them, the newest first, while the unit was open", async () => {
    const page = await getEntryIndicator(organisation.actor, "north", "M10");
    expect(page?.rows.map(({ period }) => period)).toEqual([
      "2026-06",
      "2026-05",
      "2026-04",
      "2026-03",
      "2026-02",
    ]);
    const tertials = await getEntryIndicator(organisation.actor, "south", "A");
    expect(tertials?.rows.map(({ period }) => period)).toEqual([
      ...["2026-T2", "2026-T1", "2025-T3", "2025-T2"],
    ]);
  });

  test("is not there for what is worked out, unknown, or reported elsewhere", async () => {
    for (const code of ["SUM", "NONE", "HIDDEN"]) {
      expect(await getEntryIndicator(organisation.actor, "north", code)).toBeNull();
    }
    const other = await actorOf(organisation, "contributor", "south");
    expect(await getEntryIndicator(other, "north", "A")).toBeNull();
    expect(await getEntryYear(other, "north", { kind: null, year: null, page: 1 })).toBeNull();
  });
});

test("what is worked out is shown with the figures it rests on, but no confidential one to others", async () => {
  const [sum, told] = (await getEntryPage(organisation.actor, "north", "2026-T1"))?.calculated ?? [];
  expect(sum).toMatchObject({
    indicator: { code: "SUM" },
    cell: { kind: "value", value: 80_000 },
    parts: [{ indicator: { code: "A" }, cell: { value: 40_000 } }],
  });
  const contributor = await actorOf(organisation, "contributor", "north");
  const seen = (await getEntryPage(contributor, "north", "2026-T1"))?.calculated ?? [];
  expect(seen.flatMap(({ parts }) => parts.map(({ indicator: { code } }) => code))).not.toContain("HIDDEN");
  expect(told?.parts.map(({ indicator: { code } }) => code)).toContain("A");
});
