import { beforeEach, expect, test } from "vitest";
import { publicActor } from "@/lib/data/access";
import { createCause } from "@/lib/data/cause";
import { getOwnStrategyMap, type StrategyMap } from "@/lib/data/strategy-map";
import { causeInput } from "@/lib/schemas/cause";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

let organisation: Organisation;

beforeEach(async () => {
  const confidential = { visibility: "confidential", confidentialReason: { nn: "løynd" } } as const;
  organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B"), indicator("C"), indicator("SECRET", confidential)],
    scorecards: [
      scorecard({ R1: ["A", "SECRET"], R2: ["B"] }),
      scorecard({ S1: ["C"] }, { owner: "sector", assignedTo: ["sector"], published: false }),
    ],
    targetLevels: [],
  });
  for (const [cause, effect] of [
    ["A", "B"],
    ["SECRET", "B"],
    ["C", "A"],
  ] as const) {
    await createCause(
      organisation.actor,
      causeInput.parse({
        cause: key(cause),
        effect: key(effect),
        sign: "negative",
        lagMonths: "3",
        reason: { nn: "Slik er det" },
      }),
    );
  }
});

const key = (code: string) => `indicator.${idOf(organisation.indicators, code)}`;
const codesOf = (map: StrategyMap | null) =>
  map?.bands.flatMap(({ nodes }) => nodes.map(({ code }) => code)).sort();
const cardId = async (code: string) =>
  (await db.scorecard.findFirstOrThrow({ where: { code, organisationId: organisation.id } })).id;

test("without a choice the first card with a link is drawn, with what its nodes are linked to", async () => {
  const map = await getOwnStrategyMap(organisation.actor);
  expect(map?.card).toBe(await cardId("card-r"));
  expect(codesOf(map)).toEqual(["A", "B", "C", "R1", "R2", "SECRET"]);
  expect(map?.links.map(({ cause, effect, sign, lagMonths }) => [cause, effect, sign, lagMonths])).toEqual([
    [key("A"), key("B"), "negative", 3],
    [key("SECRET"), key("B"), "negative", 3],
    [key("C"), key("A"), "negative", 3],
  ]);
  expect(map?.bands.find(({ nodes }) => nodes.length > 0)?.code).toBe("users");
});

test("all that is linked, or one card", async () => {
  expect(codesOf(await getOwnStrategyMap(organisation.actor, "all"))).toEqual(["A", "B", "C", "SECRET"]);
  expect(codesOf(await getOwnStrategyMap(organisation.actor, await cardId("card-s")))).toEqual([
    "A",
    "C",
    "S1",
  ]);
  expect(await getOwnStrategyMap(organisation.actor, "no card")).toBeNull();
});

test("who may not read confidential figures where they stand, does not see them here", async () => {
  const contributor = await actorOf(organisation, "contributor", "north");
  const auditor = await actorOf(organisation, "auditor", "root");
  expect(codesOf(await getOwnStrategyMap(auditor, "all"))).toContain("SECRET");
  expect(codesOf(await getOwnStrategyMap(contributor, "all"))).not.toContain("C");
});

test("the public has no organisation of its own, and one without links an empty map", async () => {
  expect(await getOwnStrategyMap(publicActor)).toBeNull();
  expect((await getOwnStrategyMap((await anOrganisation()).actor))?.links).toEqual([]);
});

test("costs two statements when nothing has changed", async () => {
  await getOwnStrategyMap(organisation.actor, "all");
  expect(await countStatements(() => getOwnStrategyMap({ ...organisation.actor }, "all"))).toBe(2);
});
