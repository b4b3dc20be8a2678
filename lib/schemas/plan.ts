import { z } from "zod";
import { dayInput } from "./day";
import { textsInput } from "./texts";

const plan = z.object({ name: textsInput(100), startsOn: dayInput, endsOn: dayInput });

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn < endsOn;
const outOfOrder = { message: "daysOutOfOrder", path: ["endsOn"] };

/** A planning period. Codes: required, tooLong, badDate, daysOutOfOrder; in the write also startTaken, datesFixed. */
export const planInput = plan.refine(inOrder, outOfOrder);
/** As `planInput`, for the plan of that id: to change it, or to copy it to a new period. */
export const planEdit = plan.extend({ id: z.uuid() }).refine(inOrder, outOfOrder);
/** The draft to put in force. In the write also the codes of what keeps it from that. */
export const planChoice = z.object({ id: z.uuid() });

export type PlanInput = z.output<typeof planInput>;
export type PlanEdit = z.output<typeof planEdit>;
