import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dayIn } from "@/lib/domain/day";
import { parsePeriod } from "@/lib/domain/period";
import type { UnitCommentInput } from "@/lib/schemas/unit-comment";
import { type Actor, unitsWhere } from "./access";
import { found, requireVersion, type Write, write } from "./write";

/**
 * Writes what a leader of the unit has to say of a period; an empty text takes it back. What stood there is kept in the audit trail.
 * Refused: notFound (not there, or not theirs), conflict, invalid (a period that is none of the dashboards', or has not begun).
 */
export async function recordUnitComment(
  actor: Actor,
  { unitId, period, version, text }: UnitCommentInput,
  moment: Date = now(),
): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const recordedById = found(at.userId);
    found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "explain"), { id: unitId }] } }));
    await requireBegun(at, period, dayIn(moment));
    const key = { organisationId, unitId, period };
    const where = { organisationId_unitId_period: key };
    const before = await tx.unitComment.findUnique({ where });
    requireVersion({ version: before?.version ?? 0, text: before?.text ?? "" }, version);
    const said = { text, recordedAt: moment, recordedById };
    await tx.unitComment.upsert({
      where,
      create: { ...key, ...said },
      update: { ...said, version: { increment: 1 } },
    });
    await audit({
      action: "unitComment.record",
      entityId: unitId,
      before: before && { period, text: before.text },
      after: { period, text },
    });
  });
}

async function requireBegun({ tx, organisationId }: Write, code: string, today: string): Promise<void> {
  const { dashboardKind } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const period = parsePeriod(code);
  if (period?.kind === dashboardKind && period.start <= today) return;
  throw new AppError("invalid", { fields: { period: "badPeriod" } });
}
