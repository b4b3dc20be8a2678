import { beforeEach, expect, test } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { createCause } from "@/lib/data/cause";
import { getUnitStrategyMap } from "@/lib/data/unit-strategy-map";
import type { UnitStrategyMap } from "@/lib/data/unit-strategy-map-view";
import { isFull } from "@/lib/domain/evidence";
import { causeInput } from "@/lib/schemas/cause";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

const tertials = [2023, 2024, 2025].flatMap((year) => [1, 2, 3].map((index) => `${year}-T${index}`));

let organisation: Organisation;

/** A grows from tertial to tertial, and B falls one tertial later. SMALL is of few people, HIDDEN confidential, C on a card of its own. */
beforeEach(async () => {
  const confidential = { visibility: "confidential", confidentialReason: { nn: "løynd" } } as const;
  organisation = await anOrganisation({
    indicators: [
      ...["A", "B", "C"].map((code) => indicator(code)),
      indicator("HIDDEN", confidential),
      share("SMALL", { smallNumberLimit: 5 }),
    ],
    scorecards: [
      scorecard({ R1: ["A"], R2: ["B", "HIDDEN", "SMALL"] }),
      scorecard({ S1: ["C"] }, { published: false }),
    ],
    targetLevels: [level("A", "20", "1"), level("B", "40", "1")],
  });
  for (const [index, period] of tertials.entries()) {
    const [up, down] = [String(index + 1), String(30 - index)];
    await enter(organisation, "north", period, {
      A: up,
      B: down,
      C: up,
      HIDDEN: up,
      SMALL: [up, index < 8 ? "4" : "40"],
    });
  }
  await link("A", "B");
  await link("A", "SMALL");
  await link("HIDDEN", "B");
  await link("A", "C");
});

async function link(cause: string, effect: string, lagMonths = "4") {
  const key = (code: string) => `indicator.${idOf(organisation.indicators, code)}`;
  const reason = { nn: `${cause} → ${effect}` };
  await createCause(
    organisation.actor,
    causeInput.parse({ cause: key(cause), effect: key(effect), sign: "negative", lagMonths, reason }),
  );
}

const mapOf = (actor: Actor = organisation.actor, unit = "north", period?: string, known?: string) =>
  getUnitStrategyMap({ ...actor }, organisation.code, unit, period, known);
const linkOf = (map: UnitStrategyMap | null, name: string) =>
  map?.links.find(({ reason }) => reason.nn === name);
const codesOf = (map: UnitStrategyMap | null) =>
  map?.bands.flatMap(({ nodes }) => nodes.map(({ code }) => code)).sort();

test("each link has what the unit's figures say, paired at its lag", async () => {
  const evidence = linkOf(await mapOf(), "A → B")?.evidence;
  expect(evidence).toMatchObject({ n: 8, kind: "tertial", lag: 1, verdict: "covaries", opposite: false });
  expect(evidence?.correlation?.rho).toBe(-1);
  const [first] = evidence?.slots ?? [];
  expect([first?.from.code, first?.to.code, first?.cause, first?.effect]).toEqual([
    "2023-T1",
    "2023-T2",
    10_000,
    290_000,
  ]);
});

test("an earlier period has fewer pairs, and they are too few", async () => {
  const evidence = linkOf(await mapOf(undefined, undefined, "2025-T2"), "A → B")?.evidence;
  expect(evidence).toMatchObject({ n: 7, verdict: "tooFew", correlation: null });
});

test("as known before anything was reported there is nothing to pair", async () => {
  await db.measurement.updateMany({ data: { recordedAt: new Date("2026-06-10") } });
  const evidence = linkOf(await mapOf(undefined, undefined, undefined, "2026-06-01"), "A → B")?.evidence;
  expect(evidence).toMatchObject({ n: 0, slots: [] });
});

test("the public sees no unpublished card, of a confidential indicator its title and reason only, no small numbers", async () => {
  const map = await mapOf(publicActor);
  expect(codesOf(map)).toEqual(["A", "B", "HIDDEN", "R1", "R2", "SMALL"]);
  expect(linkOf(map, "A → C")).toBeUndefined();
  expect(linkOf(map, "HIDDEN → B")?.evidence).toBeNull();
  const hidden = map?.bands.flatMap(({ nodes }) => nodes).find(({ code }) => code === "HIDDEN");
  expect(hidden).toMatchObject({
    row: { hidden: { reason: { nn: "løynd" } }, cell: { kind: "suppressed" } },
  });
  expect(linkOf(map, "A → SMALL")?.evidence?.slots.filter(isFull)).toHaveLength(1);
  expect(map?.may.define).toBe(false);
});

test("who may read confidential figures sees what they say", async () => {
  const auditor = await actorOf(organisation, "auditor", "root");
  expect(linkOf(await mapOf(auditor), "HIDDEN → B")?.evidence?.n).toBe(8);
  const contributor = await actorOf(organisation, "contributor", "south");
  expect(linkOf(await mapOf(contributor), "HIDDEN → B")?.evidence).toBeNull();
});

test("a success factor brings its score, where one is shown", async () => {
  const factors = await db.successFactor.findMany({ where: { organisationId: organisation.id } });
  const factor = (code: string) => `factor.${factors.find((each) => each.code === code)?.id}`;
  for (const [cause, effect, name] of [
    ["R1", "R2", "factors"],
    ["R2", "R1", "back"],
  ] as const) {
    const input = { cause: factor(cause), effect: factor(effect), sign: "positive", lagMonths: "0" };
    await createCause(organisation.actor, causeInput.parse({ ...input, reason: { nn: name } }));
  }
  const evidence = linkOf(await mapOf(), "factors")?.evidence;
  expect(evidence).toMatchObject({ kind: "tertial", n: 9, verdict: "doesNotCovary", opposite: true });
  expect(evidence?.slots[0]?.cause).toBe(500_000);
});

test("figures from before a new definition are no pairs with those after it", async () => {
  const id = idOf(organisation.indicators, "A");
  const sheet = await db.indicatorDefinition.findFirstOrThrow({ where: { indicatorId: id } });
  const { grades: _g, ownerTitle: _o, confidentialReason: _c, ...rest } = sheet;
  const texts = { name: {}, why: {}, definition: {}, source: {}, valueUnit: {} };
  await db.indicatorDefinition.create({ data: { ...rest, ...texts, version: 2 } });
  await db.measurement.updateMany({
    where: { indicatorId: id, period: { startsWith: "2025" } },
    data: { definitionVersion: 2 },
  });
  await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
  expect(linkOf(await mapOf(), "A → B")?.evidence).toMatchObject({ n: 2, verdict: "tooFew" });
});

test("what is not there has no map", async () => {
  expect(await mapOf(publicActor, "nowhere")).toBeNull();
  expect(await mapOf(publicActor, "north", "2026-Q1")).toBeNull();
  expect(await getUnitStrategyMap(publicActor, "no-such", "north")).toBeNull();
});
