import "server-only";
import { randomBytes } from "node:crypto";
import { partedFields } from "@/lib/domain/personal-fields";
import { dbOf } from "./client";
import type { Prisma } from "./generated/client";

export type Transaction = Prisma.TransactionClient;

/** One line of the audit trail: `action` is noun and verb, before and after hold the fields that say what changed. */
type AuditEntry = { action: string; entityId: string; before?: object | null; after?: object | null };
export type WriteAudit = (...entries: AuditEntry[]) => Promise<void>;

const LONGEST_MS = 60_000;

/** For what may reach a hundred thousand rows: ample also where the machine is slow or has much else to do. */
export const LONGEST_OF_MANY_MS = 5 * 60_000;

/**
 * Runs a write of one organisation: raises its revision first, which also lines up the organisation's writers,
 * so that "check, then write" inside is free of races; then the change and its audit, all or nothing. Taken back when it takes
 * longer than `longest` milliseconds.
 */
export async function inTransaction<T>(
  writer: { organisationId: string; userId: string | null },
  work: (tx: Transaction, audit: WriteAudit, revision: bigint) => Promise<T>,
  longest: number = LONGEST_MS,
): Promise<T> {
  const { organisationId, userId } = writer;
  return dbOf(organisationId).$transaction(
    async (tx) => {
      const { revision } = await tx.organisation.update({
        where: { id: organisationId },
        data: { revision: { increment: 1 } },
        select: { revision: true },
      });
      const audit: WriteAudit = async (...entries) => {
        await tx.auditEvent.createMany({
          data: entries.map((entry) => ({ organisationId, actorId: userId, revision, ...toldOf(entry) })),
        });
      };
      return work(tx, audit, revision);
    },
    { timeout: longest, maxWait: 10_000 },
  );
}

/** What an entry tells, what is personal apart. The salt makes it impossible to guess an erased name by its hash. */
function toldOf({ action, entityId, ...fields }: AuditEntry) {
  const before = partedFields(action, { ...fields.before });
  const after = partedFields(action, { ...fields.after });
  const told = { before: before.open, after: after.open };
  const personal = (before.personal || after.personal) && {
    salt: randomBytes(16).toString("hex"),
    before: before.personal,
    after: after.personal,
  };
  const given = Object.entries({ ...told, personal }).filter(([, fields]) => fields !== null);
  return { action, entityId, ...(Object.fromEntries(given) as Record<string, Prisma.InputJsonObject>) };
}
