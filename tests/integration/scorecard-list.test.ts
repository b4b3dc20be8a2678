import { beforeAll, describe, expect, test } from "vitest";
import { getEditorChoices } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { sameText } from "@/prisma/seed/texts";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

const MANY = 30;

describe("a long list of scorecards", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    const cards = Array.from({ length: MANY }, (_, index) =>
      scorecard(
        { R1: ["A"] },
        {
          code: `card-${index}`,
          name: sameText(index === 3 ? "Målekart for Ørsta" : `Card ${index}`),
          owner: index === 7 ? "north" : "root",
        },
      ),
    );
    organisation = await anOrganisation({ scorecards: cards });
  });

  test("comes a page at a time, in order", async () => {
    const first = await listScorecards(organisation.actor);
    expect(first).toMatchObject({ total: MANY, found: MANY, page: 1, pages: 2 });
    expect(first.cards.map(({ name }) => name.nn).slice(0, 2)).toEqual(["Card 0", "Card 1"]);
    const last = await listScorecards(organisation.actor, { page: 99 });
    expect(last).toMatchObject({ page: 2 });
    expect(first.cards.length + last.cards.length).toBe(MANY);
  });

  test.each([
    ["ørsta", "Målekart for Ørsta", "the name, however written"],
    ["NORTH", "Card 7", "the owner"],
  ])("%s finds %s, by %s", async (text, name) => {
    const { cards, found, total } = await listScorecards(organisation.actor, { text });
    expect(cards.map((card) => card.name.nn)).toEqual([name]);
    expect({ found, total }).toEqual({ found: 1, total: MANY });
  });

  test("counts the units and indicators of each card", async () => {
    const [card] = (await listScorecards(organisation.actor)).cards;
    expect(card).toMatchObject({ units: 4, indicators: 1 });
  });

  test("its forms choose among indicators in use and all units, for who may define", async () => {
    const choices = await getEditorChoices(organisation.actor);
    expect(choices?.library.map(({ code }) => code)).toEqual(["A"]);
    expect(choices?.units.map(({ name }) => name.nn)).toEqual(["root", "sector", "north", "south"]);
    expect(await getEditorChoices(await actorOf(organisation, "leader"))).toBeNull();
  });
});
