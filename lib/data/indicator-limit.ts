import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { IndicatorLimitInput, OverLimitInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { requireRoot } from "./plan";
import { organisationDefinedBy } from "./root-definer";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, write } from "./write";

/** How many indicators a card may have before a reason is asked for; null for those who may not set it. */
export const getIndicatorLimit = cache(async (actor: Actor): Promise<number | null> => {
  const id = await organisationDefinedBy(actor);
  if (!id) return null;
  const { indicatorLimit } = await dbOf(actor.organisationId).organisation.findFirstOrThrow({
    where: { id },
  });
  return indicatorLimit;
});

/** Sets the limit of the organisation. Takes the right to define at the root. */
export async function editIndicatorLimit(
  actor: Actor,
  { indicatorLimit }: IndicatorLimitInput,
): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId: id } = at;
    const before = await tx.organisation.findFirstOrThrow({
      where: { id },
      select: { indicatorLimit: true },
    });
    await tx.organisation.update({ where: { id }, data: { indicatorLimit } });
    await at.audit({ action: "organisation.edit", entityId: id, before, after: { indicatorLimit } });
  });
}

/** Tells why a card has more indicators than the limit. Refused: conflict. */
export async function explainOverLimit(actor: Actor, input: OverLimitInput): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    const { scorecard: id, version, reason: overLimitReason } = input;
    const card = found(
      await tx.scorecard.findFirst({ where: { organisationId, id, ...scorecardsWhere(actor) } }),
    );
    requireVersion(card, version);
    await tx.scorecard.update({
      where: { organisationId_id: { organisationId, id } },
      data: { overLimitReason, version: { increment: 1 } },
    });
    const before = { overLimitReason: card.overLimitReason };
    await audit({ action: "scorecard.edit", entityId: id, before, after: { overLimitReason } });
  });
}
