import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { UnitHead } from "@/lib/data/dashboard-view";

/** Who runs the unit, when it is not the municipality itself. */
export function ProviderTag({ words, unit }: { words: Words; unit: UnitHead }) {
  return unit.providerForm === "own" ? null : (
    <Tag color="info">{words.t(`unit.provider.${unit.providerForm}`)}</Tag>
  );
}
