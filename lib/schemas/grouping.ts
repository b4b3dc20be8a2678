import { z } from "zod";
import { type Fixed, fixedFromDecimal, fixedFromInteger } from "@/lib/domain/fixed-point";
import { checkShares, WHOLE } from "@/lib/domain/grouping";
import { dayInput } from "./day";
import { optionalNumberInput } from "./number";
import { textsInput } from "./texts";
import { slugInput } from "./unit";

const fields = { code: slugInput, name: textsInput() };
/** The version is the grouping's in forms about its groups too: they stand and change together. */
const identity = { id: z.uuid(), version: z.coerce.number().int().min(1) };

export const groupingInput = z.object(fields);
export const groupingEdit = z.object({ ...fields, ...identity });
export const groupInput = z.object({ ...fields, groupingId: z.uuid() });
export const groupEdit = z.object({ ...fields, ...identity });

/** Putting away and taking back, as the button says it: "archive.<id>" or "restore.<id>". */
export const archiving = z.object({
  archiving: z
    .string()
    .transform((text) => text.split("."))
    .pipe(z.tuple([z.enum(["archive", "restore"]), z.uuid()])),
});

const NOTHING = fixedFromInteger(0);
const PERCENT = 100;

/** A share typed as per cent with at most two decimals ("33,33") as a part of 1. Empty is none of it. */
const shareInput = optionalNumberInput.transform((percent, context): Fixed => {
  const hundredfold = percent === null ? NOTHING : fixedFromDecimal(percent);
  if (hundredfold % PERCENT === 0) {
    const share = fixedFromInteger(hundredfold / PERCENT);
    if (share >= 0 && share <= WHOLE) return share;
  }
  const isFine = hundredfold % PERCENT !== 0;
  context.addIssue({ code: "custom", message: isFine ? "tooManyDecimals" : "shareOutOfRange" });
  return z.NEVER;
});

/**
 * How a unit is shared out on the groups of a grouping from a day on; `seen` tells what stood there when the form was drawn.
 * Codes: required, badDate, notANumber, tooManyDecimals, shareOutOfRange; at `shares`: sharesNotWhole.
 */
export const groupSharesInput = z.object({
  groupingId: z.uuid(),
  unitId: z.uuid(),
  fromDay: dayInput,
  seen: z.string().max(64),
  shares: z.record(z.uuid(), shareInput).superRefine((shares, context) => {
    const checked = checkShares(Object.values(shares));
    if (!checked.ok) context.addIssue({ code: "custom", message: checked.code });
  }),
});

/** The day whose sharing is taken away again. */
export const groupSharesRemoval = groupSharesInput.pick({
  groupingId: true,
  unitId: true,
  fromDay: true,
  seen: true,
});

export type GroupingInput = z.output<typeof groupingInput>;
export type GroupingEdit = z.output<typeof groupingEdit>;
export type GroupInput = z.output<typeof groupInput>;
export type GroupEdit = z.output<typeof groupEdit>;
export type GroupSharesInput = z.output<typeof groupSharesInput>;
export type GroupSharesRemoval = z.output<typeof groupSharesRemoval>;
