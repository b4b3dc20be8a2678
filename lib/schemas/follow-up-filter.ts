import { z } from "zod";

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** What of the follow-up is asked for; anything not understood is not asked. */
export const followUpFilter = z.object({
  unit: z.string().max(100).optional().catch(undefined),
  overdue: ticked.catch(false),
  unexplained: ticked.catch(false),
});

export type FollowUpFilter = z.output<typeof followUpFilter>;
