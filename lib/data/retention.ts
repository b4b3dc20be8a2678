import "server-only";
import { now } from "@/lib/clock";
import { dbOf, dbOfAll } from "@/lib/db/client";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** For how many days what is over is kept: sessions, links and failed sign-ins; and letters. */
export type Retention = { signIns: number; letters: number };

/** Deletes what has been over for longer than it is kept, in all organisations. Answers how much it was. */
export async function forgetOld({ signIns, letters }: Retention): Promise<number> {
  const before = (days: number) => ({ lt: new Date(now().getTime() - days * DAY_MILLISECONDS) });
  const failures = await dbOf(null).signInFailure.deleteMany({ where: { at: before(signIns) } });
  let forgotten = failures.count;
  for (const { id: organisationId } of await dbOfAll.organisation.findMany({ select: { id: true } })) {
    const db = dbOf(organisationId);
    const over = { organisationId, expiresAt: before(signIns) };
    const deleted = [
      await db.session.deleteMany({ where: over }),
      await db.invitation.deleteMany({ where: over }),
      // Whatever became of it: a link in it has long been spent. Its reminders go with it.
      await db.outboxMessage.deleteMany({ where: { organisationId, createdAt: before(letters) } }),
    ];
    for (const { count } of deleted) forgotten += count;
  }
  return forgotten;
}
