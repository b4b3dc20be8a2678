import { z } from "zod";

/** Whether one wants reminders by e-mail: a box that is ticked, or not sent at all. */
export const remindedInput = z.object({
  reminded: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type RemindedInput = z.output<typeof remindedInput>;
