import "server-only";
import { today } from "@/lib/clock";
import { type Actor, mayAt } from "./access";
import type { OrganisationHead } from "./dashboard-view";
import { unitHead } from "./indicator-row";
import { type Reader, readerOf } from "./reading";
import { getOwnSnapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";

/** Where someone fills in: the unit, as the page heads it and as the figures are read. */
export type EntryPlace = {
  reader: Reader;
  node: UnitNode;
  organisation: OrganisationHead;
  unit: ReturnType<typeof unitHead> & { id: string };
  at: { organisationId: string; path: string };
};

/** The unit by its code; null when the actor may not enter there. */
export async function entryPlace(actor: Actor, unitCode: string): Promise<EntryPlace | null> {
  const snapshot = await getOwnSnapshot(actor);
  const node = snapshot?.structure.units.find((each) => each.code === unitCode);
  if (!snapshot || !node) return null;
  const { id: organisationId, dashboardKind: _kind, ...organisation } = snapshot.structure.organisation;
  const at = { organisationId, path: node.path };
  if (!mayAt(actor, "enter", at)) return null;
  const unit = { ...unitHead(node), id: node.id };
  return { reader: readerOf(snapshot, today()), node, organisation, unit, at };
}
