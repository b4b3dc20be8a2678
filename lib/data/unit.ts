import "server-only";
import { randomUUID } from "node:crypto";
import type { ProviderForm, UnitKind } from "@/lib/db/generated/enums";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { toDate } from "./decimal";
import { found, type Write, write } from "./write";

export type NewUnit = {
  parentId: string | null;
  code: string;
  name: Texts;
  kind: UnitKind;
  providerForm?: ProviderForm;
  openedOn: string;
  closedOn?: string | null;
  position: number;
};

/** Adds a unit below another one where the actor may define; the first unit of an organisation is its root. */
export async function createUnit(actor: Actor, input: NewUnit): Promise<{ id: string; path: string }> {
  return write(actor, async ({ tx, audit, organisationId }) => {
    const parentPath = await parentPathOf({ tx, organisationId }, actor, input.parentId);
    const id = randomUUID();
    const path = `${parentPath}${id}/`;
    const { openedOn, closedOn, ...rest } = input;
    await tx.unit.create({
      data: {
        organisationId,
        id,
        path,
        ...rest,
        openedOn: toDate(openedOn),
        closedOn: closedOn ? toDate(closedOn) : null,
      },
    });
    await audit({ action: "unit.create", entityId: id, after: input });
    return { id, path };
  });
}

async function parentPathOf(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  actor: Actor,
  parentId: string | null,
) {
  if (parentId === null) {
    // A second root would stand outside every grant.
    const root = await tx.unit.findFirst({ where: { organisationId, parentId: null }, select: { id: true } });
    found(root === null ? true : null);
    return "/";
  }
  const parent = await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { id: parentId }] } });
  return found(parent).path;
}
