"use server";

import { archiveCause, createCause, editCause, restoreCause } from "@/lib/data/cause";
import { routes } from "@/lib/routes";
import { causeAct, causeEdit, causeInput } from "@/lib/schemas/cause";
import { savedAction } from "./saved-action";

/** Does its write, and comes back to the list. */
const causeAction = savedAction(routes.causes());

export const createCauseAction = causeAction(causeInput, createCause);
export const editCauseAction = causeAction(causeEdit, editCause);
export const archiveCauseAction = causeAction(causeAct, archiveCause);
export const restoreCauseAction = causeAction(causeAct, restoreCause);
