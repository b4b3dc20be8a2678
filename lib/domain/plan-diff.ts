/** A node of a plan's cards. `lineage` is the same for the same thing in every plan; so is `parent`, the lineage of what it stands below. */
export type PlanNode = {
  lineage: string;
  kind: "scorecard" | "focusArea" | "objective" | "successFactor" | "indicatorLink";
  parent: string | null;
  code: string;
  name: Readonly<Record<string, string | undefined>>;
  /** Decimal text; null where nothing is weighed. */
  weight: string | null;
  /** Put away, itself or something it stands below. */
  archived: boolean;
};

export type PlanChangeKind =
  | "added"
  | "removed"
  | "archived"
  | "renamed"
  | "recoded"
  | "moved"
  | "reordered"
  | "weighed";

/** How one thing differs between two plans, with how it stands in each. */
export type PlanChange = { before: PlanNode | null; after: PlanNode | null; changes: PlanChangeKind[] };

/**
 * The things that differ from one plan to another, in the order of the later plan; those that are not there any more come last, in
 * their own order. Of siblings in another order, the fewest that must have moved are told.
 */
export function planDiff(before: readonly PlanNode[], after: readonly PlanNode[]): PlanChange[] {
  const stood = before.filter(({ archived }) => !archived);
  const stands = after.filter(({ archived }) => !archived);
  const was = new Map(stood.map((node) => [node.lineage, node]));
  const is = new Set(stands.map(({ lineage }) => lineage));
  const reordered = reorderedAmong(stood, stands);
  const kept = stands.map((node) => changeOf(was.get(node.lineage) ?? null, node, reordered));
  const gone = stood
    .filter(({ lineage }) => !is.has(lineage))
    .map((node): PlanChange => {
      const archived = after.find(({ lineage }) => lineage === node.lineage) ?? null;
      return { before: node, after: archived, changes: [archived ? "archived" : "removed"] };
    });
  return [...kept.filter(({ changes }) => changes.length > 0), ...gone];
}

function changeOf(before: PlanNode | null, after: PlanNode, reordered: ReadonlySet<string>): PlanChange {
  if (!before) return { before, after, changes: ["added"] };
  const differs: Record<Exclude<PlanChangeKind, "added" | "removed" | "archived">, boolean> = {
    renamed: !sameTexts(before.name, after.name),
    recoded: before.code !== after.code,
    moved: before.parent !== after.parent,
    reordered: reordered.has(after.lineage),
    weighed: Number(before.weight) !== Number(after.weight),
  };
  const changes = (Object.keys(differs) as (keyof typeof differs)[]).filter((change) => differs[change]);
  return { before, after, changes };
}

/** Those that changed places with siblings they had before too: all but the longest run that kept its order. */
function reorderedAmong(before: readonly PlanNode[], after: readonly PlanNode[]): Set<string> {
  const was = new Map(before.map(({ lineage, parent }, place) => [lineage, { parent, place }]));
  const families = new Map<string | null, { lineage: string; place: number }[]>();
  for (const { lineage, parent } of after) {
    const then = was.get(lineage);
    if (then?.parent !== parent) continue;
    families.set(parent, [...(families.get(parent) ?? []), { lineage, place: then.place }]);
  }
  const moved = [...families.values()].flatMap((family) => {
    const inOrder = new Set(longestAscending(family.map(({ place }) => place)));
    return family.filter(({ place }) => !inOrder.has(place));
  });
  return new Set(moved.map(({ lineage }) => lineage));
}

type Run = { last: number; numbers: number[] };

/** The longest part of a row of numbers from 0 up, in its order, in which each is larger than the one before. */
function longestAscending(numbers: readonly number[]): number[] {
  const runs: Run[] = [{ last: -1, numbers: [] }];
  for (const number of numbers) {
    const before = longestOf(runs.filter(({ last }) => last < number));
    runs.push({ last: number, numbers: [...before, number] });
  }
  return longestOf(runs);
}

function longestOf(runs: readonly Run[]): number[] {
  return runs.reduce<number[]>(
    (longest, { numbers }) => (numbers.length > longest.length ? numbers : longest),
    [],
  );
}

function sameTexts(one: PlanNode["name"], other: PlanNode["name"]): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((language) => (one[language] ?? "") === (other[language] ?? ""));
}
