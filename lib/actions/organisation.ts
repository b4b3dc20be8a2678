"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
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
import { defineAction } from "./define-action";

/** A form about the whole organisation: does its write, and comes back to the page of settings. */
function settingsAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      await run(actor, input);
      redirect(`${routes.settings()}?saved=1`);
    },
  });
}

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
