"use server";

import { redirect } from "next/navigation";
import type { Actor } from "@/lib/data/access";
import { getLevelPreview } from "@/lib/data/level-preview";
import { endTargetLevel, recordTargetLevel } from "@/lib/data/target-level";
import { routes } from "@/lib/routes";
import {
  seenConsequences,
  type TargetLevelEnd,
  type TargetLevelInput,
  targetLevelEnd,
  targetLevelInput,
} from "@/lib/schemas/target-level";
import { defineAction } from "./define-action";

/** Sets a level. When that lowers what a body adopted, or reaches periods that have begun, it asks first: the address then holds what was typed. */
export const recordLevelAction = defineAction({
  schema: targetLevelInput.and(seenConsequences),
  run: async (actor, { seen, ...level }) => {
    await askFirst(actor, "record", level, seen);
    await recordTargetLevel(actor, level);
    redirect(routes.levels({ unit: level.unitId ?? "all", saved: "1" }));
  },
});

/** Goes back to the inherited level, with the same questions. */
export const endLevelAction = defineAction({
  schema: targetLevelEnd.and(seenConsequences),
  run: async (actor, { seen, ...level }) => {
    await askFirst(actor, "end", level, seen);
    await endTargetLevel(actor, level);
    redirect(routes.levels({ unit: level.unitId ?? "all", saved: "1" }));
  },
});

async function askFirst(
  actor: Actor,
  confirm: "record" | "end",
  level: TargetLevelInput | TargetLevelEnd,
  seen: string,
) {
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
