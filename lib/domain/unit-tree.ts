/** A unit of the organisation tree; the root has no parent. */
export type TreeUnit = { id: string; parentId: string | null };

/** The unit, then its ancestors up to the root. Empty for an unknown unit; a cycle in the data is cut where it closes. */
export function ancestry(units: readonly TreeUnit[], id: string): string[] {
  return climb(parentsOf(units), id);
}

/** The ancestry of every unit at once, self first. */
export function ancestries(units: readonly TreeUnit[]): Map<string, string[]> {
  const parents = parentsOf(units);
  return new Map(units.map(({ id }) => [id, climb(parents, id)]));
}

/** The unit and everything below it, parents before children, siblings in the order given. Empty for an unknown unit. */
export function subtree(units: readonly TreeUnit[], id: string): string[] {
  const children = childrenOf(units);
  const found = new Set<string>();
  const visit = (unitId: string) => {
    if (found.has(unitId)) return;
    found.add(unitId);
    for (const child of children.get(unitId) ?? []) visit(child);
  };
  if (units.some((unit) => unit.id === id)) visit(id);
  return [...found];
}

/** Would the unit become its own ancestor below this new parent? */
export function wouldCycle(units: readonly TreeUnit[], id: string, newParentId: string | null): boolean {
  return newParentId !== null && (newParentId === id || ancestry(units, newParentId).includes(id));
}

/** The path of a unit, made of ids only, root first: "/a/b/". A subtree is all whose path starts with it. */
export function pathOf(units: readonly TreeUnit[], id: string): string {
  return `/${ancestry(units, id)
    .reverse()
    .map((unitId) => `${unitId}/`)
    .join("")}`;
}

/** The ancestry a path tells of: the unit, then its ancestors up to the root. */
export function ancestryOf(path: string): string[] {
  return path.split("/").filter(Boolean).reverse();
}

/**
 * Units above or below this one that already hold a value for the same indicator and period. When there are any, a typed value is
 * refused: an indicator is reported on one level of a branch, else it would be counted twice. Source: domain.md section 5.
 */
export function reportedOnOtherLevel(
  units: readonly TreeUnit[],
  id: string,
  unitsWithValue: ReadonlySet<string>,
): string[] {
  const branch = [...ancestry(units, id).slice(1), ...subtree(units, id).slice(1)];
  return branch.filter((unitId) => unitsWithValue.has(unitId));
}

function childrenOf(units: readonly TreeUnit[]): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>();
  for (const { id, parentId } of units) {
    const siblings = children.get(parentId);
    if (siblings) siblings.push(id);
    else children.set(parentId, [id]);
  }
  return children;
}

function parentsOf(units: readonly TreeUnit[]): Map<string, string | null> {
  return new Map(units.map(({ id, parentId }) => [id, parentId]));
}

function climb(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const path = new Set<string>();
  let current: string | null = id;
  while (current !== null && parents.has(current) && !path.has(current)) {
    path.add(current);
    current = parents.get(current) ?? null;
  }
  return [...path];
}
