import { z } from "zod";
import { numberInput } from "./number";
import { passageInput } from "./passage";

/** What a year will end at, and why. Codes: required, tooLong, notText, those of numbers; in the write also those of a value. */
export const prognosisInput = z.object({
  unitId: z.uuid(),
  indicatorId: z.uuid(),
  year: z.coerce.number("required").int("wrong").min(1900, "wrong").max(2999, "wrong"),
  value: numberInput,
  comment: passageInput,
});

export type PrognosisInput = z.output<typeof prognosisInput>;
