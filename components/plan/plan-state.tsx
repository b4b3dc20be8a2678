import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { PlanListing } from "@/lib/data/plan-list";

const colors = { draft: "warning", current: "success", archived: "neutral" } as const;

/** Draft, current or archived, in a word. */
export function PlanState({ words: { t }, state }: { words: Words } & Pick<PlanListing, "state">) {
  return <Tag color={colors[state]}>{t(`plans.states.${state}`)}</Tag>;
}
