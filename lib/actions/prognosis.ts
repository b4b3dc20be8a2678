"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { recordPrognosis } from "@/lib/data/prognosis";
import { routes } from "@/lib/routes";
import { prognosisInput } from "@/lib/schemas/prognosis";
import { defineAction } from "./define-action";

const code = z.string().min(1).max(100);

/** Records a prognosis, and comes back to the indicator's page. */
export const recordPrognosisAction = defineAction({
  schema: prognosisInput.extend({ organisation: code, unit: code, indicator: code }),
  run: async (actor, { organisation, unit, indicator, ...prognosis }) => {
    await recordPrognosis(actor, prognosis);
    redirect(`${routes.indicator(organisation, unit, indicator)}#prognosis`);
  },
});
