import type { UnitLine } from "@/lib/data/unit-editor";
import { foldedText } from "@/lib/domain/folded-text";
import { linesOf } from "./lines";

/** More units than this are folded by branch. */
const MANY = 60;

/** A line of the outline, with the lines below it that are drawn and how many are not. */
export type OpenLine = Omit<UnitLine, "children"> & { children: OpenLine[]; folded: number };

/** What the reader asks to see of a large tree: the branch of a unit, or the units that hold a text. */
export type AskedBranch = { open: string | undefined; text: string | undefined };

/** Are there so many units that their tree is folded? */
export function isMany(units: readonly unknown[]): boolean {
  return units.length > MANY;
}

/** Is the tree so large that it is folded? */
export function isFolded(roots: readonly UnitLine[]): boolean {
  return isMany(linesOf(roots));
}

/** The lines to draw: all of a small tree; of a large one the two first levels, and below them only what is asked for. */
export function openBranches(roots: readonly UnitLine[], { open, text }: AskedBranch): OpenLine[] {
  if (!isFolded(roots)) return roots.map(whole);
  const wanted = foldedText(text ?? "");
  const asked = linesOf(roots).filter((line) => (wanted ? holds(line, wanted) : line.id === open));
  if (wanted) return kept(roots, ({ path }) => asked.some((found) => found.path.startsWith(path)));
  const isOnTheWay = ({ path }: UnitLine) => asked.some((found) => found.path.startsWith(path));
  return roots.map((root) => opened(root, (line) => line === root || isOnTheWay(line)));
}

const whole = (line: UnitLine): OpenLine => ({ ...line, children: line.children.map(whole), folded: 0 });

function opened(line: UnitLine, isOpen: (line: UnitLine) => boolean): OpenLine {
  if (!isOpen(line)) return { ...line, children: [], folded: linesOf(line.children).length };
  return { ...line, children: line.children.map((child) => opened(child, isOpen)), folded: 0 };
}

function kept(lines: readonly UnitLine[], isShown: (line: UnitLine) => boolean): OpenLine[] {
  return lines.filter(isShown).map((line) => {
    const children = kept(line.children, isShown);
    return { ...line, children, folded: children.length === 0 ? linesOf(line.children).length : 0 };
  });
}

/** Does the code, or the name in any language, hold the text? */
export function holds({ code, name }: Pick<UnitLine, "code" | "name">, text: string): boolean {
  return [code, ...Object.values(name)].some((each) => foldedText(each).includes(text));
}
