import { beforeEach, describe, expect, test } from "vitest";
import { archiveNode, restoreNode } from "@/lib/data/node-archive";
import { createSuccessFactor } from "@/lib/data/success-factor";
import type { NodeLevel } from "@/lib/schemas/strategy";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { dashboardOf } from "../support/dashboard";
import { enter } from "../support/entry";
import { actorOf } from "../support/organisation";
import { aPlace, type Place } from "../support/place";

// Each test has a year of its own: ids begin with their moment, and are never made backwards in time.
let year = 2025;
let place: Place;
beforeEach(async () => {
  year += 1;
  travelTo(`${year}-02-10`);
  place = await aPlace();
  travelTo(`${year}-05-05`);
  await enter(place.organisation, "sector", `${year}-T1`, { A: "4" });
  travelTo(`${year}-06-15`);
});

const actor = () => place.organisation.actor;
const node = (level: NodeLevel, id: string, version = 1) => ({
  scorecard: place.scorecardId,
  level,
  id,
  version,
});

/** "T1" of this year, "-T3" of the last. */
async function factorsIn(tertial: string) {
  const period = tertial.startsWith("-") ? `${year - 1}${tertial}` : `${year}-${tertial}`;
  const { scorecards } = await dashboardOf(place.organisation, "sector", period);
  return (scorecards[0]?.focusAreas ?? []).flatMap((area) =>
    area.objectives.flatMap((each) => each.successFactors),
  );
}
const codesIn = async (tertial: string) =>
  (await factorsIn(tertial)).map(({ code, indicators }) => [code, ...indicators.map((row) => row.code)]);
const score = async (period = `${year}-T1`) =>
  (await dashboardOf(place.organisation, "sector", period)).overall.score;

describe("what is archived", () => {
  const whole = [["R1", "R1.1", "R1.2"]];
  const levels: [NodeLevel, () => string, string[][]][] = [
    ["focusArea", () => place.focusAreaId, []],
    ["objective", () => place.objectiveId, []],
    ["successFactor", () => place.successFactorId, []],
    ["link", () => place.linkId, [["R1", "R1.2"]]],
  ];

  test.each(levels)(
    "(%s) leaves the period that runs, and no period that had ended",
    async (level, id, after) => {
      const before = await score();
      expect(before).toBe(80);
      await archiveNode(actor(), node(level, id()));
      expect(await codesIn("T2")).toEqual(after);
      expect(await codesIn("T1")).toEqual(whole);
      expect(await codesIn("-T3")).toEqual(whole);
      expect(await score()).toBe(before);
    },
  );

  test("is in every period again once it is restored", async () => {
    await archiveNode(actor(), node("link", place.linkId));
    await restoreNode(actor(), node("link", place.linkId, 2));
    expect((await codesIn("T1")).flat().sort()).toEqual(whole.flat());
    expect((await codesIn("T2")).flat().sort()).toEqual(whole.flat());
  });

  test("at different times leaves each period as it was", async () => {
    await archiveNode(actor(), node("link", place.linkId));
    travelTo(`${year}-09-15`);
    await archiveNode(actor(), node("successFactor", place.successFactorId));
    expect(await codesIn("T1")).toEqual(whole);
    expect(await codesIn("T2")).toEqual([["R1", "R1.2"]]);
    expect(await codesIn("T3")).toEqual([]);
  });

  test("on the day it was made was a slip: it stands in no period", async () => {
    const { objectiveId, perspectiveId } = place;
    const input = { objectiveId, perspectiveId, code: "R2", name: { nn: "Feil" }, weight: "1" };
    const id = await createSuccessFactor(actor(), input);
    await archiveNode(actor(), node("successFactor", id));
    expect(await codesIn("T1")).toEqual(whole);
  });
});

test("a reader without rights there sees no archived node either", async () => {
  await archiveNode(actor(), node("link", place.linkId));
  const nobody = await actorOf(place.organisation);
  expect((await dashboardOf(place.organisation, "sector", `${year}-T1`, nobody)).scorecards).toEqual([]);
  expect(await db.indicatorLink.count({ where: { id: place.linkId } })).toBe(1);
});
