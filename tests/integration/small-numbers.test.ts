import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getEntryPage } from "@/lib/data/entry-page";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { listMyUnits } from "@/lib/data/my-units";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { travelTo } from "../support/clock";
import { dashboardOf, shownAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { share } from "../support/indicator";
import { anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

const units = ["north", "south", "east"] as const;
const period = "2026-T1";

/** A survey that may not be shown where fewer than five answered. */
function survey() {
  return anOrganisation({
    units: [unit("root", null), unit("sector", "root"), ...units.map((code) => unit(code, "sector"))],
    indicators: [share("SURVEY", { smallNumberLimit: 5 })],
    scorecards: [scorecard({ R1: ["SURVEY"] }, { assignedTo: ["root", "sector", ...units] })],
    targetLevels: [],
  });
}

const shownIn = async (organisation: Organisation) =>
  Object.fromEntries(
    await Promise.all(
      [...units, "sector", "root"].map(async (code) => [
        code,
        await shownAt(organisation, code, "SURVEY", period),
      ]),
    ),
  );

describe("which figures are hidden", () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await survey();
  });

  test("none, where enough have answered everywhere", async () => {
    for (const code of units) await enter(organisation, code, period, { SURVEY: ["4", "5"] });
    expect(await shownIn(organisation)).toEqual({
      north: "80",
      south: "80",
      east: "80",
      sector: "80",
      root: "80",
    });
  });

  test("the small one, and the smallest of the others: else the total less the others gives it away", async () => {
    await enter(organisation, "north", period, { SURVEY: ["1", "4"] });
    await enter(organisation, "south", period, { SURVEY: ["10", "20"] });
    await enter(organisation, "east", period, { SURVEY: ["20", "40"] });
    expect(await shownIn(organisation)).toEqual({
      north: "suppressed",
      south: "suppressed",
      east: "50",
      sector: "48.4",
      root: "48.4",
    });
  });

  test("the total too, where only one unit answered and few did", async () => {
    await enter(organisation, "north", period, { SURVEY: ["1", "4"] });
    expect(await shownIn(organisation)).toEqual({
      north: "suppressed",
      south: "late",
      east: "late",
      sector: "suppressed",
      root: "suppressed",
    });
  });
});

describe("a hidden figure", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await survey();
    await enter(organisation, "north", period, {
      SURVEY: { kind: "ratio", numerator: "1", denominator: "4", comment: "secret" },
    });
    await enter(organisation, "south", period, { SURVEY: ["1111", "3333"] });
    await enter(organisation, "east", period, { SURVEY: ["4444", "9999"] });
  });

  test("is nowhere in what the pages are drawn from, and neither is what would give it away", async () => {
    const { actor, code } = organisation;
    const views = JSON.stringify([
      await getOrganisationOverview(actor, code, period),
      ...(await Promise.all(
        [...units, "sector", "root"].map((each) => dashboardOf(organisation, each, period)),
      )),
      ...(await Promise.all(
        [...units, "sector", "root"].map((each) => getIndicatorPage(actor, code, each, "SURVEY", period)),
      )),
    ]);
    // East's figure is there, so the search would have found one.
    expect(views).toContain("99990000");
    for (const hidden of ["secret", "33330000", "11110000", '"denominator":40000']) {
      expect(views).not.toContain(hidden);
    }
  });

  test("stays hidden in the history of corrections, as does a revision that rested on few", async () => {
    const { actor, code } = organisation;
    const comment = "two answers came late";
    await enter(organisation, "north", period, {
      SURVEY: { kind: "ratio", numerator: "2", denominator: "4", comment },
    });
    await enter(organisation, "east", period, {
      SURVEY: { kind: "ratio", numerator: "1", denominator: "3", comment: "tiny" },
    });
    await enter(organisation, "east", period, {
      SURVEY: { kind: "ratio", numerator: "4445", denominator: "9999", comment },
    });
    const page = (unitCode: string) => getIndicatorPage(actor, code, unitCode, "SURVEY", period);
    expect((await page("north"))?.corrections).toEqual([]);
    expect((await page("east"))?.corrections.map(({ cell, comment: said }) => [cell.kind, said])).toEqual([
      ["value", comment],
      ["suppressed", null],
      ["value", null],
    ]);
  });

  test("has been delivered all the same, and whoever entered it may still mend it", async () => {
    const work = await listMyUnits(organisation.actor);
    expect(work?.units.find(({ unit: { code } }) => code === "north")).toMatchObject({
      expected: 1,
      delivered: 1,
      late: 0,
      due: null,
    });
    const page = await getEntryPage(organisation.actor, "north", period);
    expect(page?.rows[0]?.content).toMatchObject({ denominator: "4" });
  });
});
