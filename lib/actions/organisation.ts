"use server";

import { redirect } from "next/navigation";
import { AppError } from "@/lib/app-error";
import { getActor } from "@/lib/auth/actor";
import { editCoatOfArms, editColour } from "@/lib/data/organisation-look";
import { editOrganisation, setPublished } from "@/lib/data/organisation-settings";
import { actOnPerspective, createPerspective, editPerspective } from "@/lib/data/perspective";
import { editVision } from "@/lib/data/plan";
import { routes } from "@/lib/routes";
import { coatOfArmsInput, LARGEST_COAT_OF_ARMS } from "@/lib/schemas/coat-of-arms";
import {
  coatOfArmsRemoval,
  colourEdit,
  organisationEdit,
  organisationPublishing,
  perspectiveAct,
  perspectiveEdit,
  perspectiveInput,
  visionEdit,
} from "@/lib/schemas/organisation";
import { answer, codeOf, type FormState } from "./define-action";
import { savedAction } from "./saved-action";

/** A form about the whole organisation: does its write, and comes back to the page of settings. */
const settingsAction = savedAction(routes.settings());

export const editOrganisationAction = settingsAction(organisationEdit, editOrganisation);
export const editColourAction = settingsAction(colourEdit, editColour);
export const publishOrganisationAction = settingsAction(organisationPublishing, (actor, { published }) =>
  setPublished(actor, published),
);
export const editVisionAction = settingsAction(visionEdit, editVision);
export const createPerspectiveAction = settingsAction(perspectiveInput, createPerspective);
export const editPerspectiveAction = settingsAction(perspectiveEdit, editPerspective);
export const actOnPerspectiveAction = settingsAction(perspectiveAct, (actor, { act: [act, id] }) =>
  actOnPerspective(actor, act, id),
);
export const removeCoatOfArmsAction = settingsAction(coatOfArmsRemoval, (actor) =>
  editCoatOfArms(actor, { svg: null }),
);

/** Takes in a drawing as the organisation's coat of arms. */
export async function giveCoatOfArmsAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(form, async () => {
    const actor = await getActor();
    if (!actor.userId) throw new AppError("unauthenticated");
    const file = form.get("coatOfArms");
    const parsed = coatOfArmsInput.safeParse(file instanceof File ? await textOf(file) : null);
    if (parsed.error) {
      const [issue] = parsed.error.issues;
      throw new AppError("invalid", { fields: { coatOfArms: issue ? codeOf(issue) : "notSvg" } });
    }
    await editCoatOfArms(actor, { svg: parsed.data });
    redirect(`${routes.settings()}?saved=1`);
  });
}

/** No more of it is read than tells that it is too large. */
const textOf = (file: File) => file.slice(0, LARGEST_COAT_OF_ARMS + 1).text();
