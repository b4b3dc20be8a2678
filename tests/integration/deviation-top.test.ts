import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/data/access";
import { answerDeviation, closeDeviation, explainDeviation } from "@/lib/data/deviation";
import { getDeviation } from "@/lib/data/deviation-page";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";

travelTo("2026-06-15");

let organisation: Organisation;
let director: Actor;
let deputy: Actor;

beforeAll(async () => {
  // Reported by each unit for itself, the root too.
  organisation = await anOrganisation({ indicators: [indicator("A", { overUnits: "none" })] });
  director = await actorOf(organisation, "leader");
  deputy = await actorOf(organisation, "leader");
  await enter(organisation, "root", "2025-T3", { A: { value: "1", comment: "Lågt" } });
  await enter(organisation, "root", "2026-T1", { A: "4" });
});

const open = () => db.deviation.findFirstOrThrow({ where: { organisationId: organisation.id } });
const offered = async (actor: Actor) => (await getDeviation(actor, (await open()).id))?.may.answer;
const explain = async (actor: Actor) => {
  const { id, version } = await open();
  const words = { fact: "Fakta", cause: "Årsak", action: "Tiltak", dueDay: "2026-07-01" };
  await explainDeviation(actor, { id, version, ...words, responsibleId: director.userId ?? "" });
};
const answer = async (actor: Actor) => {
  const { id, version } = await open();
  await answerDeviation(actor, { id, version, answer: "Bra" });
};

test("nobody answers at the root before someone has explained", async () => {
  expect([await offered(director), await offered(deputy)]).toEqual([false, false]);
  expect((await refusalOf(answer(deputy))).code).toBe("notFound");
});

test("another who leads the root answers and closes, never the one who explained", async () => {
  await explain(director);
  expect([await offered(director), await offered(deputy)]).toEqual([false, true]);
  expect((await refusalOf(answer(director))).code).toBe("notFound");
  await answer(deputy);
  expect(await open()).toMatchObject({ answer: "Bra", answeredById: deputy.userId });

  // Whoever explains it anew leaves it to the other.
  await explain(deputy);
  expect([await offered(director), await offered(deputy)]).toEqual([true, false]);
  await explain(director);

  const { id, version } = await open();
  const closing = { id, version, closingReason: "På rett veg" };
  expect((await refusalOf(closeDeviation(director, closing))).code).toBe("notFound");
  await closeDeviation(deputy, closing);
  expect(await open()).toMatchObject({ closedById: deputy.userId });
});

test("those below, and those who do not lead, answer nothing there", async () => {
  const others = [
    await actorOf(organisation, "leader", "sector"),
    await actorOf(organisation, "administrator"),
    await actorOf(organisation, "politician"),
    await actorOf(await anOrganisation(), "leader"),
  ];
  for (const other of others) expect(await offered(other)).not.toBe(true);
});
