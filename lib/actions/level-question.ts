import { redirect } from "next/navigation";
import type { Actor } from "@/lib/data/access";
import { getLevelPreview } from "@/lib/data/level-preview";
import { routes } from "@/lib/routes";
import type { TargetLevelEnd, TargetLevelInput } from "@/lib/schemas/target-level";

/** Asks, on a page of its own, before a level is lowered that a body adopted, or changed for periods that have begun. `seen`: what was answered to. */
export async function askFirst(
  actor: Actor,
  confirm: "record" | "end",
  level: TargetLevelInput | TargetLevelEnd,
  seen: string,
): Promise<void> {
  const preview = await getLevelPreview(actor, level);
  if (!preview || preview.seen === seen) return;
  // A decimal point could be taken for a mark between thousands when it is read again.
  const numbers = ["ambition", "lowest", "ambitionUpper", "lowestUpper"];
  const typed = Object.entries(level).map(([name, value]) => [
    name,
    numbers.includes(name) ? value?.replace(".", ",") : value,
  ]);
  redirect(routes.levels({ confirm, ...Object.fromEntries(typed) }));
}
