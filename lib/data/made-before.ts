import "server-only";
import { isDeepStrictEqual } from "node:util";
import { now } from "@/lib/clock";
import type { Write } from "./write";

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/**
 * What the same person made last with this action, when it is the very same, within the hour, and untouched since: a form sent twice,
 * or again because its answer got lost, makes one. Answers its id, else null. For what has no code that would tell them apart.
 */
export async function madeBefore(
  { tx, organisationId, userId }: Write,
  action: string,
  input: object,
): Promise<string | null> {
  if (!userId) return null;
  const lately = { gt: new Date(now().getTime() - HOUR_MILLISECONDS) };
  const last = await tx.auditEvent.findFirst({
    where: { organisationId, actorId: userId, at: lately, action },
    orderBy: { revision: "desc" },
    select: { entityId: true, after: true, personal: true },
  });
  if (!last || !isSaidIn(toldAfter(last), input)) return null;
  const { entityId } = last;
  const acts = await tx.auditEvent.count({ where: { organisationId, entityId } });
  return acts === 1 ? entityId : null;
}

/** All that the trail tells of what came to be; what is personal stands apart in it. */
function toldAfter({ after, personal }: { after: unknown; personal: unknown }): Record<string, unknown> {
  return { ...Object(Object(personal).after), ...Object(after) };
}

/** The trail may tell more than was typed: numbers and places that were given on the way. */
function isSaidIn(told: Record<string, unknown>, input: object): boolean {
  const typed: object = JSON.parse(JSON.stringify(input));
  return Object.entries(typed).every(([name, value]) => isDeepStrictEqual(told[name], value));
}
