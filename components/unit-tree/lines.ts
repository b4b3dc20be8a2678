import type { UnitLine } from "@/lib/data/unit-editor";

/** Every line of the trees, parents before children. */
export function linesOf(roots: readonly UnitLine[]): UnitLine[] {
  return roots.flatMap((line) => [line, ...linesOf(line.children)]);
}
