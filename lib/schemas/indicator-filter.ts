import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";
import { periodKindInput } from "./indicator";

/** An empty field of a filter is no filter. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const either = given(z.enum(["yes", "no"]));

/** What of the library is asked for. */
export const indicatorFilter = z.object({
  text: given(z.string().trim().max(100).refine(isText)),
  kind: given(z.enum(["number", "ratio", "yesNo", "graded", "calculated"])),
  frequency: given(periodKindInput),
  perspective: given(z.uuid()),
  card: given(z.uuid()),
  scored: either,
  confidential: either,
  used: either,
  owner: given(z.literal("without")),
  state: given(z.enum(["archived", "all"])),
});

export type IndicatorFilter = z.output<typeof indicatorFilter>;
