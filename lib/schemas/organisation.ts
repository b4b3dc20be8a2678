import { z } from "zod";
import { parseColour } from "@/lib/domain/colour";
import { fixedFromDecimal, fixedFromInteger, fixedToDecimal } from "@/lib/domain/fixed-point";
import { numberInput } from "./number";
import { textsInput } from "./texts";

/** A whole or broken number of per cent between two bounds, as decimal text. Codes: those of `numberInput`, outOfRange. */
const percent = (least: number, most: number) =>
  numberInput.refine((text) => {
    const value = fixedFromDecimal(text);
    return value >= fixedFromDecimal(`${least}`) && value <= fixedFromDecimal(`${most}`);
  }, "outOfRange");

const HUNDRED = 100;

/** What goes for the whole organisation: its name, and the edges of the roll-up (coverage typed as per cent, kept as a share). */
export const organisationEdit = z.object({
  name: textsInput(),
  coverageLimit: percent(0, HUNDRED).transform((text) =>
    fixedToDecimal(fixedFromInteger(Math.round(fixedFromDecimal(text) / HUNDRED))),
  ),
  reachedEdge: percent(HUNDRED / 2, HUNDRED),
});

/** The organisation's own colour; nothing typed is none. Code: notColour. */
export const colourEdit = z.object({
  colour: z.string().transform((text, context) => {
    const colour = parseColour(text);
    if (colour || text.trim() === "") return colour;
    context.addIssue({ code: "custom", message: "notColour" });
    return z.NEVER;
  }),
});

/** The button that takes the coat of arms away. */
export const coatOfArmsRemoval = z.object({ remove: z.literal("coatOfArms") });

/** Open to readers without login, or not. */
export const organisationPublishing = z.object({
  published: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});

/** The vision of a unit (the organisation's: its root unit) in a plan. */
export const visionEdit = z.object({ planId: z.uuid(), unitId: z.uuid(), text: textsInput(1000) });

const perspective = z.object({ name: textsInput(120) });
export const perspectiveInput = perspective;
export const perspectiveEdit = perspective.extend({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
});

/** What a button in the list of perspectives does: "up.<id>", "down.<id>", "archive.<id>", "restore.<id>". */
export const perspectiveAct = z.object({
  act: z
    .string()
    .transform((text) => text.split("."))
    .pipe(z.tuple([z.enum(["up", "down", "archive", "restore"]), z.uuid()])),
});

export type OrganisationEdit = z.output<typeof organisationEdit>;
export type PerspectiveInput = z.output<typeof perspectiveInput>;
export type PerspectiveEdit = z.output<typeof perspectiveEdit>;
export type PerspectiveAct = z.output<typeof perspectiveAct>["act"][0];
