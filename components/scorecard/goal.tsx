import { BulletBar } from "@/components/charts/bullet-bar";
import { goalZones } from "@/components/charts/goal-zones";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { goalWords } from "./goal-words";

type GoalProps = { words: Words; row: Pick<IndicatorRow, "level" | "cell" | "indicator"> };

/** The goal as a strip with the value on it, and in figures below. Draws nothing where no goal is set. */
export function Goal({ words, row: { level, cell, indicator } }: GoalProps) {
  const zones = goalZones(level);
  if (!level || !zones) return null;
  const { seen, heard } = goalWords(words, level, indicator);
  return (
    <>
      <BulletBar zones={zones} value={cell.kind === "value" ? cell.value : null} label={heard} />
      <span className="goal-text" aria-hidden="true">
        {seen}
      </span>
    </>
  );
}
