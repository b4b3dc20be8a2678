import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";

/**
 * Since when the public has read what it reads now: nothing shows it a figure as known on an earlier day. Null or not there: as far
 * back as there are figures.
 */
export type PublicSince = { organisation: Day | null; cards: ReadonlyMap<string, Day> };

type Said = { published?: boolean; requiresApproval?: boolean | null } | null;

/**
 * As the audit trail tells it: when the organisation or a card was opened, and when figures that had waited for approval no longer
 * did. A card that was made open always was; all in a demo is made up, and was never secret.
 */
export async function readPublicSince(
  tx: Transaction,
  organisation: { id: string; demo: boolean },
  rootId: string | undefined,
  cardIds: readonly string[],
): Promise<PublicSince> {
  const events = await tx.auditEvent.findMany({
    where: {
      organisationId: organisation.id,
      entityId: { in: [organisation.id, ...(rootId ? [rootId] : []), ...cardIds] },
      action: {
        in: ["organisation.publish", "periodSetting.edit", "scorecard.edit", "scorecard.editApproval"],
      },
    },
    orderBy: { id: "asc" },
    select: { at: true, entityId: true, before: true, after: true },
  });
  const openings = events.filter(({ before, after }) => opens(before as Said, after as Said));
  const ofCards = new Set(cardIds);
  const own = openings.findLast(({ entityId }) => !ofCards.has(entityId));
  return {
    organisation: own && !organisation.demo ? dayIn(own.at) : null,
    cards: new Map(
      openings
        .filter(({ entityId }) => ofCards.has(entityId))
        .map(({ entityId, at }) => [entityId, dayIn(at)]),
    ),
  };
}

function opens(before: Said, after: Said): boolean {
  const isPublished = after?.published === true && before?.published === false;
  const isReleased = before?.requiresApproval === true && after?.requiresApproval !== true;
  return isPublished || (isReleased && after?.requiresApproval !== undefined);
}
