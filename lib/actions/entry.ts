"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { getActor } from "@/lib/auth/actor";
import { recordEntry } from "@/lib/data/measurement";
import { type DraftOutcome, saveDraft } from "@/lib/data/measurement-draft";
import { routes } from "@/lib/routes";
import { type EntryCell, entryCells, entryField } from "@/lib/schemas/entry-cells";
import { shownPlace } from "@/lib/schemas/entry-place";
import { draftInput, entryInput, type MeasurementInput, measurementInput } from "@/lib/schemas/measurement";
import { answer, codeOf, defineAction, type FormState } from "./define-action";

const place = { unit: z.string(), shown: z.string().transform(shownPlace) };

/** Saves the entry page: every touched cell, as a draft or delivered. */
export const recordEntryAction = defineAction({
  schema: entryInput.extend(place),
  read: (form) => ({
    unitId: form.get("unitId"),
    unit: form.get("unit"),
    shown: form.get("shown"),
    stage: form.get("stage"),
    cells: entryCells(form),
  }),
  nameField: (path, input) => entryField(path, (input as { cells: EntryCell[] }).cells),
  run: async (actor, { unit, shown, ...entry }) => {
    const { saved } = await recordEntry(actor, entry);
    redirect(`${routes.entryAt(unit, { ...shown, saved: String(saved) })}#saved`);
  },
});

type DraftAnswer = ({ ok: true } & DraftOutcome) | Extract<FormState, { ok: false }>;

/** Keeps what is typed as drafts while one types; answers how it went with each cell. */
export async function saveDraftAction(draft: unknown): Promise<DraftAnswer> {
  let outcome: DraftOutcome = { kept: {}, refused: {}, conflicts: {} };
  const state = await answer(new FormData(), async () => {
    const actor = await getActor();
    if (!actor.userId) throw new AppError("unauthenticated");
    const parsed = draftInput.safeParse(draft);
    if (!parsed.success) throw new AppError("invalid");
    const { cells, refused } = readCells(parsed.data.cells as EntryCell[]);
    outcome = await saveDraft(actor, { unitId: parsed.data.unitId, cells });
    outcome = { ...outcome, refused: { ...refused, ...outcome.refused } };
  });
  return state.ok === false ? state : { ok: true, ...outcome };
}

/** The cells that can be read, and a code for each field of those that cannot. */
function readCells(typed: readonly EntryCell[]) {
  const cells: MeasurementInput[] = [];
  const refused: Record<string, string> = {};
  for (const each of typed) {
    const parsed = measurementInput.safeParse(each);
    if (parsed.success) cells.push(parsed.data);
    for (const issue of parsed.error?.issues ?? []) {
      refused[entryField(["cells", 0, ...issue.path], [each])] ??= codeOf(issue);
    }
  }
  return { cells, refused };
}
