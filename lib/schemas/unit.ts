import { z } from "zod";
import { isSlug } from "@/lib/domain/slug";
import { dateFault, PROVIDER_FORMS } from "@/lib/domain/unit-life";
import { dayInput, optionalDayInput } from "./day";
import { textsInput } from "./texts";

export const UNIT_KINDS = [
  "organisation",
  "sector",
  "school",
  "upperSecondarySchool",
  "kindergarten",
  "nursingHome",
  "homeCare",
  "technicalService",
  "culture",
  "administration",
  "other",
] as const;

/** The part of an address that names a unit or a group: "hareid-skule". Code: badCode. */
export const slugInput = z.string().trim().min(1, "required").refine(isSlug, "badCode");

const fields = {
  code: slugInput,
  name: textsInput(),
  kind: z.enum(UNIT_KINDS, "required"),
  providerForm: z.enum(PROVIDER_FORMS).default("own"),
  openedOn: dayInput,
  closedOn: optionalDayInput,
  contractFrom: optionalDayInput,
  contractTo: optionalDayInput,
};
const identity = { id: z.uuid(), version: z.coerce.number().int().min(1) };

/** A unit as it is made. Codes: required, badCode, badDate, closedBeforeOpened, contractOutOfOrder, notContracted. */
export const unitInput = z.object({ ...fields, parentId: z.uuid() }).superRefine(refuseWrongDates);
export const unitEdit = z.object({ ...fields, ...identity }).superRefine(refuseWrongDates);

const chosenUnit = z.uuid("required");
export const unitMove = z.object({ ...identity, parentId: chosenUnit });
export const unitClosing = z.object({ ...identity, closedOn: dayInput });
export const unitMerger = z.object({ ...identity, successorId: chosenUnit, onDay: dayInput });
export const mergerUndoing = z.object({ ...identity, successorId: chosenUnit });
/** A step up or down among the siblings, as the button says it: "up.<id>". */
export const unitStep = z.object({
  step: z
    .string()
    .transform((text) => text.split("."))
    .pipe(z.tuple([z.enum(["up", "down"]), z.uuid()])),
});

export type UnitEdit = z.output<typeof unitEdit>;
export type UnitMove = z.output<typeof unitMove>;
export type UnitClosing = z.output<typeof unitClosing>;
export type UnitMerger = z.output<typeof unitMerger>;
export type MergerUndoing = z.output<typeof mergerUndoing>;

function refuseWrongDates(
  unit: Parameters<typeof dateFault>[0],
  context: { addIssue: (issue: { code: "custom"; message: string; path: string[] }) => void },
) {
  const fault = dateFault(unit);
  if (fault) context.addIssue({ code: "custom", message: fault.code, path: [fault.field] });
}
