"use server";

import { redirect } from "next/navigation";
import { createOfficialFigure, deleteOfficialFigure, editOfficialFigure } from "@/lib/data/official-figure";
import { routes } from "@/lib/routes";
import { officialFigureAct, officialFigureEdit, officialFigureInput } from "@/lib/schemas/official-figure";
import { defineAction } from "./define-action";

/** Back to the indicator in the library, at its official statistics. */
const saved = (id: string) => redirect(`${routes.libraryIndicator(id, { saved: "1" })}#official`);

export const createOfficialFigureAction = defineAction({
  schema: officialFigureInput,
  run: async (actor, input) => {
    await createOfficialFigure(actor, input);
    saved(input.indicatorId);
  },
});

export const editOfficialFigureAction = defineAction({
  schema: officialFigureEdit,
  run: async (actor, input) => {
    await editOfficialFigure(actor, input);
    saved(input.indicatorId);
  },
});

export const deleteOfficialFigureAction = defineAction({
  schema: officialFigureAct,
  run: async (actor, act) => {
    await deleteOfficialFigure(actor, act);
    saved(act.indicatorId);
  },
});
