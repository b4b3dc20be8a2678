import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, mayAt, unitsWhere } from "./access";
import { toDay } from "./decimal";
import { grouped } from "./grouped";
import { asTexts } from "./texts";
import { toUnitFields, type UnitFields } from "./unit-fields";

/** A unit as a line of the outline; `version` goes back with its forms. */
export type UnitLine = UnitFields & {
  id: string;
  parentId: string | null;
  /** Ids from the root to the unit: everything whose path begins with it stands below. */
  path: string;
  /** Scorecards of the current plan that stand on its dashboard. */
  cards: number;
  /** May it change place: does the actor define at the unit above too? */
  mayMove: boolean;
  /** Units that took over from it, each from a day. */
  successors: { id: string; name: Texts; onDay: string }[];
  children: UnitLine[];
};

/** The units the actor may define at, as trees: one from the root, or one for each grant further down. */
export type UnitTree = { organisation: string; roots: UnitLine[] };

/** Reads them in a fixed number of statements; null for someone without an organisation. */
export const getUnitTree = cache(async (actor: Actor): Promise<UnitTree | null> => {
  const { organisationId } = actor;
  if (!organisationId) return null;
  const organisation = await dbOf(organisationId).organisation.findFirst({
    where: { id: organisationId },
    select: { code: true },
  });
  const rows = await dbOf(organisationId).unit.findMany({
    where: unitsWhere(actor, "define"),
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
  const cards = await countCards(organisationId);
  const successors = await readSuccessors(organisationId);
  const lines = rows.map(
    (row): UnitLine => ({
      ...toUnitFields(row),
      id: row.id,
      parentId: row.parentId,
      path: row.path,
      cards: cards.get(row.id) ?? 0,
      mayMove: mayAt(actor, "define", { organisationId, path: parentPath(row) }),
      successors: successors.get(row.id) ?? [],
      children: [],
    }),
  );
  return organisation && { organisation: organisation.code, roots: treesOf(lines) };
});

/** How many cards in use stand on each unit. Counted for all at once, not with each of hundreds of units. */
async function countCards(organisationId: string): Promise<Map<string, number>> {
  const counts = await dbOf(organisationId).scorecardAssignment.groupBy({
    by: ["unitId"],
    where: { organisationId, archivedAt: null, scorecard: { archivedAt: null, plan: { state: "current" } } },
    _count: true,
  });
  return new Map(counts.map(({ unitId, _count }) => [unitId, _count]));
}

async function readSuccessors(organisationId: string): Promise<Map<string, UnitLine["successors"]>> {
  const rows = await dbOf(organisationId).unitSuccession.findMany({
    where: { organisationId },
    include: { toUnit: { select: { name: true } } },
    orderBy: { onDay: "asc" },
  });
  const byUnit = grouped(rows, ({ fromUnitId }) => fromUnitId);
  const toSuccessor = ({ toUnitId, toUnit, onDay }: (typeof rows)[number]) => ({
    id: toUnitId,
    name: asTexts(toUnit.name),
    onDay: toDay(onDay),
  });
  return new Map([...byUnit].map(([id, own]) => [id, own.map(toSuccessor)]));
}

/** "/a/b/" → "/a/"; the root stands nowhere, and no grant reaches "". */
function parentPath({ path, id }: { path: string; id: string }): string {
  const above = path.slice(0, -(id.length + 1));
  return above === "/" ? "" : above;
}

function treesOf(lines: UnitLine[]): UnitLine[] {
  const known = new Set(lines.map(({ id }) => id));
  const below = grouped(lines, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const grown = (parentId: string | null): UnitLine[] =>
    (below.get(parentId) ?? []).map((line) => ({ ...line, children: grown(line.id) }));
  return grown(null);
}
