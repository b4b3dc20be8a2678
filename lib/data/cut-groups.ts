import { restOf } from "@/lib/domain/cut";
import type { Day } from "@/lib/domain/day";
import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { sharesOn } from "@/lib/domain/grouping";
import type { Period } from "@/lib/domain/period";
import type { Texts } from "@/lib/schemas/texts";
import type { CutGroup } from "./cut-reader";
import type { Structure } from "./structure";
import type { GroupingNode } from "./structure-groupings";
import { isOpen, type UnitNode } from "./structure-node";

/** Stands for what is not shared out on any group. No group can be called so. */
const REST = "-";
const NOTHING = fixedFromInteger(0);

/** A group, or with no name what is not shared out on any. */
export type NamedGroup = { code: string; name: Texts | null };

/** The groups that the unit or one below it serves on the last day of the period, and the rest; and how each unit is shared out. */
export function groupsOn(
  { units }: Structure,
  { groups, shares }: GroupingNode,
  root: UnitNode,
  period: Period,
) {
  const kept = new Map<string, Map<string, Fixed>>();
  const sharesAt = (unit: UnitNode, day: Day) => {
    const key = `${unit.id} ${day}`;
    const known = kept.get(key) ?? sharesOn(shares.get(unit.id) ?? [], day);
    kept.set(key, known);
    return known;
  };
  const open = units.filter((unit) => unit.path.startsWith(root.path) && isOpen(unit, period));
  const served = groups.filter(({ id }) =>
    open.some((unit) => (sharesAt(unit, period.end).get(id) ?? 0) > 0),
  );
  const named = served.map((group): CutGroup & NamedGroup => ({
    id: group.code,
    code: group.code,
    name: group.name,
    shareOf: (unit, { end }) => sharesAt(unit, end).get(group.id) ?? NOTHING,
  }));
  const ids = served.map(({ id }) => id);
  const rest: CutGroup & NamedGroup = {
    id: REST,
    code: REST,
    name: null,
    shareOf: (unit, { end }) => restOf(ids.map((id) => sharesAt(unit, end).get(id) ?? NOTHING)),
  };
  const all = [...named, rest];
  const shareOf = (unit: UnitNode) =>
    Object.fromEntries(all.map((group): [string, number] => [group.code, group.shareOf(unit, period)]));
  return { groups: all, shareOf };
}
