import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { DeviationView } from "@/lib/data/follow-up-view";

const colors = { better: "success", same: "warning", worse: "danger", tooEarly: "neutral" } as const;

/** What came of it, by rule, in words. */
export function EffectTag({ words: { t }, effect }: { words: Words; effect: DeviationView["effect"] }) {
  return <Tag color={colors[effect]}>{t(`followUp.effect.${effect}`)}</Tag>;
}
