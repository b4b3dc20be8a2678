import { holds, isMany } from "@/components/unit-tree/open-branches";
import type { CascadeUnit } from "@/lib/data/cascade";
import { foldedText } from "@/lib/domain/folded-text";
import { keyOf } from "./cascade-choice";

/** More picked units than this are counted where their branch is folded, not drawn. */
const DRAWN = 40;

/** Which units are picked, and what the reader asks to see of a large tree: what is below a unit, or the units that hold a text. */
export type Picks = { picked: ReadonlySet<string>; open: string | undefined; text: string | undefined };

/**
 * The units to draw: all of a few; of many the two first levels, the picked ones where they are not too many, and what is asked
 * for. Each stands below those it belongs to.
 */
export function drawnUnits(units: readonly CascadeUnit[], picks: Picks): CascadeUnit[] {
  if (!isMany(units)) return [...units];
  const asked = askedUnits(units, picks);
  return units.filter(({ path }) => asked.some((unit) => unit.path.startsWith(path)));
}

function askedUnits(units: readonly CascadeUnit[], { picked, open, text }: Picks): CascadeUnit[] {
  if (!open && text) {
    const wanted = foldedText(text);
    return units.filter((unit) => holds(unit, wanted));
  }
  const ticked = units.filter(({ id }) => picked.has(id));
  const opened = units.find(({ id }) => keyOf(id) === open);
  const isBelowOpen = ({ path }: CascadeUnit) => opened?.path.startsWith(aboveOf(path)) === true;
  return [
    ...units.filter((unit) => unit.depth <= 1 || isBelowOpen(unit)),
    ...(ticked.length > DRAWN ? [] : ticked),
  ];
}

/** The path of the unit right above. */
const aboveOf = (path: string) => path.replace(/[^/]*\/$/, "");
