import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import type { DatedShare } from "@/lib/domain/grouping";
import type { Texts } from "@/lib/schemas/texts";
import { readShares } from "./group-share";
import { asTexts } from "./texts";

/** A second cut of the units in use: its groups in their order, and every sharing of each unit by the day it holds from. */
export type GroupingNode = {
  id: string;
  code: string;
  name: Texts;
  groups: { id: string; code: string; name: Texts }[];
  /** By unit; a unit that was never shared out is not there. */
  shares: Map<string, DatedShare[]>;
};

/** The groupings of an organisation in use, with the groups that are put away too: they were served before. */
export async function readGroupings(tx: Transaction, organisationId: string): Promise<GroupingNode[]> {
  const rows = await tx.grouping.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { code: "asc" },
    include: { groups: { orderBy: [{ position: "asc" }, { id: "asc" }] } },
  });
  const shares = await readShares(tx, organisationId, { group: { grouping: { archivedAt: null } } });
  return rows.map(({ id, code, name, groups }) => {
    const own = new Set(groups.map((group) => group.id));
    const byUnit = [...shares].map(([unitId, dated]): [string, DatedShare[]] => [
      unitId,
      dated.filter(({ groupId }) => own.has(groupId)),
    ]);
    return {
      id,
      code,
      name: asTexts(name),
      groups: groups.map((group) => ({ id: group.id, code: group.code, name: asTexts(group.name) })),
      shares: new Map(byUnit.filter(([, dated]) => dated.length > 0)),
    };
  });
}
