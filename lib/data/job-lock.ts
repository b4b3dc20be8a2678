import "server-only";
import { dbOf } from "@/lib/db/client";

/** Any number, as long as all servers use the same. */
const KEY = 20_26_04;

/** Longer than a run of the jobs takes: after this another server may begin, and what it does is safe all the same. */
const LONGEST_MILLISECONDS = 15 * 60_000;

/** Does the work unless another server on the same database is at it: then null. A server that dies lets go by itself. */
export async function withJobLock<T>(work: () => Promise<T>): Promise<T | null> {
  return dbOf(null).$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ taken: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${KEY}::bigint) AS taken`;
      return lock?.taken ? work() : null;
    },
    { timeout: LONGEST_MILLISECONDS, maxWait: 10_000 },
  );
}
