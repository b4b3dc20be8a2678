import "server-only";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { createScorecard, scorecardsWhere } from "./scorecard";
import { editScorecardApproval } from "./scorecard-approval";
import { idIn, type Take } from "./workbook-take";
import { found, requireVersion, write } from "./write";

/** Makes a scorecard of the current plan, or changes its name, owner, readers and approval. */
export const takeScorecard: Take<"scorecard"> = async (taking, { cells, known, value }) => {
  const { actor, at, planId } = taking;
  const { code, requiresApproval, ...fields } = value;
  const ownerUnitId = idIn(taking, "unit", cells.owner);
  if (known) {
    const { id, version } = known;
    await editScorecard(actor, { id, version, ownerUnitId, ...fields });
    if (cells.requiresApproval !== known.cells.requiresApproval) {
      await editScorecardApproval(actor, { id, version: version + 1, requiresApproval });
    }
    return undefined;
  }
  const last = await at.tx.scorecard.aggregate({
    where: { organisationId: at.organisationId, planId },
    _max: { position: true },
  });
  const position = (last._max.position ?? -1) + 1;
  const id = await createScorecard(actor, { planId, ownerUnitId, code, position, ...fields });
  if (requiresApproval !== null) await editScorecardApproval(actor, { id, version: 1, requiresApproval });
  return id;
};

type ScorecardEdit = { id: string; version: number; ownerUnitId: string; name: Texts; published: boolean };

/** Changes a scorecard; the actor must be allowed to define where it goes too. Refused: conflict. */
async function editScorecard(actor: Actor, { id, version, ...after }: ScorecardEdit): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    const row = found(
      await tx.scorecard.findFirst({ where: { organisationId, id, ...scorecardsWhere(actor) } }),
    );
    requireVersion(row, version);
    found(
      await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { id: after.ownerUnitId }] } }),
    );
    await tx.scorecard.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...after, version: { increment: 1 } },
    });
    const before = { ownerUnitId: row.ownerUnitId, name: row.name, published: row.published };
    await audit({ action: "scorecard.edit", entityId: id, before, after });
  });
}
