import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import type { PeriodKind } from "@/lib/domain/period";

/** From which day cards and kinds of period take approval; one that is not there always has. By card id or kind. */
export type ApprovalStarts = ReadonlyMap<string, Day>;

type Asked = { kind?: PeriodKind; requiresApproval?: boolean | null } | null;

/** When approval was asked for, as the audit trail tells it: what was published before stays so. */
export async function readApprovalStarts(tx: Transaction, organisationId: string): Promise<ApprovalStarts> {
  const cards = await tx.scorecard.findMany({
    where: { organisationId, requiresApproval: true },
    select: { id: true },
  });
  const root = await tx.unit.findFirst({ where: { organisationId, parentId: null }, select: { id: true } });
  const ids = [...cards.map(({ id }) => id), ...(root ? [root.id] : [])];
  const events = await tx.auditEvent.findMany({
    where: {
      organisationId,
      entityId: { in: ids },
      action: { in: ["scorecard.editApproval", "periodSetting.edit"] },
    },
    orderBy: { id: "asc" },
    select: { at: true, entityId: true, before: true, after: true },
  });
  const starts = new Map<string, Day>();
  for (const { at, entityId, before, after } of events) {
    const asked = after as Asked;
    const isStart = asked?.requiresApproval && !(before as Asked)?.requiresApproval;
    if (isStart) starts.set(asked.kind ?? entityId, dayIn(at));
  }
  return starts;
}
