import "server-only";
import { dbOf } from "@/lib/db/client";
import { type Actor, unitsWhere } from "./access";

/** The id of the organisation the actor may define as a whole (at its root); null for everyone else. */
export async function organisationDefinedBy(actor: Actor): Promise<string | null> {
  const root = await dbOf(actor.organisationId).unit.findFirst({
    where: { AND: [unitsWhere(actor, "define"), { parentId: null }] },
    select: { organisationId: true },
  });
  return root?.organisationId ?? null;
}
