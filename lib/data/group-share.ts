import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { changeDays, type DatedShare, sharesOn } from "@/lib/domain/grouping";
import type { GroupSharesInput, GroupSharesRemoval } from "@/lib/schemas/grouping";
import type { Actor } from "./access";
import { toDate, toDay, toFixedPoint } from "./decimal";
import { grouped } from "./grouped";
import { findDefinable } from "./unit-place";
import { found, type Write, write } from "./write";

/**
 * Says how a unit is shared out on a grouping's groups from a day on (the schema has seen to it that they sum to 1). What was
 * said from the same day is replaced; other days stay as history. Takes the right to define at the unit. Refused: conflict.
 */
export async function recordGroupShares(actor: Actor, input: GroupSharesInput): Promise<void> {
  await write(actor, async (at) => {
    const before = await sharesAsSeen(at, actor, input);
    const { tx, organisationId } = at;
    const { groupingId, unitId, fromDay } = input;
    const live = await tx.group.findMany({
      where: { organisationId, groupingId, archivedAt: null, grouping: { archivedAt: null } },
      select: { id: true },
    });
    const known = new Set(live.map(({ id }) => id));
    found(Object.keys(input.shares).every((id) => known.has(id)) ? true : null);
    // Groups the unit does not serve need no row: each day tells of all groups anew.
    const served = Object.entries(input.shares).filter(([, share]) => share > 0);
    await clearDay(at, input);
    await tx.groupShare.createMany({
      data: served.map(([groupId, share]) => ({
        organisationId,
        groupId,
        unitId,
        fromDay: toDate(fromDay),
        share: fixedToDecimal(share),
      })),
    });
    const after = Object.fromEntries(served.map(([id, share]) => [id, fixedToDecimal(share)]));
    await at.audit({
      action: "groupShare.record",
      entityId: unitId,
      before,
      after: { groupingId, fromDay, shares: after },
    });
  });
}

/** Takes away what was said from a day; what stood before it is in force again. Refused: conflict, and notFound for another day. */
export async function removeGroupShares(actor: Actor, input: GroupSharesRemoval): Promise<void> {
  await write(actor, async (at) => {
    const before = found(await sharesAsSeen(at, actor, input));
    await clearDay(at, input);
    await at.audit({ action: "groupShare.remove", entityId: input.unitId, before });
  });
}

/** The shares of units by unit id, each unit's in the order of their days. */
export async function readShares(
  tx: Pick<Transaction, "groupShare">,
  organisationId: string,
  where: Prisma.GroupShareWhereInput,
): Promise<Map<string, DatedShare[]>> {
  const rows = await tx.groupShare.findMany({
    where: { AND: [{ organisationId }, where] },
    orderBy: [{ fromDay: "asc" }, { groupId: "asc" }],
  });
  const byUnit = grouped(rows, ({ unitId }) => unitId);
  const toShare = ({ groupId, fromDay, share }: (typeof rows)[number]): DatedShare => ({
    groupId,
    from: toDay(fromDay),
    share: toFixedPoint(share),
  });
  return new Map([...byUnit].map(([unitId, own]) => [unitId, own.map(toShare)]));
}

/** A short mark of a unit's shares in a grouping: another one as soon as anything there is changed. */
export function markOf(shares: readonly DatedShare[]): string {
  return createHash("sha256").update(JSON.stringify(shares)).digest("base64url").slice(0, 22);
}

/** What stands from the day now, for the audit; null when nothing does. Refused: conflict when anything changed since it was seen. */
async function sharesAsSeen(at: Write, actor: Actor, input: GroupSharesRemoval) {
  const { groupingId, unitId, fromDay, seen } = input;
  const unit = await findDefinable(at, actor, unitId);
  const byUnit = await readShares(at.tx, at.organisationId, { unitId: unit.id, group: { groupingId } });
  const shares = byUnit.get(unitId) ?? [];
  if (markOf(shares) !== seen) {
    throw new AppError("conflict", { current: { seen: markOf(shares), shares } });
  }
  if (!changeDays(shares).includes(fromDay)) return null;
  const standing = [...sharesOn(shares, fromDay)].map(([id, share]) => [id, fixedToDecimal(share)]);
  return { groupingId, fromDay, shares: Object.fromEntries(standing) };
}

async function clearDay({ tx, organisationId }: Write, { groupingId, unitId, fromDay }: GroupSharesRemoval) {
  await tx.groupShare.deleteMany({
    where: { organisationId, unitId, fromDay: toDate(fromDay), group: { groupingId } },
  });
}
