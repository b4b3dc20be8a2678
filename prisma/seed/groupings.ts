import type { Actor } from "@/lib/data/access";
import { createGroup } from "@/lib/data/group";
import { recordGroupShares } from "@/lib/data/group-share";
import { createGrouping } from "@/lib/data/grouping";
import { noShares } from "@/lib/data/grouping-editor";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { idOf } from "./id-of";
import type { SeedOrganisation } from "./shape";

/** Lays in the second cuts of the units, with how each unit is shared out. */
export async function foundGroupings(
  actor: Actor,
  { groupings = [] }: SeedOrganisation,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { code, name, groups, from, shares } of groupings) {
    const groupingId = await createGrouping(actor, { code, name });
    const ids = new Map<string, string>();
    for (const group of groups) ids.set(group.code, await createGroup(actor, { groupingId, ...group }));
    for (const [unit, parts] of Object.entries(shares)) {
      const byId = Object.entries(parts).map(([group, share]) => [idOf(ids, group), fixedFromDecimal(share)]);
      const place = { groupingId, unitId: idOf(units, unit), fromDay: from, seen: noShares.seen };
      await recordGroupShares(actor, { ...place, shares: Object.fromEntries(byId) });
    }
  }
}
