"use server";

import { redirect } from "next/navigation";
import { undoImport } from "@/lib/data/import-job-undo";
import { tellProgress } from "@/lib/data/progress";
import { routes } from "@/lib/routes";
import { importUndoInput } from "@/lib/schemas/value-import";
import { defineAction } from "./define-action";

/** Undoes a whole import, and shows it as undone. */
export const undoImportAction = defineAction({
  schema: importUndoInput,
  run: async (actor, undo) => {
    await undoImport(actor, undo, tellProgress(actor, undo.progress ?? "", "undo"));
    redirect(routes.importOf(undo.id, { done: "undo" }));
  },
});
