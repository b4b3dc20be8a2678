import { z } from "zod";
import { isDay } from "@/lib/domain/day";

/** A calendar day "2026-08-01". Codes: required, badDate. */
export const dayInput = z.string().trim().min(1, "required").refine(isDay, "badDate");

/** As `dayInput`, where an empty field is no day at all. */
export const optionalDayInput = z
  .string()
  .nullish()
  .transform((day) => day?.trim() || null)
  .pipe(z.string().refine(isDay, "badDate").nullable());
