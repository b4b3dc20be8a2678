import "server-only";
import { db } from "@/lib/db/client";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { asTexts } from "./texts";

/** The perspectives of the actor's own organisation, in order. */
export async function listPerspectives(actor: Actor): Promise<{ id: string; code: string; name: Texts }[]> {
  const rows = await db.perspective.findMany({
    where: { organisationId: { in: actor.organisationId ? [actor.organisationId] : [] }, archivedAt: null },
    orderBy: { position: "asc" },
  });
  return rows.map(({ id, code, name }) => ({ id, code, name: asTexts(name) }));
}
