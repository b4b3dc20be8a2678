"use server";

import { redirect } from "next/navigation";
import { endTargetLevel, recordTargetLevel } from "@/lib/data/target-level";
import { routes } from "@/lib/routes";
import { seenConsequences, targetLevelEnd, targetLevelInput } from "@/lib/schemas/target-level";
import { defineAction } from "./define-action";
import { askFirst } from "./level-question";

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
