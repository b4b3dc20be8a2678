"use server";

import { editOrganisation, setPublished } from "@/lib/data/organisation-settings";
import { actOnPerspective, createPerspective, editPerspective } from "@/lib/data/perspective";
import { editVision } from "@/lib/data/plan";
import { routes } from "@/lib/routes";
import {
  organisationEdit,
  organisationPublishing,
  perspectiveAct,
  perspectiveEdit,
  perspectiveInput,
  visionEdit,
} from "@/lib/schemas/organisation";
import { savedAction } from "./saved-action";

/** A form about the whole organisation: does its write, and comes back to the page of settings. */
const settingsAction = savedAction(routes.settings());

export const editOrganisationAction = settingsAction(organisationEdit, editOrganisation);
export const publishOrganisationAction = settingsAction(organisationPublishing, (actor, { published }) =>
  setPublished(actor, published),
);
export const editVisionAction = settingsAction(visionEdit, editVision);
export const createPerspectiveAction = settingsAction(perspectiveInput, createPerspective);
export const editPerspectiveAction = settingsAction(perspectiveEdit, editPerspective);
export const actOnPerspectiveAction = settingsAction(perspectiveAct, (actor, { act: [act, id] }) =>
  actOnPerspective(actor, act, id),
);
