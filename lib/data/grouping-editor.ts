import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { DatedShare } from "@/lib/domain/grouping";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere, unitsWhere } from "./access";
import { markOf, readShares } from "./group-share";
import { asTexts } from "./texts";

type GroupView = { id: string; code: string; name: Texts; archived: boolean };

/** A grouping as it is edited; `version` goes back with its own form and those of its groups. */
export type GroupingView = {
  id: string;
  code: string;
  name: Texts;
  version: number;
  archived: boolean;
  groups: GroupView[];
  /** By unit, for the units the actor may define at; a unit without shares is not there. */
  shares: Map<string, UnitShares>;
};

/** `seen` goes back with the form, to tell what stood there when it was drawn. */
export type UnitShares = { seen: string; shares: DatedShare[] };

export const noShares: UnitShares = { seen: markOf([]), shares: [] };

/** `mayDefine`: may the actor change the groupings themselves, and not just how own units are shared out? */
export type Groupings = { mayDefine: boolean; groupings: GroupingView[] };

/** The organisation's groupings for one who may define somewhere, live ones first; null for anyone else. */
export const getGroupings = cache(async (actor: Actor): Promise<Groupings | null> => {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) return null;
  const own = unitsWhere(actor, "define");
  const root = await dbOf(actor.organisationId).unit.findFirst({
    where: { AND: [own, { parentId: null }] },
    select: { id: true },
  });
  const rows = await dbOf(actor.organisationId).grouping.findMany({
    where: { organisationId },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { code: "asc" }],
    include: {
      groups: { orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { position: "asc" }] },
    },
  });
  const shares = await readShares(dbOf(organisationId), organisationId, { unit: own });
  return {
    mayDefine: root !== null,
    groupings: rows.map(({ id, code, name, version, archivedAt, groups }) => {
      const ids = new Set(groups.map((group) => group.id));
      return {
        id,
        code,
        name: asTexts(name),
        version,
        archived: archivedAt !== null,
        groups: groups.map((group) => ({
          id: group.id,
          code: group.code,
          name: asTexts(group.name),
          archived: group.archivedAt !== null,
        })),
        shares: within(shares, ids),
      };
    }),
  };
});

function within(shares: ReadonlyMap<string, DatedShare[]>, groups: ReadonlySet<string>) {
  const found = new Map<string, UnitShares>();
  for (const [unitId, all] of shares) {
    const own = all.filter(({ groupId }) => groups.has(groupId));
    if (own.length > 0) found.set(unitId, { shares: own, seen: markOf(own) });
  }
  return found;
}
