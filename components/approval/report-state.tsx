import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { ReportState } from "@/lib/domain/report";

const colors = {
  notStarted: "neutral",
  draft: "neutral",
  submitted: "info",
  returned: "warning",
  approved: "success",
} as const;

/** Where a report stands, in a word. */
export function ReportStateTag({ words: { t }, state }: { words: Words; state: ReportState }) {
  return <Tag color={colors[state]}>{t(`approval.state.${state}`)}</Tag>;
}
