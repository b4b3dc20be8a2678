import { z } from "zod";
import { SERVICE_ASPECTS } from "@/lib/domain/provider-comparison";
import { indicatorAct } from "./indicator";

/** What an indicator tells of a service when those who run it are compared; empty: it takes no part. */
export const serviceAspectChoice = indicatorAct.extend({
  serviceAspect: z.enum(SERVICE_ASPECTS).or(z.literal("").transform(() => null)),
});

export type ServiceAspectChoice = z.output<typeof serviceAspectChoice>;
