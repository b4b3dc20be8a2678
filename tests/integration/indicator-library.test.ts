import { beforeEach, describe, expect, it, test } from "vitest";
import { tryFormula } from "@/lib/data/formula-trial";
import { createIndicator, editIndicator } from "@/lib/data/indicator";
import { archiveIndicator, restoreIndicator } from "@/lib/data/indicator-archive";
import { listIndicators } from "@/lib/data/indicator-library";
import { getLibraryIndicator, requireOwnFigure } from "@/lib/data/indicator-library-sheet";
import { listIndicatorLines } from "@/lib/data/indicator-lines";
import { factSheetInput, formulaTrialInput } from "@/lib/schemas/indicator";
import { type IndicatorFilter, indicatorFilter } from "@/lib/schemas/indicator-filter";
import { idOf } from "@/prisma/seed/id-of";
import type { SeedIndicator } from "@/prisma/seed/shape";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

let organisation: Organisation;

beforeEach(async () => {
  const secret = { visibility: "confidential", confidentialReason: { nn: "løynd" } } as const;
  organisation = await anOrganisation({
    indicators: [
      indicator("A", { name: sameText("Idé i ål"), ownerTitle: sameText("Rektor") }),
      indicator("B", { kind: "ratio", scale: 100, frequency: "year", ...secret }),
      indicator("C", { scored: false }),
      indicator("SPARE"),
      indicator("SUM", { kind: "calculated", formula: "[A] + opt([C])" }),
      indicator("WEIGHED", { overUnits: "weightedMean", denominator: "C" }),
    ],
    scorecards: [scorecard({ R1: ["A*2", "B"] })],
  });
});

const id = (code: string) => idOf(organisation.indicators, code);
const sheet = (code: string, change: Partial<SeedIndicator> = {}) =>
  factSheetInput.parse({ ...indicator(code), ...change });
const get = async (code: string) => {
  const found = await getLibraryIndicator(organisation.actor, id(code));
  if (!found) throw new Error("not in the library");
  return found;
};
const codes = async (asked: Partial<Record<keyof IndicatorFilter, string>>) =>
  (await listIndicators({ ...organisation.actor }, indicatorFilter.parse(asked)))?.found
    .map(({ code }) => code)
    .sort();

describe("the list", () => {
  it.each<[asked: Partial<Record<keyof IndicatorFilter, string>>, found: string[]]>([
    [{}, ["A", "B", "C", "SPARE", "SUM", "WEIGHED"]],
    [{ text: "ide I A\u030AL" }, ["A"]],
    [{ text: "spar" }, ["SPARE"]],
    [{ kind: "ratio" }, ["B"]],
    [{ frequency: "year" }, ["B"]],
    [{ scored: "no" }, ["C"]],
    [{ confidential: "yes" }, ["B"]],
    [{ used: "yes" }, ["A", "B", "C"]],
    [{ used: "no", kind: "calculated" }, ["SUM"]],
    [{ owner: "without", used: "yes" }, ["B", "C"]],
    [{ state: "archived" }, []],
  ])("asked for %j has %j", async (asked, found) => {
    expect(await codes(asked)).toEqual(found);
  });

  test("is found by card and perspective, and an archived one only when asked for", async () => {
    const library = await listIndicators(organisation.actor, {});
    const [card] = library?.cards ?? [];
    const factor = await db.successFactor.findFirstOrThrow({ where: { organisationId: organisation.id } });
    expect(await codes({ card: card?.id ?? "" })).toEqual(["A", "B"]);
    expect(await codes({ perspective: factor.perspectiveId })).toEqual(["A", "B"]);
    await archiveIndicator(organisation.actor, { id: id("SPARE"), version: 1 });
    expect(await codes({ text: "spare" })).toEqual([]);
    expect(await codes({ state: "archived" })).toEqual(["SPARE"]);
    expect(await codes({ state: "all", text: "spare" })).toEqual(["SPARE"]);
  });

  test("costs the same number of statements however long it is", async () => {
    const cost = () =>
      countStatements(async () => {
        const actor = { ...organisation.actor };
        const { found = [] } = (await listIndicators(actor, {})) ?? {};
        await listIndicatorLines(
          actor,
          found.map((each) => each.id),
        );
      });
    const before = await cost();
    await createIndicator(organisation.actor, { code: "MORE", factSheet: sheet("MORE") });
    expect(await cost()).toBe(before);
  });
});

describe("one indicator", () => {
  test("tells where it is used, and how many values it has", async () => {
    await enter(organisation, "north", "2026-T1", { A: "4" });
    const { uses, values } = await get("A");
    expect(uses.cards).toMatchObject([
      { code: "R1.1", weight: "2", factor: { code: "R1" }, units: 4, live: true },
    ]);
    expect(uses.formulas).toMatchObject([{ code: "SUM" }]);
    expect(values).toEqual({ count: 1, units: 1, latest: "2026-T1" });
    expect((await get("C")).uses.weighs).toMatchObject([{ code: "WEIGHED" }]);
  });

  test("tells of each version what changed", async () => {
    const factSheet = sheet("SPARE", { decimals: 2, changeNote: "finare" });
    await editIndicator(organisation.actor, { id: id("SPARE"), version: 1, factSheet });
    const [second, first] = (await get("SPARE")).versions;
    expect(second).toMatchObject({
      version: 2,
      changeNote: "finare",
      changes: [{ path: ["decimals"], before: 1, after: 2 }],
    });
    expect(first).toMatchObject({ version: 1, changes: [] });
  });

  test("is not there for a stranger, nor by an address that is none", async () => {
    const stranger = (await anOrganisation()).actor;
    expect(await getLibraryIndicator(stranger, id("A"))).toBeNull();
    expect(await getLibraryIndicator(organisation.actor, "x")).toBeNull();
  });
});

describe("archiving", () => {
  it.each(["A", "C"])("is refused while it is used: %s", async (code) => {
    const work = archiveIndicator(organisation.actor, { id: id(code), version: 1 });
    expect(await refusalOf(work)).toMatchObject({ code: "invalid", fields: { id: "inUse" } });
  });

  test("is undone, and each stands in the audit trail", async () => {
    await archiveIndicator(organisation.actor, { id: id("SPARE"), version: 1 });
    expect((await get("SPARE")).archived).toBe(true);
    const stale = restoreIndicator(organisation.actor, { id: id("SPARE"), version: 1 });
    expect(await refusalOf(stale)).toMatchObject({ code: "conflict" });
    await restoreIndicator(organisation.actor, { id: id("SPARE"), version: 2 });
    expect((await get("SPARE")).archived).toBe(false);
    const events = await db.auditEvent.findMany({ where: { entityId: id("SPARE") }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "indicator.create",
      "indicator.archive",
      "indicator.restore",
    ]);
  });

  test("of a formula is undone only while its parts are there", async () => {
    const { actor } = organisation;
    await archiveIndicator(actor, { id: id("SUM"), version: 1 });
    await archiveIndicator(actor, { id: id("WEIGHED"), version: 1 });
    await archiveIndicator(actor, { id: id("C"), version: 1 });
    const work = restoreIndicator(actor, { id: id("SUM"), version: 2 });
    expect(await refusalOf(work)).toMatchObject({ fields: { formula: "unknownPart" } });
  });
});

describe("the same figure", () => {
  test("asked for twice is told, until it is another", async () => {
    const twin = sheet("SPARE");
    expect(await refusalOf(requireOwnFigure(organisation.actor, null, twin))).toMatchObject({
      fields: { otherFigure: "sameFigure" },
      current: { same: [{ code: "SPARE" }] },
    });
    await requireOwnFigure(organisation.actor, null, sheet("OTHER"));
    await requireOwnFigure(organisation.actor, id("SPARE"), twin);
  });

  test("that is known already is not asked about again, and is marked on both", async () => {
    const twin = await createIndicator(organisation.actor, { code: "TWIN", factSheet: sheet("SPARE") });
    await requireOwnFigure(organisation.actor, twin, sheet("SPARE", { decimals: 0 }));
    expect((await get("SPARE")).sameAs).toMatchObject([{ code: "TWIN" }]);
    const { found = [] } = (await listIndicators({ ...organisation.actor }, {})) ?? {};
    const lines = await listIndicatorLines(
      organisation.actor,
      found.map((each) => each.id),
    );
    expect(
      lines
        .filter(({ sameAs }) => sameAs.length > 0)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["SPARE", "TWIN"]);
  });
});

describe("a formula on trial", () => {
  const tried = (formula: string, unit = "north", actor = organisation.actor) =>
    tryFormula(
      { ...actor },
      formulaTrialInput.parse({
        code: "NEW",
        trialUnitId: idOf(organisation.units, unit),
        factSheet: { formula, frequency: "tertial", decimals: "1", valueUnit: { nn: "stk." } },
      }),
    );

  test("shows its parts, and what it gives in the periods that have ended", async () => {
    await enter(organisation, "north", "2026-T1", { A: "4" });
    const shown = await tried("[A] * 2,5 + opt([C]) - prev([A])");
    const trial = "trial" in shown ? shown.trial : null;
    expect(trial?.parts).toMatchObject([
      { code: "A", use: "value" },
      { code: "C", use: "optional" },
      { code: "A", use: "previous" },
    ]);
    expect(trial?.at?.periods.map(({ period }) => period)).toEqual([
      "2024-T2",
      "2024-T3",
      "2025-T1",
      "2025-T2",
      "2025-T3",
      "2026-T1",
    ]);
    expect(trial?.at?.periods.at(-1)).toMatchObject({
      parts: [{ kind: "value", value: 40_000 }, { kind: "late" }, { kind: "late" }],
      result: { kind: "late" },
      inTheWay: ["A"],
    });
    const simple = await tried("[A] * 2,5");
    const last = "trial" in simple ? simple.trial.at?.periods.at(-1) : null;
    expect(last?.result).toMatchObject({ kind: "value", value: 100_000 });
  });

  it.each([
    ["[A] +", { code: "unexpectedEnd", position: 5 }],
    ["[A] + [X]", { code: "unknownPart", position: 6, codes: ["X"] }],
    ["[SUM] + [NEW]", { code: "formulaCycle", position: 8, codes: ["NEW", "NEW"] }],
  ])("%s is told what is wrong, and where", async (formula, problem) => {
    expect(await tried(formula)).toMatchObject({ problem });
  });

  test("shows no figures of what is not public to who may not read them", async () => {
    const administrator = await actorOf(organisation, "administrator");
    const shown = await tried("[B] + 1", "north", administrator);
    const last = "trial" in shown ? shown.trial.at?.periods.at(-1) : null;
    expect(last).toMatchObject({ parts: [{ kind: "suppressed" }], result: { kind: "suppressed" } });
  });
});
