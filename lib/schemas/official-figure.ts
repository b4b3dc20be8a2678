import { z } from "zod";
import { parsePeriod } from "@/lib/domain/period";
import { isLine } from "@/lib/domain/plain-text";
import { numberInput } from "./number";

const line = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(200, "tooLong")
  .refine(isLine, "notText")
  .transform((text) => text.normalize("NFC"));

/** A link somebody may follow: a web page, nothing else. */
const webAddress = z
  .string()
  .trim()
  .max(500, "tooLong")
  .nullish()
  .transform((text) => text || null)
  .pipe(z.url({ protocol: /^https?$/, error: "badAddress" }).nullable());

const figure = z.object({
  area: line,
  period: z
    .string("required")
    .trim()
    .min(1, "required")
    .refine((code) => parsePeriod(code) !== null, "badPeriod"),
  value: numberInput,
  source: line,
  sourceUrl: webAddress,
});

/** A figure of official statistics. Codes: required, tooLong, notText, badPeriod, badAddress, those of numbers; in the write also alreadyThere. */
export const officialFigureInput = figure.extend({ indicatorId: z.uuid() });
export const officialFigureEdit = figure.extend({ id: z.uuid(), indicatorId: z.uuid() });
export const officialFigureAct = z.object({ id: z.uuid(), indicatorId: z.uuid() });

const place = z.object({ area: z.string(), period: z.string() });
const isDistinct = (figures: readonly z.output<typeof place>[]) =>
  new Set(figures.map(({ area, period }) => JSON.stringify([area, period]))).size === figures.length;

/** More than this is a whole statistical bank, and nobody reads it beside one indicator. */
const MOST_FIGURES = 1000;

/** Figures of one table of official statistics. Codes: those of a figure. */
export const officialTableInput = figure.pick({ source: true, sourceUrl: true }).extend({
  indicatorId: z.uuid(),
  figures: z
    .array(figure.pick({ area: true, period: true, value: true }))
    .max(MOST_FIGURES, "tooMany")
    .refine(isDistinct, "twice"),
});

export type OfficialTableInput = z.output<typeof officialTableInput>;
export type OfficialFigureInput = z.output<typeof officialFigureInput>;
export type OfficialFigureEdit = z.output<typeof officialFigureEdit>;
export type OfficialFigureAct = z.output<typeof officialFigureAct>;
