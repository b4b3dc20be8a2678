import { beforeEach, describe, expect, test } from "vitest";
import { editAssignments } from "@/lib/data/assignment";
import { archiveIndicator } from "@/lib/data/indicator-archive";
import { editIndicatorLink } from "@/lib/data/indicator-link";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { archiveNode, restoreNode } from "@/lib/data/node-archive";
import { moveNode } from "@/lib/data/node-move";
import { liftObjective } from "@/lib/data/objective-lift";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { actOnPerspective, createPerspective } from "@/lib/data/perspective";
import { archiveScorecard, restoreScorecard } from "@/lib/data/scorecard";
import { editSuccessFactor } from "@/lib/data/success-factor";
import type { NodeLevel } from "@/lib/schemas/strategy";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { dashboardOf, rowsOf } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

const units = ["root", "sector", "north", "south"];
// Each test has a year of its own: ids begin with their moment, and are never made backwards in time.
let year = 2025;
let ended: string[];
let running: string;
let organisation: Organisation;

/** Card R with two factors stands everywhere, card N of the north on the north and the south. */
beforeEach(async () => {
  year += 1;
  running = `${year}-T2`;
  ended = [`${year}-T1`, `${year - 1}-T3`, `${year - 2}-T2`];
  travelTo(`${year}-02-10`);
  organisation = await anOrganisation({
    indicators: ["A", "B", "C", "D"].map((code) => indicator(code)),
    scorecards: [
      scorecard({ R1: ["A", "B"], R2: ["C"] }),
      scorecard({ N1: ["D"] }, { owner: "north", assignedTo: ["north", "south"] }),
    ],
    targetLevels: ["A", "B", "C", "D"].map((code) => level(code, "5", "2.5")),
  });
  travelTo(`${year}-05-05`);
  const red = { value: "1", comment: "raud" };
  await enter(organisation, "north", `${year}-T1`, { A: "4", B: red, C: "5", D: "3" });
  await enter(organisation, "south", `${year - 1}-T3`, { A: "3", C: red, D: "5" });
  travelTo(`${year}-06-15`);
});

/** All that is read of some periods, of every unit. */
async function everythingIn(periods: readonly string[]) {
  const { actor, code } = organisation;
  const pages = periods.flatMap((period) => [
    getOrganisationOverview(actor, code, period),
    ...units.map((unit) => dashboardOf(organisation, unit, period)),
    ...units.flatMap((unit) =>
      ["A", "B", "C", "D"].map((each) => getIndicatorPage(actor, code, unit, each, period)),
    ),
  ]);
  return Promise.all(pages);
}

const cardOf = (code: string) =>
  db.scorecard.findFirstOrThrow({ where: { organisationId: organisation.id, code: `card-${code}` } });
const factorOf = (code: string) =>
  db.successFactor.findFirstOrThrow({ where: { organisationId: organisation.id, code } });
const linkOf = (code: string) =>
  db.indicatorLink.findFirstOrThrow({ where: { organisationId: organisation.id, code } });
const act = (row: { id: string; version: number }) => ({ id: row.id, version: row.version });

async function assign(added: string[], removed: string[]) {
  const card = await cardOf("n");
  const ids = (codes: string[]) => codes.map((code) => idOf(organisation.units, code));
  await editAssignments(organisation.actor, { ...act(card), added: ids(added), removed: ids(removed) });
}

async function liftN() {
  const [above] = await db.focusArea.findMany({ where: { scorecardId: (await cardOf("r")).id } });
  const own = { scorecardId: (await cardOf("n")).id };
  const objective = await db.objective.findFirstOrThrow({ where: { focusArea: own } });
  await liftObjective(organisation.actor, { ...act(objective), focusAreaId: above?.id ?? "" });
}

async function node<Level extends NodeLevel>(level: Level, row: { id: string; version: number }, card = "r") {
  return { scorecard: (await cardOf(card)).id, level, ...act(row) };
}

async function weigh(code: string, weight: string) {
  await editIndicatorLink(organisation.actor, { ...act(await linkOf(code)), code, weight });
}

/** All factors of one perspective go to another, and the first one is put away. */
async function leavePerspective() {
  const factors = await db.successFactor.findMany({ where: { organisationId: organisation.id } });
  const [perspectiveId = ""] = factors.map((factor) => factor.perspectiveId);
  const other = await db.perspective.findFirstOrThrow({
    where: { organisationId: organisation.id, id: { not: perspectiveId } },
  });
  for (const factor of factors.filter((each) => each.perspectiveId === perspectiveId)) {
    const { code, weight } = factor;
    const name = factor.name as { nn: string };
    const edit = { ...act(factor), code, name, weight: weight.toFixed(), perspectiveId: other.id };
    await editSuccessFactor(organisation.actor, edit);
  }
  await actOnPerspective(organisation.actor, "archive", perspectiveId);
}

const changes: [string, () => Promise<unknown>][] = [
  ["an indicator is weighed anew", () => weigh("R1.1", "3")],
  ["a perspective is put away", leavePerspective],
  ["a scorecard is archived", async () => archiveScorecard(organisation.actor, act(await cardOf("n")))],
  ["a card is taken off a unit", () => assign([], ["south"])],
  ["an objective is lifted", liftN],
  [
    "an indicator is moved to another factor",
    async () => {
      const move = { ...(await node("link", await linkOf("R1.1"))), parentId: (await factorOf("R2")).id };
      await moveNode(organisation.actor, { ...move, code: "R2.7" });
    },
  ],
  [
    "an indicator leaves its card and the library",
    async () => {
      await archiveNode(organisation.actor, await node("link", await linkOf("R1.2")));
      const { id } = await db.indicator.findFirstOrThrow({
        where: { organisationId: organisation.id, code: "B" },
      });
      const { definitionVersion: version } = await db.indicator.findUniqueOrThrow({
        where: { organisationId_id: { organisationId: organisation.id, id } },
      });
      await archiveIndicator(organisation.actor, { id, version });
    },
  ],
];

describe.each(["never", "at once"])("in an organisation whose periods lock %s, when", (locking) => {
  beforeEach(async () => {
    const data = { expiryDays: locking === "never" ? null : 0 };
    await db.periodSetting.updateMany({ where: { organisationId: organisation.id }, data });
    await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
  });

  test.each(changes)(
    "%s, every period that has ended stays as it was, the running one does not",
    async (_, change) => {
      const before = await everythingIn(ended);
      const running = await everythingIn([`${year}-T2`]);
      await change();
      expect(await everythingIn(ended)).toEqual(before);
      expect(await everythingIn([`${year}-T2`])).not.toEqual(running);
    },
  );
});

/** What stands on the cards of each unit in a period. */
async function cardsIn(period: string) {
  const dashboards = await Promise.all(units.map((unit) => dashboardOf(organisation, unit, period)));
  return dashboards.map((each) => [
    ...each.scorecards.map(({ code }) => code),
    ...rowsOf(each).map((row) => `${row.code} ${row.indicator.code}`),
  ]);
}

test("all of them, one after the other, leave each period as it was when it ended", async () => {
  const first = await cardsIn(`${year}-T1`);
  await assign([], ["south"]);
  travelTo(`${year}-09-15`);
  const second = await cardsIn(`${year}-T2`);
  await liftN();
  travelTo(`${year + 1}-01-15`);
  const third = await cardsIn(`${year}-T3`);
  await archiveScorecard(organisation.actor, act(await cardOf("r")));
  expect(await cardsIn(`${year}-T1`)).toEqual(first);
  expect(await cardsIn(`${year}-T2`)).toEqual(second);
  expect(await cardsIn(`${year}-T3`)).toEqual(third);
  expect(await cardsIn(`${year + 1}-T1`)).toEqual([[], [], ["card-n"], []]);
  expect(new Set([first, second, third].map((each) => JSON.stringify(each))).size).toBe(3);
});

test("what is given back is as if it never was taken", async () => {
  const before = await everythingIn([...ended, running]);
  await assign([], ["south"]);
  await assign(["south"], []);
  await archiveScorecard(organisation.actor, act(await cardOf("n")));
  await restoreScorecard(organisation.actor, act(await cardOf("n")));
  expect(await everythingIn([...ended, running])).toEqual(before);
});

describe("a card put on a unit by mistake and taken off the same day", () => {
  test("leaves nothing behind", async () => {
    const before = await everythingIn([...ended, running]);
    await assign(["sector"], []);
    expect(await everythingIn(ended)).not.toEqual(before);
    await assign([], ["sector"]);
    expect(await everythingIn([...ended, running])).toEqual(before);
  });

  test("stays taken off since when it was", async () => {
    await assign([], ["south"]);
    travelTo(`${year}-09-15`);
    const before = await everythingIn([...ended, running, `${year}-T3`]);
    await assign(["south"], []);
    await assign([], ["south"]);
    expect(await everythingIn([...ended, running, `${year}-T3`])).toEqual(before);
  });
});

const sorted = (codes: string[]) => codes.toSorted();

describe("what comes back on a later day was away until then:", () => {
  test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    ["a card a unit has again", () => assign([], ["south"]), () => assign(["south"], [])],
    [
      "a scorecard",
      async () => archiveScorecard(organisation.actor, act(await cardOf("n"))),
      async () => restoreScorecard(organisation.actor, act(await cardOf("n"))),
    ],
    [
      "an indicator on a card",
      async () => archiveNode(organisation.actor, await node("link", await linkOf("R1.1"))),
      async () => restoreNode(organisation.actor, await node("link", await linkOf("R1.1"))),
    ],
  ])("%s", async (_, takeAway, giveBack) => {
    const first = await cardsIn(`${year}-T1`);
    await takeAway();
    travelTo(`${year}-10-15`);
    const before = await everythingIn([...ended, running]);
    expect(await cardsIn(running)).not.toEqual(first);
    await giveBack();
    expect(await everythingIn([...ended, running])).toEqual(before);
    // What comes back on a card stands last there.
    expect((await cardsIn(`${year}-T3`)).map(sorted)).toEqual(first.map(sorted));
  });
});

test("weights changed again and again leave each period with those it had when it ended", async () => {
  await weigh("R1.1", "3");
  await weigh("R1.1", "4");
  travelTo(`${year}-09-15`);
  const before = await everythingIn([...ended, running]);
  await weigh("R1.1", "5");
  await weigh("R1.1", "1");
  expect(await everythingIn([...ended, running])).toEqual(before);
});

test("a perspective that was added and put away on one day never stood anywhere", async () => {
  const periods = [...ended, running];
  const before = await everythingIn(periods);
  const slip = await createPerspective(organisation.actor, { name: { nn: "Klima" } });
  await actOnPerspective(organisation.actor, "archive", slip);
  expect(await everythingIn(periods)).toEqual(before);
});
