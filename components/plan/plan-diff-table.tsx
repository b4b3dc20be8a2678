import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { PlanListing } from "@/lib/data/plan-list";
import type { PlanChange, PlanChangeKind, PlanNode } from "@/lib/domain/plan-diff";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";

type PlanDiffTableProps = {
  words: Words;
  from: PlanListing;
  changes: readonly PlanChange[];
  /** Names by lineage, for what something was moved from and to. */
  names: ReadonlyMap<string, Texts>;
};

const colors: Partial<Record<PlanChangeKind, "success" | "danger">> = {
  added: "success",
  removed: "danger",
  archived: "danger",
};

/** What differs between two plans, thing by thing, as it stands in each. */
export function PlanDiffTable({ words, from, changes, names }: PlanDiffTableProps) {
  const { t, locale } = words;
  if (changes.length === 0) return <EmptyState title={t("plans.diff.none")} />;
  const caption = t("plans.diff.since", { plan: textIn(from.name, locale) });
  return (
    <>
      <p>{t("plans.diff.count", { count: changes.length })}</p>
      <Table caption={caption} className="plan-diff">
        <thead>
          <tr>
            <th scope="col">{t("plans.diff.what")}</th>
            <th scope="col">{t("plans.diff.change")}</th>
            <th scope="col">{t("plans.diff.before")}</th>
            <th scope="col">{t("plans.diff.after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={(change.after ?? change.before)?.lineage}>
              <th scope="row">
                {t(`plans.diff.kind.${(change.after ?? change.before)?.kind ?? "objective"}`)}
              </th>
              <td>
                <span className="plan-actions">
                  {change.changes.map((each) => (
                    <Tag key={each} color={colors[each] ?? "info"}>
                      {t(`plans.diff.${each}`)}
                    </Tag>
                  ))}
                </span>
              </td>
              <td>{standingText(words, names, change.before, change.changes)}</td>
              <td>{standingText(words, names, change.after, change.changes)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** How a thing stands in one of the plans: its code and name, and the weight and place where these differ. */
function standingText(
  { t, locale }: Words,
  names: PlanDiffTableProps["names"],
  node: PlanNode | null,
  changes: readonly PlanChangeKind[],
): string {
  if (!node) return "–";
  const name = [node.code, textIn(node.name, locale)].filter(Boolean).join(" ");
  const parent = node.parent === null ? undefined : names.get(node.parent);
  const weight = locale === "en" ? node.weight : node.weight?.replace(".", ",");
  return [
    name,
    ...(changes.includes("weighed") ? [t("plans.diff.weight", { weight: weight ?? "–" })] : []),
    ...(changes.includes("moved") && parent
      ? [t("plans.diff.below", { parent: textIn(parent, locale) })]
      : []),
  ].join(", ");
}
