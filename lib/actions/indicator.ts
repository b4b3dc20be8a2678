"use server";

import { redirect } from "next/navigation";
import { AppError } from "@/lib/app-error";
import { getActor } from "@/lib/auth/actor";
import { tryFormula } from "@/lib/data/formula-trial";
import { createIndicator, editIndicator } from "@/lib/data/indicator";
import { archiveIndicator, restoreIndicator } from "@/lib/data/indicator-archive";
import { requireOwnFigure } from "@/lib/data/indicator-library-sheet";
import { setServiceAspect } from "@/lib/data/service-aspect";
import { routes } from "@/lib/routes";
import {
  formulaTrialInput,
  indicatorAct,
  libraryIndicatorEdit,
  libraryIndicatorInput,
} from "@/lib/schemas/indicator";
import { serviceAspectChoice } from "@/lib/schemas/service-aspect";
import { answer, defineAction, type FormState } from "./define-action";
import { formObject } from "./form-object";

const saved = (id: string) => redirect(routes.libraryIndicator(id, { saved: "1" }));

const create = defineAction({
  schema: libraryIndicatorInput,
  run: async (actor, { otherFigure, ...input }) => {
    if (!otherFigure) await requireOwnFigure(actor, null, input.factSheet);
    saved(await createIndicator(actor, input));
  },
});

const edit = defineAction({
  schema: libraryIndicatorEdit,
  run: async (actor, { otherFigure, ...input }) => {
    if (!otherFigure) await requireOwnFigure(actor, input.id, input.factSheet);
    await editIndicator(actor, input);
    saved(input.id);
  },
});

/** Shows the formula of a form, and what it gives. Nothing is saved: the answer travels as a refusal, with all that was typed. */
async function show(form: FormData): Promise<FormState> {
  return answer(form, async () => {
    const actor = await getActor();
    if (!actor.userId) throw new AppError("unauthenticated");
    const parsed = formulaTrialInput.safeParse(formObject(form));
    if (!parsed.success) throw new AppError("invalid");
    const shown = await tryFormula(actor, parsed.data);
    throw new AppError("invalid", { current: { trial: null, ...shown } });
  });
}

/** Makes a new indicator of the library, or shows the formula it would have: the buttons tell which. */
export async function createLibraryIndicatorAction(before: FormState, form: FormData): Promise<FormState> {
  return form.has("show") ? show(form) : create(before, form);
}

/** Gives an indicator a new version of its fact sheet, or shows the formula it would have. */
export async function editLibraryIndicatorAction(before: FormState, form: FormData): Promise<FormState> {
  return form.has("show") ? show(form) : edit(before, form);
}

export const archiveIndicatorAction = defineAction({
  schema: indicatorAct,
  run: async (actor, act) => {
    await archiveIndicator(actor, act);
    saved(act.id);
  },
});

export const restoreIndicatorAction = defineAction({
  schema: indicatorAct,
  run: async (actor, act) => {
    await restoreIndicator(actor, act);
    saved(act.id);
  },
});

/** Says what the indicator tells when those who run a service stand side by side. */
export const setServiceAspectAction = defineAction({
  schema: serviceAspectChoice,
  run: async (actor, choice) => {
    await setServiceAspect(actor, choice);
    saved(choice.id);
  },
});
