import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getOrganisationCut, getUnitCut } from "@/lib/data/cut";
import { getEntryPage } from "@/lib/data/entry-page";
import { getFollowUp, getUnitFollowUp } from "@/lib/data/follow-up";
import { getIndicatorFollowUp } from "@/lib/data/follow-up-indicator";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { getKnownChanges } from "@/lib/data/known-changes";
import { listMyUnits } from "@/lib/data/my-units";
import { getOpenData } from "@/lib/data/open-data";
import { listOrganisations } from "@/lib/data/organisation";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getProviderComparison } from "@/lib/data/provider-comparison";
import { getIndicatorEdit, getScorecardEditor, listTargetLevels } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { getSearchPage } from "@/lib/data/search";
import { getUnitComment, getUnitCommentForm } from "@/lib/data/unit-comment-read";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { getUnitStrategyMap } from "@/lib/data/unit-strategy-map";
import { followUpFilter } from "@/lib/schemas/follow-up-filter";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { grouping } from "../support/grouping";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

/** An organisation of some schools that report some indicators, each corrected once. */
async function ofSize(schools: number, indicators: number): Promise<Organisation> {
  const units = Array.from({ length: schools }, (_, index) => `school-${index}`);
  const codes = Array.from({ length: indicators }, (_, index) => `I${index}`);
  const organisation = await anOrganisation({
    units: [unit("root", null), ...units.map((code) => unit(code, "root"))],
    indicators: codes.map((code) => indicator(code)),
    scorecards: [
      scorecard({ R1: codes.slice(0, 1), R2: codes.slice(1) }, { assignedTo: ["root", ...units] }),
    ],
    targetLevels: codes.map((code) => level(code, "5", "2.5")),
    groupings: [grouping("cut", Object.fromEntries(units.map((code) => [code, { all: "1" }])))],
  });
  for (const code of units) {
    const values = (comment: string, value: string) =>
      Object.fromEntries(codes.map((each) => [each, { value, comment }]));
    await enter(organisation, code, "2025-T3", values("first", "3"));
    await enter(organisation, code, "2026-T1", values("first", "4"));
    await enter(organisation, code, "2026-T1", values("corrected", "5"));
  }
  return organisation;
}

const known = "2026-06-14";

type Read = (organisation: Organisation, cardId: string) => Promise<unknown>;

const pages: [string, Read][] = [
  ["listOrganisations", ({ actor }) => listOrganisations(actor)],
  ["getOrganisationOverview", ({ actor, code }) => getOrganisationOverview(actor, code)],
  ["getOrganisationCut", ({ actor, code }) => getOrganisationCut(actor, code, "cut")],
  ["getUnitCut", ({ actor, code }) => getUnitCut(actor, code, "root", "cut")],
  ["getProviderComparison", ({ actor, code }) => getProviderComparison(actor, code)],
  ["getUnitDashboard", ({ actor, code }) => getUnitDashboard(actor, code, "root")],
  ["getUnitDashboard as known", ({ actor, code }) => getUnitDashboard(actor, code, "root", undefined, known)],
  ["getUnitStrategyMap", ({ actor, code }) => getUnitStrategyMap(actor, code, "root")],
  ["getKnownChanges", ({ actor, code }) => getKnownChanges(actor, code, "root", known)],
  ["getIndicatorPage", ({ actor, code }) => getIndicatorPage(actor, code, "school-0", "I0")],
  ["getUnitComment", ({ actor, code }) => getUnitComment(actor, code, "school-0", "2026-T1")],
  ["getUnitCommentForm", ({ actor }) => getUnitCommentForm(actor, "school-0")],
  ["getSearchPage", ({ actor, code }) => getSearchPage(actor, code, "school-0")],
  ["getOpenData", ({ code }) => getOpenData({ organisation: code })],
  ["getUnitFollowUp", ({ actor, code }) => getUnitFollowUp(actor, code, "school-0")],
  ["getIndicatorFollowUp", ({ actor, code }) => getIndicatorFollowUp(actor, code, "school-0", "I0")],
  ["getFollowUp", ({ actor }) => getFollowUp(actor, followUpFilter.parse({}))],
  ["getEntryPage", ({ actor }) => getEntryPage(actor, "school-0")],
  ["listMyUnits", ({ actor }) => listMyUnits(actor)],
  ["listScorecards", ({ actor }) => listScorecards(actor)],
  ["getScorecardEditor", ({ actor }, cardId) => getScorecardEditor(actor, cardId)],
  ["getIndicatorEdit", ({ actor, indicators }) => getIndicatorEdit(actor, idOf(indicators, "I0"))],
  ["listTargetLevels", ({ actor, indicators }) => listTargetLevels(actor, idOf(indicators, "I0"))],
];

/** As after any write: what was kept is of an older revision. */
async function chill({ id }: Organisation): Promise<void> {
  await db.organisation.update({ where: { id }, data: { revision: { increment: 1 } } });
}

describe("SQL statements", () => {
  const sizes: { organisation: Organisation; cardId: string }[] = [];
  const table: Record<string, { cold: number; warm: number }> = {};
  beforeAll(async () => {
    for (const [schools, indicators] of [
      [2, 2],
      [12, 15],
    ] as const) {
      const organisation = await ofSize(schools, indicators);
      const [card] = (await listScorecards(organisation.actor)).cards;
      sizes.push({ organisation, cardId: card?.id ?? "" });
    }
  });
  afterAll(() => console.table(table));

  test.each(pages)("of %s are as many whatever the number of units and indicators", async (name, read) => {
    const counts: { cold: number; warm: number }[] = [];
    for (const { organisation, cardId } of sizes) {
      await chill(organisation);
      const answers: unknown[] = [];
      const ask = async () => answers.push(await read(organisation, cardId));
      counts.push({ cold: await countStatements(ask), warm: await countStatements(ask) });
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toBeTruthy();
    }
    const [small, large] = counts;
    expect(large).toEqual(small);
    expect(small?.warm).toBeLessThanOrEqual(small?.cold ?? 0);
    if (small) table[name] = small;
  });

  test("of twenty who ask at once after a write: one reading, and one question each", async () => {
    const organisation = sizes[0]?.organisation;
    if (!organisation) throw new Error("no organisation");
    await chill(organisation);
    const ask = () => getUnitDashboard(organisation.actor, organisation.code, "root");
    const sent = await countStatements(() => Promise.all(Array.from({ length: 20 }, ask)));
    expect(sent).toBe(20 + (table.getUnitDashboard?.cold ?? 0) - 1);
  });

  test("of a dashboard that nothing has changed since: one", async () => {
    for (const page of [
      "getOrganisationOverview",
      "getUnitDashboard",
      "getUnitDashboard as known",
      "listMyUnits",
      "getUnitFollowUp",
      "getFollowUp",
    ]) {
      expect([page, table[page]?.warm]).toEqual([page, 1]);
    }
  });
});
