import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Actor } from "./access";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How often each costly thing may be asked for by one caller, in stretches of so many minutes. */
const LIMITS = {
  // Wrong passwords from one address, whoever's they are: a whole town hall may share one, and mistype on a Monday.
  signIn: { most: 300, minutes: 15 },
  // Letters with a link for choosing a password: each goes to someone who may not have asked for it.
  forgotten: { most: 60, minutes: 15 },
  export: { most: 100, minutes: 10 },
  import: { most: 100, minutes: 10 },
  openData: { most: 300, minutes: 1 },
  verify: { most: 30, minutes: 10 },
  search: { most: 120, minutes: 1 },
} as const;

export type AskedFor = keyof typeof LIMITS;

/** Who asks: the user, else the address it came from where that is known. */
export type Caller = Pick<Actor, "userId"> & { address: string | null };

/**
 * Counts one more, and tells how many seconds to wait when it was one too many; null when it may go on. A caller nobody can tell from
 * others is not counted: one of them would shut all of them out. Counted by the database, so that all servers count together.
 */
export async function secondsToWait(what: AskedFor, caller: Caller): Promise<number | null> {
  const key = keyOf(what, caller);
  if (!key) return null;
  const { since, ends } = stretchOf(what);
  const [row] = await dbOf(null).$queryRaw<{ asked: number }[]>`
    INSERT INTO asked_rate (key, since, asked) VALUES (${key}, ${since}, 1)
    ON CONFLICT (key, since) DO UPDATE SET asked = asked_rate.asked + 1
    RETURNING asked`;
  if ((row?.asked ?? 0) <= LIMITS[what].most) return null;
  return Math.ceil((ends.getTime() - now().getTime()) / 1000);
}

/** Counts one more. Refused: tooManyAttempts. */
export async function requirePatience(what: AskedFor, caller: Caller): Promise<void> {
  if (await secondsToWait(what, caller)) throw new AppError("tooManyAttempts");
}

/** What was counted and went well after all counts no more. */
export async function takeBack(what: AskedFor, caller: Caller): Promise<void> {
  const key = keyOf(what, caller);
  if (!key) return;
  const where = { key, since: stretchOf(what).since, asked: { gt: 0 } };
  await dbOf(null).askedRate.updateMany({ where, data: { asked: { decrement: 1 } } });
}

/** Removes what was counted more than a day ago. */
export async function forgetAskedRates(): Promise<void> {
  await dbOf(null).askedRate.deleteMany({ where: { since: { lt: new Date(now().getTime() - DAY) } } });
}

/** What is counted of a user, whatever for. */
export const ratesOf = (userId: string) => ({ key: { endsWith: ` ${userId}` } });

/** The address is not kept, only what it can be known again by. */
function keyOf(what: AskedFor, { userId, address }: Caller): string | null {
  if (userId) return `${what} ${userId}`;
  return address && `${what} ${createHash("sha256").update(address).digest("hex")}`;
}

function stretchOf(what: AskedFor) {
  const length = LIMITS[what].minutes * MINUTE;
  const since = Math.floor(now().getTime() / length) * length;
  return { since: new Date(since), ends: new Date(since + length) };
}
