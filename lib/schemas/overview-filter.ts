import { z } from "zod";

const code = z
  .string()
  .max(100)
  .optional()
  .transform((value) => value || undefined)
  .catch(undefined);
const page = z.coerce.number().int().min(1).catch(1);

/** What of an organisation's overview is asked for: which matrix, which units, in what order. Anything not understood is not asked. */
export const overviewFilter = z.object({
  view: z.enum(["perspectives", "indicators"]).catch("perspectives"),
  /** Only the indicators of one perspective. */
  perspective: code,
  /** "name", "whole", or the code of a column; none is the order of the organisation. */
  sort: code,
  order: z.enum(["asc", "desc"]).catch("asc"),
  sector: code,
  kind: code,
  status: code,
  page,
  /** Which page of the columns. */
  columns: page,
  /** All that needs attention, from this page on; none is the first few. */
  attention: z.coerce.number().int().min(1).optional().catch(undefined),
});

export type OverviewFilter = z.output<typeof overviewFilter>;
