import "server-only";
import type { ScorecardApprovalInput } from "@/lib/schemas/period-setting";
import type { Actor } from "./access";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, write } from "./write";

/** Decides whether a scorecard's values take approval; null: as its kinds of period say. Refused: conflict. */
export async function editScorecardApproval(actor: Actor, input: ScorecardApprovalInput): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    const { id, version, requiresApproval } = input;
    const before = found(
      await tx.scorecard.findFirst({ where: { organisationId, id, ...scorecardsWhere(actor) } }),
    );
    requireVersion(before, version);
    await tx.scorecard.update({
      where: { organisationId_id: { organisationId, id } },
      data: { requiresApproval, version: { increment: 1 } },
    });
    await audit({
      action: "scorecard.editApproval",
      entityId: id,
      before: { requiresApproval: before.requiresApproval },
      after: { requiresApproval },
    });
  });
}
