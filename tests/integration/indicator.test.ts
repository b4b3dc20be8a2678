import { beforeEach, describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/data/access";
import { createIndicator, editIndicator } from "@/lib/data/indicator";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { getIndicatorEdit } from "@/lib/data/scorecard-editor";
import { factSheetInput } from "@/lib/schemas/indicator";
import { idOf } from "@/prisma/seed/id-of";
import type { SeedIndicator } from "@/prisma/seed/shape";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { rowAt, shownAt } from "../support/dashboard";
import { enter, storedAt } from "../support/entry";
import { indicator } from "../support/indicator";
import { anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

const grades = ["1", "3", "5"].map((value) => ({ value, name: sameText(`grade ${value}`) }));

let organisation: Organisation;
let actor: Actor;
beforeEach(async () => {
  organisation = await anOrganisation({
    indicators: [
      indicator("A"),
      indicator("GRADED", { kind: "graded", decimals: 0, grades }),
      indicator("CALCULATED", { kind: "calculated", formula: "[A] * 2" }),
    ],
    scorecards: [scorecard({ R1: ["A", "GRADED", "CALCULATED"] })],
  });
  actor = organisation.actor;
});

/** Saves a fact sheet the way its form does: from what is there, with some changes. */
async function edit(code: string, change: Partial<SeedIndicator>) {
  const before = await getIndicatorEdit(actor, idOf(organisation.indicators, code));
  if (!before) throw new Error("no such indicator");
  const { id, version } = before;
  await editIndicator(actor, {
    id,
    version,
    factSheet: factSheetInput.parse({ ...indicator(code), ...change }),
  });
}

describe("a new version of a fact sheet", () => {
  test("is added; the one before stays as it was, and values keep the one they were given under", async () => {
    await enter(organisation, "north", "2026-T1", { A: "4" });
    await edit("A", { name: sameText("Renamed"), decimals: 2, changeNote: "finer" });
    await enter(organisation, "north", "2026-T1", { A: { value: "4,25", comment: "counted anew" } });
    const sheets = await db.indicatorDefinition.findMany({
      where: { indicatorId: idOf(organisation.indicators, "A") },
      orderBy: { version: "asc" },
    });
    expect(sheets).toMatchObject([
      { version: 1, name: { nn: "A" }, decimals: 1 },
      { version: 2, name: { nn: "Renamed" }, decimals: 2, changeNote: "finer" },
    ]);
    const row = await storedAt(organisation, "north", "A", "2026-T1");
    expect(row?.revisions.map(({ definitionVersion }) => definitionVersion)).toEqual([1, 2]);
    expect(await shownAt(organisation, "north", "A", "2026-T1")).toBe("4.25");
    const page = await getIndicatorPage(actor, organisation.code, "north", "A", "2026-T1");
    expect(page?.factSheet).toMatchObject({ version: 2, name: { nn: "Renamed" }, changeNote: "finer" });
  });

  test("keeps grades and formula, which its form leaves out", async () => {
    await edit("GRADED", { kind: "graded", decimals: 0, name: sameText("Renamed") });
    expect((await rowAt(organisation, "north", "GRADED", "2026-T1")).indicator.grades).toHaveLength(3);
    await edit("CALCULATED", { kind: "calculated", name: sameText("Renamed") });
    await enter(organisation, "north", "2026-T1", { A: "4" });
    expect(await shownAt(organisation, "north", "CALCULATED", "2026-T1")).toBe("8");
  });

  test("of another kind keeps neither", async () => {
    await edit("GRADED", { kind: "number" });
    expect((await rowAt(organisation, "north", "GRADED", "2026-T1")).indicator).toMatchObject({
      kind: "number",
      grades: [],
    });
  });

  test("that someone else has changed is not written over, and what stands there is shown", async () => {
    const id = idOf(organisation.indicators, "A");
    const factSheet = factSheetInput.parse({ ...indicator("A"), name: sameText("Mine") });
    await edit("A", { name: sameText("Theirs") });
    const refusal = await refusalOf(editIndicator(actor, { id, version: 1, factSheet }));
    expect(refusal).toMatchObject({
      code: "conflict",
      current: { version: 2, factSheet: { name: { nn: "Theirs" } } },
    });
  });
});

describe("what values rest on", () => {
  it.each([
    ["kind", { kind: "yesNo", decimals: 0 }],
    ["frequency", { frequency: "year" }],
    ["scale", { scale: 100 }],
  ] as const)("is not changed once there are values: %s", async (field, change) => {
    await edit("A", change);
    await edit("A", {});
    await enter(organisation, "north", "2026-T1", { A: "4" });
    const work = edit("A", change);
    expect(await refusalOf(work)).toMatchObject({ code: "invalid", fields: { [field]: "valuesExist" } });
  });

  test("a grade that is used stays; others may go", async () => {
    await enter(organisation, "north", "2026-T1", { GRADED: "3" });
    const graded = (values: string[]) =>
      edit("GRADED", {
        kind: "graded",
        decimals: 0,
        grades: grades.filter(({ value }) => values.includes(value)),
      });
    expect(await refusalOf(graded(["1", "5"]))).toMatchObject({ fields: { value: "gradeInUse" } });
    await graded(["1", "3"]);
  });

  test("a graded indicator has grades", async () => {
    expect(await refusalOf(edit("A", { kind: "graded" }))).toMatchObject({ fields: { nn: "twoGrades" } });
  });

  test("an indicator does not weigh itself", async () => {
    const id = idOf(organisation.indicators, "A");
    const sheet = { ...indicator("A"), overUnits: "weightedMean", denominatorId: id };
    const work = editIndicator(actor, { id, version: 1, factSheet: factSheetInput.parse(sheet) });
    expect(await refusalOf(work)).toMatchObject({ fields: { denominatorId: "ownDenominator" } });
  });
});

test("a code of the library is given once", async () => {
  const work = createIndicator(actor, { code: "A", factSheet: factSheetInput.parse(indicator("A")) });
  expect(await refusalOf(work)).toMatchObject({ code: "codeTaken", fields: { code: "codeTaken" } });
});

test("a fact sheet in one language, with all that may be left out left out, as its form sends it", async () => {
  const only = { nn: "Berre nynorsk", nb: "", en: "" };
  const factSheet = factSheetInput.parse({
    name: only,
    why: only,
    definition: only,
    source: only,
    valueUnit: only,
    decimals: "0",
    scale: "1",
    minimum: "",
    maximum: "",
    step: "",
    kind: "number",
    scored: "on",
    frequency: "tertial",
    overTime: "last",
    overUnits: "sum",
    denominatorId: "",
    ownerTitle: { nn: "", nb: "", en: "" },
    timing: "lagging",
    demandedBy: "own",
    hillStage: "",
    minutesToReport: "",
    smallNumberLimit: "",
    visibility: "public",
    confidentialReason: { nn: "", nb: "", en: "" },
    changeNote: "",
  });
  const id = await createIndicator(actor, { code: "NEW", factSheet });
  expect(await getIndicatorEdit(actor, id)).toMatchObject({
    code: "NEW",
    version: 1,
    factSheet: {
      name: { nn: "Berre nynorsk" },
      minimum: null,
      step: "0",
      ownerTitle: null,
      smallNumberLimit: null,
    },
  });
});

describe("a formula", () => {
  const calculated = (code: string, formula: string | null) =>
    createIndicator(actor, {
      code,
      factSheet: factSheetInput.parse(indicator(code, { kind: "calculated", formula })),
    });

  it.each([
    ["", "badFormula", "none"],
    [null, "badFormula", "none at all"],
    ["[A] +", "badFormula", "cannot be read"],
    ["[A] + opt([LATER])", "unknownPart", "of something nobody has defined"],
    ["[NEW] + 1", "formulaCycle", "made of itself"],
  ])("%j is refused with %s: %s", async (formula, code, _why) => {
    expect(await refusalOf(calculated("NEW", formula))).toMatchObject({
      code: "invalid",
      fields: { formula: code },
    });
  });

  test("that cannot be is refused with the place and the codes at fault", async () => {
    expect(await refusalOf(calculated("NEW", "[A] * ([X])"))).toMatchObject({
      current: { problem: { code: "unknownPart", position: 7, codes: ["X"] } },
    });
  });

  test("may not come to be made of itself by an edit either", async () => {
    await calculated("B", "[CALCULATED]");
    const before = await getIndicatorEdit(actor, idOf(organisation.indicators, "CALCULATED"));
    const factSheet = factSheetInput.parse(indicator("CALCULATED", { kind: "calculated", formula: "[B]" }));
    const work = editIndicator(actor, { id: before?.id ?? "", version: before?.version ?? 0, factSheet });
    expect(await refusalOf(work)).toMatchObject({
      code: "invalid",
      fields: { formula: "formulaCycle" },
      current: { problem: { position: 0, codes: ["CALCULATED", "B", "CALCULATED"] } },
    });
  });

  test("of others than itself is kept", async () => {
    await calculated("B", "[CALCULATED] + opt([A])");
    expect(await db.indicator.count({ where: { code: "B", organisationId: organisation.id } })).toBe(1);
  });
});
