import { BulletBar } from "@/components/charts/bullet-bar";
import type { GoalText } from "./goal-text";

/** The goal as a strip with the value on it, and in figures below. */
export function Goal({ goal: { drawing, seen, heard } }: { goal: GoalText }) {
  return (
    <>
      <BulletBar drawing={drawing} label={heard} />
      <span className="goal-text" aria-hidden="true">
        {seen}
      </span>
    </>
  );
}
