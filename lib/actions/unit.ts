"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { createUnit, editUnit } from "@/lib/data/unit";
import { closeUnit, mergeUnit, undoMerger } from "@/lib/data/unit-closing";
import { moveUnit, reorderUnit } from "@/lib/data/unit-move";
import { routes } from "@/lib/routes";
import {
  mergerUndoing,
  unitClosing,
  unitEdit,
  unitInput,
  unitMerger,
  unitMove,
  unitStep,
} from "@/lib/schemas/unit";
import { defineAction } from "./define-action";

/** A form about units: does its write, and comes back to the outline at the unit it was about. */
function unitAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<string>,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      const id = await run(actor, input);
      redirect(routes.unitsAt(id, "1"));
    },
  });
}

export const createUnitAction = unitAction(
  unitInput,
  async (actor, unit) => (await createUnit(actor, unit)).id,
);
export const editUnitAction = unitAction(unitEdit, async (actor, unit) => {
  await editUnit(actor, unit);
  return unit.id;
});
export const moveUnitAction = unitAction(unitMove, async (actor, move) => {
  await moveUnit(actor, move);
  return move.id;
});
export const closeUnitAction = unitAction(unitClosing, async (actor, closing) => {
  await closeUnit(actor, closing);
  return closing.id;
});
export const mergeUnitAction = unitAction(unitMerger, async (actor, merger) => {
  await mergeUnit(actor, merger);
  return merger.id;
});
export const undoMergerAction = unitAction(mergerUndoing, async (actor, undoing) => {
  await undoMerger(actor, undoing);
  return undoing.id;
});
export const reorderUnitAction = unitAction(unitStep, async (actor, { step: [direction, id] }) => {
  await reorderUnit(actor, direction, id);
  return id;
});
