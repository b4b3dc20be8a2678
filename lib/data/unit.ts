import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import type { ProviderForm, UnitKind } from "@/lib/db/generated/enums";
import type { Texts } from "@/lib/schemas/texts";
import type { UnitEdit } from "@/lib/schemas/unit";
import type { Actor } from "./access";
import { toDate } from "./decimal";
import { toUnitFields } from "./unit-fields";
import { findDefinable, nextPosition, requireFittingClosure, requireRoom, type UnitRow } from "./unit-place";
import { found, requireVersion, type Write, write } from "./write";

export type NewUnit = {
  parentId: string | null;
  code: string;
  name: Texts;
  kind: UnitKind;
  providerForm?: ProviderForm;
  openedOn: string;
  closedOn?: string | null;
  contractFrom?: string | null;
  contractTo?: string | null;
  /** Place among its siblings; last when not given. */
  position?: number;
};

/**
 * Adds a unit below another one where the actor may define; the first unit of an organisation is its root.
 * Refused: codeTaken, and invalid with parentClosed when it would outlive the one above.
 */
export async function createUnit(actor: Actor, input: NewUnit): Promise<{ id: string; path: string }> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { parentId, code, name, kind, providerForm = "own", openedOn } = input;
    const { closedOn = null, contractFrom = null, contractTo = null } = input;
    const parent = await parentOf(at, actor, parentId);
    if (parent) requireRoom(parent, { closedOn }, "closedOn");
    await requireFreeCode(at, code, null);
    const position = input.position ?? (await nextPosition(at, parentId));
    const id = randomUUID();
    const path = `${parent?.path ?? "/"}${id}/`;
    const dates = datesOf({ openedOn, closedOn, contractFrom, contractTo });
    await tx.unit.create({
      data: { organisationId, id, path, parentId, position, code, name, kind, providerForm, ...dates },
    });
    await audit({ action: "unit.create", entityId: id, after: input });
    return { id, path };
  });
}

/**
 * Changes what a unit is: names, code (and so its address), kind, provider form and dates. Its place changes in `moveUnit`.
 * Refused: conflict, codeTaken, and invalid with childrenOpen, parentClosed or mergedAway for a closing day that does not fit.
 */
export async function editUnit(actor: Actor, input: UnitEdit): Promise<void> {
  await write(actor, async (at) => {
    const { id, version, ...change } = input;
    const unit = await findDefinable(at, actor, id);
    const before = toUnitFields(unit);
    requireVersion(before, version);
    await requireFreeCode(at, change.code, id);
    await requireFittingClosure(at, unit, change.closedOn);
    const { openedOn, closedOn, contractFrom, contractTo, ...rest } = change;
    await at.tx.unit.update({
      where: { organisationId_id: { organisationId: at.organisationId, id } },
      data: {
        ...rest,
        ...datesOf({ openedOn, closedOn, contractFrom, contractTo }),
        version: { increment: 1 },
      },
    });
    await at.audit({ action: "unit.edit", entityId: id, before, after: change });
  });
}

type Dates = Pick<UnitEdit, "openedOn" | "closedOn" | "contractFrom" | "contractTo">;

function datesOf({ openedOn, closedOn, contractFrom, contractTo }: Dates) {
  const orNull = (day: string | null) => (day === null ? null : toDate(day));
  return {
    openedOn: toDate(openedOn),
    closedOn: orNull(closedOn),
    contractFrom: orNull(contractFrom),
    contractTo: orNull(contractTo),
  };
}

async function parentOf(at: Write, actor: Actor, parentId: string | null): Promise<UnitRow | null> {
  if (parentId !== null) return findDefinable(at, actor, parentId);
  // A second root would stand outside every grant.
  const root = await at.tx.unit.findFirst({
    where: { organisationId: at.organisationId, parentId: null },
    select: { id: true },
  });
  found(root === null ? true : null);
  return null;
}

async function requireFreeCode({ tx, organisationId }: Write, code: string, ownId: string | null) {
  const taken = await tx.unit.findFirst({
    where: { organisationId, code, ...(ownId ? { id: { not: ownId } } : {}) },
    select: { id: true },
  });
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
}
