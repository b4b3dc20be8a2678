import "server-only";
import { cache } from "react";
import { AppError } from "@/lib/app-error";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { ObjectiveLift } from "@/lib/schemas/scorecard";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { positionAfter } from "./node-position";
import { nextNumber } from "./objective";
import { scorecardsWhere } from "./scorecard";
import { asTexts } from "./texts";
import { isUuid } from "./uuid";
import { found, requireVersion, write } from "./write";

type Named = { id: string; name: Texts };

/** A focus area an objective may be lifted to, and what would follow. */
export type LiftPlace = Named & {
  code: string;
  card: Named;
  owner: Texts;
  /** Codes of the objective's success factors and indicators that the card has already: they are in the way. */
  clashes: string[];
  /** Units that get the objective, and units that lose it, because they have only one of the cards. */
  gains: Named[];
  loses: Named[];
};

/** An objective of a unit's card, and the places above it. `version` goes back with the lift. */
export type LiftView = Named & { version: number; card: Named; owner: Texts; places: LiftPlace[] };

/** An objective and where it may be lifted to: focus areas of cards owned by units above. Null when the actor may not define it. */
export const getObjectiveLift = cache(
  async (actor: Actor, scorecardId: string, id: string): Promise<LiftView | null> => {
    const { organisationId } = actor;
    if (!organisationId || !isUuid(id)) return null;
    const objective = await readObjective(dbOf(organisationId), actor, organisationId, id);
    if (objective?.focusArea.scorecardId !== scorecardId) return null;
    const card = objective.focusArea.scorecard;
    const cards = await readCardsAbove(dbOf(organisationId), actor, objective);
    return {
      ...named(objective),
      version: objective.version,
      card: named(card),
      owner: asTexts(card.ownerUnit.name),
      places: cards.flatMap((above) =>
        above.focusAreas.map((area) => ({
          ...named(area),
          code: area.code,
          card: named(above),
          owner: asTexts(above.ownerUnit.name),
          clashes: clashesOf(objective, above),
          gains: unitsOnlyOn(above, card),
          loses: unitsOnlyOn(card, above),
        })),
      ),
    };
  },
);

/**
 * Moves an objective with its success factors and indicators to a focus area on a card of a unit above: the same things, in the
 * same lineage, last there; periods that have ended show it where it stood. The actor must be allowed to define at the owners of both. Answers the card it stands on now.
 * Refused: conflict, invalid (codesTaken).
 */
export async function liftObjective(actor: Actor, input: ObjectiveLift): Promise<string> {
  return write(actor, async ({ tx, audit, organisationId }) => {
    const { id, version, focusAreaId } = input;
    const objective = found(await readObjective(tx, actor, organisationId, id));
    requireVersion(objective, version);
    const cards = await readCardsAbove(tx, actor, objective);
    const card = found(
      cards.find(({ focusAreas }) => focusAreas.some((area) => area.id === focusAreaId)) ?? null,
    );
    if (clashesOf(objective, card).length > 0)
      throw new AppError("invalid", { fields: { focusAreaId: "codesTaken" } });
    const siblings = await tx.objective.findMany({ where: { organisationId, focusAreaId } });
    const after = { focusAreaId, code: nextNumber(siblings.map(({ code }) => code)) };
    await tx.objective.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...after, position: positionAfter(siblings), version: { increment: 1 } },
    });
    // With its place among its siblings: periods that have ended are read by it.
    const { focusAreaId: from, code, position } = objective;
    const before = { focusAreaId: from, code, position };
    await audit({ action: "objective.lift", entityId: id, before, after });
    return card.id;
  });
}

const live = { archivedAt: null };
const factors = {
  where: live,
  select: { code: true, links: { where: live, select: { code: true } } },
} as const;
const users = {
  ownerUnit: { select: { id: true, name: true, path: true } },
  assignments: { where: live, select: { unit: { select: { id: true, name: true } } } },
} as const;

const wholeObjective = {
  successFactors: factors,
  focusArea: { include: { scorecard: { include: users } } },
} satisfies Prisma.ObjectiveInclude;
type ObjectiveRow = Prisma.ObjectiveGetPayload<{ include: typeof wholeObjective }>;

function readObjective(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<ObjectiveRow | null> {
  return tx.objective.findFirst({
    where: { organisationId, id, ...live, focusArea: { ...live, scorecard: scorecardsWhere(actor) } },
    include: wholeObjective,
  });
}

const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
const cardAbove = {
  ...users,
  focusAreas: {
    where: live,
    orderBy: inOrder,
    include: { objectives: { where: live, select: { successFactors: factors } } },
  },
} satisfies Prisma.ScorecardInclude;
type CardRow = Prisma.ScorecardGetPayload<{ include: typeof cardAbove }>;

/** The cards of the same plan owned by units above the owner of the objective's card, where the actor may define. */
function readCardsAbove(tx: Transaction, actor: Actor, { organisationId, focusArea }: ObjectiveRow) {
  const { ownerUnit, planId } = focusArea.scorecard;
  const above = ownerUnit.path.split("/").filter((id) => id !== "" && id !== ownerUnit.id);
  return tx.scorecard.findMany({
    where: { organisationId, planId, ownerUnitId: { in: above }, ...scorecardsWhere(actor) },
    orderBy: inOrder,
    include: cardAbove,
  });
}

type Coded = readonly { code: string; links: readonly { code: string }[] }[];
const codesOf = (rows: Coded) => rows.flatMap(({ code, links }) => [code, ...links.map((link) => link.code)]);

function clashesOf({ successFactors }: ObjectiveRow, card: CardRow): string[] {
  const taken = new Set(
    card.focusAreas.flatMap((area) =>
      area.objectives.flatMap((objective) => codesOf(objective.successFactors)),
    ),
  );
  return codesOf(successFactors).filter((code) => taken.has(code));
}

type Users = { assignments: readonly { unit: { id: string; name: unknown } }[] };

function unitsOnlyOn(card: Users, other: Users): Named[] {
  const there = new Set(other.assignments.map(({ unit }) => unit.id));
  return card.assignments.filter(({ unit }) => !there.has(unit.id)).map(({ unit }) => named(unit));
}

function named({ id, name }: { id: string; name: unknown }): Named {
  return { id, name: asTexts(name as Prisma.JsonValue) };
}
