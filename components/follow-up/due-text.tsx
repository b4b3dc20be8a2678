import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { DeviationView } from "@/lib/data/follow-up-view";
import { formatDayShort } from "@/lib/format/day";

/** The day something is promised to, and whether it has passed. */
export function DueText({ words: { t, locale }, inside }: { words: Words; inside: DeviationView["inside"] }) {
  if (!inside?.dueDay) return "–";
  return (
    <>
      {formatDayShort(inside.dueDay, locale)}{" "}
      {inside.overdue ? <Tag color="danger">{t("followUp.overdue")}</Tag> : null}
    </>
  );
}
