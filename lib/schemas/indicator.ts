import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";
import { gradesInput } from "./grades";
import { optionalNumberInput } from "./number";
import { optionalTextsInput, textsInput } from "./texts";

/** Code in the library: also the stable part of the indicator's address. */
export const indicatorCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/, "badCode");

export const periodKindInput = z.enum(["month", "quarter", "tertial", "halfYear", "schoolYear", "year"]);

const checkbox = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);
const emptyChoice = z.literal("").transform(() => null);
const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number<string | number>("notANumber")
    .int("notANumber")
    .min(min, "outOfRange")
    .max(max, "outOfRange");
const optionalInt = (max: number) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((typed) => (typed === "" ? null : (typed ?? null)))
    .pipe(wholeNumber(0, max).nullable());

/** Every field of an indicator's fact sheet (domain.md 2). */
export const factSheetInput = z
  .object({
    name: textsInput(),
    why: textsInput(2000),
    definition: textsInput(4000),
    source: textsInput(),
    valueUnit: textsInput(40),
    decimals: wholeNumber(0, 4).default(0),
    minimum: optionalNumberInput,
    maximum: optionalNumberInput,
    kind: z.enum(["number", "ratio", "yesNo", "graded", "calculated"]).default("number"),
    /** What a ratio's quotient is multiplied by: 100 for per cent. */
    scale: wholeNumber(1, 1_000_000).default(1),
    scored: checkbox,
    frequency: periodKindInput,
    overTime: z.enum(["sum", "mean", "last", "max", "min", "none"]),
    overUnits: z.enum(["sum", "mean", "weightedMean", "min", "max", "none"]),
    cumulative: checkbox,
    denominatorId: z.uuid().or(emptyChoice).nullish(),
    grades: gradesInput.nullish(),
    formula: z.string().trim().max(1000).refine(isText, "notText").nullish(),
    step: optionalNumberInput.refine((step) => !step?.startsWith("-"), "outOfRange"),
    seasonal: checkbox,
    ownerTitle: optionalTextsInput(),
    timing: z.enum(["leading", "lagging"]).default("lagging"),
    hillStage: z.enum(["input", "production", "output", "result", "legitimacy"]).or(emptyChoice).nullish(),
    demandedBy: z.enum(["state", "council", "own"]).default("own"),
    minutesToReport: optionalInt(10_000),
    visibility: z.enum(["public", "confidential"]).default("public"),
    confidentialReason: optionalTextsInput(),
    smallNumberLimit: optionalInt(1000),
    changeNote: z.string().trim().max(1000).refine(isText, "notText").nullish(),
  })
  .refine((sheet) => sheet.visibility === "public" || sheet.confidentialReason, {
    message: "reasonRequired",
    path: ["confidentialReason", "nn"],
  })
  .refine(
    (sheet) =>
      sheet.minimum == null || sheet.maximum == null || Number(sheet.minimum) <= Number(sheet.maximum),
    {
      message: "minimumAboveMaximum",
      path: ["maximum"],
    },
  )
  .refine((sheet) => sheet.overUnits !== "weightedMean" || sheet.denominatorId, {
    message: "denominatorRequired",
    path: ["denominatorId"],
  });

export type FactSheetInput = z.input<typeof factSheetInput>;
export type FactSheet = z.output<typeof factSheetInput>;

export const indicatorInput = z.object({ code: indicatorCode, factSheet: factSheetInput });

/** Said of a fact sheet that asks for the same as another: yes, it is a figure of its own. */
const otherFigure = checkbox;
const version = z.coerce.number().int().min(1);

/** A new indicator of the library. */
export const libraryIndicatorInput = indicatorInput.extend({ otherFigure });

/** A new version of a fact sheet, with what is changed and why. Codes besides those of the fact sheet: required (changeNote). */
export const libraryIndicatorEdit = z
  .object({ id: z.uuid(), version, factSheet: factSheetInput, otherFigure })
  .refine(({ factSheet }) => factSheet.changeNote, {
    message: "required",
    path: ["factSheet", "changeNote"],
  });

export const indicatorAct = z.object({ id: z.uuid(), version });

/** What a formula is tried with before it is saved. */
export const formulaTrialInput = z.object({
  /** The code the formula will go by: nothing may in the end be made of itself. */
  code: z.string().trim().refine(isText).catch(""),
  trialUnitId: z.uuid().or(emptyChoice).nullish().catch(null),
  factSheet: z.object({
    formula: z.string().trim().max(2000).refine(isText).catch(""),
    frequency: periodKindInput,
    decimals: wholeNumber(0, 4).catch(0),
    valueUnit: optionalTextsInput(40),
  }),
});

export type FormulaTrialInput = z.output<typeof formulaTrialInput>;
