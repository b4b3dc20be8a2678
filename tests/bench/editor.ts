import type { Actor } from "@/lib/data/access";
import { getCascade } from "@/lib/data/cascade";
import { listIndicators } from "@/lib/data/indicator-library";
import { getLevelTable } from "@/lib/data/level-table";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { editSuccessFactor } from "@/lib/data/success-factor";
import { getUnitTree } from "@/lib/data/unit-editor";
import { indicatorFilter } from "@/lib/schemas/indicator-filter";
import { hareid } from "@/prisma/seed/hareid";
import { db } from "@/tests/support/owner";
import { type Comparison, compare } from "./compare";
import { GROWN } from "./grown-organisation";

const LIMIT = 1.5;

type Place = { actor: Actor; cardId: string };

const pages: [string, (place: Place) => Promise<unknown>][] = [
  ["scorecard editor", ({ actor, cardId }) => getScorecardEditor(actor, cardId)],
  ["scorecard editor after a save", saveAndRead],
  ["save of a success factor", save],
  ["scorecard list", ({ actor }) => listScorecards(actor)],
  // What its lines tell is read from the same sheets, which a request keeps: the whole page is measured with the others.
  ["indicator library", ({ actor }) => listIndicators(actor, indicatorFilter.parse({}))],
  ["level table", ({ actor, cardId }) => getLevelTable(actor, { card: cardId })],
  ["units", ({ actor }) => getUnitTree(actor)],
  ["cascade", ({ actor, cardId }) => getCascade(actor, cardId)],
];

/** What each editing page costs below the page itself, in the demo and in an organisation grown from it. */
export async function compareEditor(): Promise<Comparison[]> {
  const [small, large] = [await placeIn(hareid.code), await placeIn(GROWN)];
  const rows: Comparison[] = [];
  for (const [what, page] of pages) {
    rows.push(
      await compare(
        what,
        LIMIT,
        () => page(small),
        () => page(large),
      ),
    );
  }
  return rows;
}

/** Whoever may define everywhere in an organisation, and the first card of the demo there. */
async function placeIn(code: string): Promise<Place> {
  const { id: organisationId } = await db.organisation.findUniqueOrThrow({ where: { code } });
  const root = await db.unit.findFirstOrThrow({ where: { organisationId, parentId: null } });
  const grants = [{ role: "administrator" as const, unitId: root.id, path: root.path }];
  const [card] = hareid.scorecards;
  const { id } = await db.scorecard.findFirstOrThrow({ where: { organisationId, code: card?.code ?? "" } });
  return { actor: { organisationId, userId: null, name: "", grants }, cardId: id };
}

async function save({ actor, cardId }: Place): Promise<void> {
  const { id, version, code, name, perspectiveId } = await db.successFactor.findFirstOrThrow({
    where: { objective: { focusArea: { scorecardId: cardId } } },
    orderBy: { code: "asc" },
  });
  const weight = String(1 + (version % 2));
  await editSuccessFactor(actor, { id, version, code, name: name as { nn: string }, weight, perspectiveId });
}

async function saveAndRead(place: Place): Promise<void> {
  await save(place);
  await getScorecardEditor(place.actor, place.cardId);
}
