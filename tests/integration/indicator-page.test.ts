import { beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "@/lib/data/access";
import { editIndicator } from "@/lib/data/indicator";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { createOfficialFigure, deleteOfficialFigure, editOfficialFigure } from "@/lib/data/official-figure";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { factSheetInput } from "@/lib/schemas/indicator";
import { officialFigureInput } from "@/lib/schemas/official-figure";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "../support/clock";
import { shown } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

const pageOf = async (
  { actor, code: organisation }: Organisation,
  at: string,
  code: string,
  reader = actor,
  known?: string,
): Promise<IndicatorPage> => {
  const page = await getIndicatorPage(reader, organisation, at, code, "2026-T1", known);
  if (!page) throw new Error(`no page of ${code} at ${at}`);
  return page;
};

describe("change or noise", () => {
  const monthly = indicator("M", { frequency: "month", overTime: "mean", minimum: "0" });
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      indicators: [
        monthly,
        indicator("S", { frequency: "month", overTime: "mean", seasonal: true }),
        indicator("Y", { frequency: "month", kind: "yesNo", decimals: 0, overUnits: "none" }),
      ],
      scorecards: [scorecard({ R1: ["M", "S", "Y"] })],
      targetLevels: [level("M", "5", "2.5")],
    });
    for (let month = 1; month <= 12; month += 1) {
      const [value, season] = [month % 2 === 0 ? "6" : "5", month % 3 === 0 ? "50" : "10"];
      const period = `2025-${String(month).padStart(2, "0")}`;
      await enter(organisation, "north", period, {
        M: { value, comment: "Kjent" },
        S: { value: season, comment: "Kjent" },
        Y: "1",
      });
    }
  });

  test("is judged from twelve values on, and a share cannot usually be below its least", async () => {
    const { variation } = await pageOf(organisation, "north", "M");
    expect(variation).toMatchObject({ of: "value", reading: { verdict: "within", points: 12, shift: null } });
    await enter(organisation, "north", "2026-02", { M: { value: "60", comment: "Uvanleg" } });
    const { reading } = (await pageOf(organisation, "north", "M")).variation ?? {};
    expect(reading).toMatchObject({
      verdict: "shift",
      shift: { kind: "outside", from: "2026-02" },
      lower: 0,
    });
  });

  test("of what goes with the season by the change since the year before", async () => {
    expect((await pageOf(organisation, "north", "S")).variation).toEqual({
      ...{ of: "changeOnYear", reading: { verdict: "tooFew", points: 0 } },
    });
  });

  test("not of yes and no", async () => {
    expect((await pageOf(organisation, "north", "Y")).variation).toBeNull();
  });

  test("of a unit above by the figures below it, and anew with a new definition", async () => {
    expect((await pageOf(organisation, "root", "M")).variation?.reading).toMatchObject({ points: 13 });
    const id = idOf(organisation.indicators, "M");
    const factSheet = factSheetInput.parse({ ...monthly, definition: { nn: "Counted otherwise" } });
    await editIndicator(organisation.actor, { id, version: 1, factSheet });
    await enter(organisation, "north", "2026-03", { M: { value: "5", comment: "Kjent" } });
    for (const at of ["north", "root"]) {
      const { variation, points } = await pageOf(organisation, at, "M");
      expect(variation?.reading).toEqual({ verdict: "tooFew", points: 1 });
      expect(points.map(({ definitionVersion }) => definitionVersion).slice(-3)).toEqual([1, 2, null]);
    }
  });
});

describe("other units", () => {
  const schools = ["a", "b", "c", "d", "e"];
  const secret = { visibility: "confidential", confidentialReason: { nn: "løynd" } } as const;
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      units: [
        unit("root", null),
        unit("sector", "root"),
        ...schools.map((code) => unit(code, "sector", { kind: "school" })),
        unit("home", "root", { kind: "nursingHome" }),
      ],
      indicators: [share("P", { smallNumberLimit: 5 }), indicator("N"), indicator("C", secret)],
      scorecards: [
        scorecard({ R1: ["P", "N", "C"] }, { assignedTo: ["root", "sector", "home", ...schools] }),
      ],
      targetLevels: [],
    });
    for (const [index, code] of schools.entries()) {
      await enter(organisation, code, "2026-T1", {
        P: code === "d" || code === "e" ? ["1", "4"] : [String(10 + index * 10), String(100 * (index + 1))],
        N: String(index + 1),
        C: "3",
      });
    }
    await enter(organisation, "home", "2026-T1", { P: ["50", "100"], N: "9", C: "3" });
  });
  const comparisonAt = async (at: string, code: string, reader = organisation.actor) => {
    const { comparison } = await pageOf(organisation, at, code, reader);
    return (
      comparison && {
        among: comparison.among,
        n: comparison.count,
        mean: comparison.mean === null ? null : fixedToDecimal(comparison.mean),
        others: comparison.others.map((other) => `${other.unit.code} ${shown(other.cell)}`),
      }
    );
  };

  test("are those of the same kind, never oneself or those above, and the mean is theirs", async () => {
    expect(await comparisonAt("a", "N")).toEqual({
      ...{ among: "kind", n: 4, mean: "3.5" },
      others: ["b 2", "c 3", "d 4", "e 5"],
    });
  });

  test("are all that report the same where there are too few of the kind", async () => {
    expect(await comparisonAt("home", "N")).toMatchObject({ among: "all", n: 5, mean: "3" });
  });

  test("none, for a unit whose figure is theirs", async () => {
    expect(await comparisonAt("root", "N")).toBeNull();
    expect(await comparisonAt("sector", "N")).toBeNull();
  });

  test("with small numbers hidden: they are in no mean, and too few make none", async () => {
    expect(await comparisonAt("a", "P")).toEqual({
      ...{ among: "kind", n: 2, mean: null },
      others: ["b 10", "c 10", "d suppressed", "e suppressed"],
    });
  });

  test("shares are added up before they are divided", async () => {
    expect(await comparisonAt("home", "P")).toMatchObject({ n: 3, mean: "10" });
  });

  test("only where the reader may read them", async () => {
    const leader = await actorOf(organisation, "leader", "a");
    expect((await comparisonAt("a", "N", leader))?.n).toBe(4);
    expect(await comparisonAt("a", "C", leader)).toBeNull();
    expect((await comparisonAt("a", "C"))?.n).toBe(4);
    expect((await comparisonAt("a", "N", publicActor))?.n).toBe(4);
    expect((await pageOf(organisation, "a", "C", publicActor)).comparison).toBeNull();
  });
});

describe("official statistics", () => {
  test("are entered, changed and taken away, and known from the day they were entered", async () => {
    travelTo("2026-06-10");
    const organisation = await anOrganisation();
    await enter(organisation, "north", "2026-T1", { A: "4" });
    const definer = await actorOf(organisation, "administrator");
    const indicatorId = idOf(organisation.indicators, "A");
    const figure = (change: object = {}) =>
      officialFigureInput.parse({
        ...{ indicatorId, area: "Landet", period: "2026-T1", value: "4,25", source: "SSB" },
        ...change,
      });
    travelTo("2026-06-15");
    const id = await createOfficialFigure(definer, figure());
    await createOfficialFigure(definer, figure({ period: "2025-T3", sourceUrl: "https://www.ssb.no/" }));
    const same = await refusalOf(createOfficialFigure(definer, figure({ value: "5" })));
    expect(same).toMatchObject({ code: "invalid", fields: { period: "alreadyThere" } });
    const read = async (known?: string) =>
      (await pageOf(organisation, "north", "A", publicActor, known)).official.map(
        ({ area, period, value }) => `${area} ${period} ${fixedToDecimal(value)}`,
      );
    expect(await read()).toEqual(["Landet 2025-T3 4.25", "Landet 2026-T1 4.25"]);
    expect(await read("2026-06-14")).toEqual([]);
    await editOfficialFigure(definer, { ...figure({ value: "4,5" }), id });
    expect(await read()).toContain("Landet 2026-T1 4.5");
    await deleteOfficialFigure(definer, { id, indicatorId });
    expect(await read()).toEqual(["Landet 2025-T3 4.25"]);
    const other = await actorOf(await anOrganisation(), "administrator");
    const gone = await refusalOf(createOfficialFigure(other, figure({ area: "Deira" })));
    expect(gone).toMatchObject({ code: "notFound" });
  });

  test.each([
    ["period", "2026-T4", "badPeriod"],
    ["value", "4.250", "ambiguous"],
    ["sourceUrl", "javascript:alert(1)", "badAddress"],
    ["area", " ", "required"],
  ])("%s %j is refused: %s", (field, text, code) => {
    const figure = {
      ...{ indicatorId: "00000000-0000-4000-8000-000000000000", area: "Landet", period: "2026" },
      ...{ value: "1", source: "SSB", sourceUrl: "" },
    };
    expect(officialFigureInput.parse(figure).sourceUrl).toBeNull();
    const { error } = officialFigureInput.safeParse({ ...figure, [field]: text });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, code]]);
  });
});
