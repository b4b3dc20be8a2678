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

export type OfficialFigureInput = z.output<typeof officialFigureInput>;
export type OfficialFigureEdit = z.output<typeof officialFigureEdit>;
export type OfficialFigureAct = z.output<typeof officialFigureAct>;
