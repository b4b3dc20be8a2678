/** A node of a plan's cards. `lineage` is the same for the same thing in every plan; so is `parent`, the lineage of what it stands below. */
export type PlanNode = {
  lineage: string;
  kind: "scorecard" | "focusArea" | "objective" | "successFactor" | "indicatorLink";
  parent: string | null;
  code: string;
  name: Readonly<Record<string, string | undefined>>;
  /** Decimal text; null where nothing is weighed. */
  weight: string | null;
};

export type PlanChangeKind = "added" | "removed" | "renamed" | "recoded" | "moved" | "weighed";

/** How one thing differs between two plans, with how it stands in each. */
export type PlanChange = { before: PlanNode | null; after: PlanNode | null; changes: PlanChangeKind[] };

/** The things that differ from one plan to another, in the order of the later plan; those taken out come last, in their own order. */
export function planDiff(before: readonly PlanNode[], after: readonly PlanNode[]): PlanChange[] {
  const was = new Map(before.map((node) => [node.lineage, node]));
  const is = new Set(after.map(({ lineage }) => lineage));
  const kept = after.map((node) => changeOf(was.get(node.lineage) ?? null, node));
  const removed = before
    .filter(({ lineage }) => !is.has(lineage))
    .map((node): PlanChange => ({ before: node, after: null, changes: ["removed"] }));
  return [...kept.filter(({ changes }) => changes.length > 0), ...removed];
}

function changeOf(before: PlanNode | null, after: PlanNode): PlanChange {
  if (!before) return { before, after, changes: ["added"] };
  const differs: Record<Exclude<PlanChangeKind, "added" | "removed">, boolean> = {
    renamed: !sameTexts(before.name, after.name),
    recoded: before.code !== after.code,
    moved: before.parent !== after.parent,
    weighed: Number(before.weight) !== Number(after.weight),
  };
  const changes = (Object.keys(differs) as (keyof typeof differs)[]).filter((change) => differs[change]);
  return { before, after, changes };
}

function sameTexts(one: PlanNode["name"], other: PlanNode["name"]): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...languages].every((language) => (one[language] ?? "") === (other[language] ?? ""));
}
