"use server";

import { redirect } from "next/navigation";
import { createPlan, editPlan } from "@/lib/data/plan";
import { copyPlan } from "@/lib/data/plan-copy";
import { makePlanCurrent } from "@/lib/data/plan-current";
import { routes } from "@/lib/routes";
import { planChoice, planEdit, planInput } from "@/lib/schemas/plan";
import { defineAction } from "./define-action";

const done = () => redirect(`${routes.plans()}?saved=1`);

export const createPlanAction = defineAction({
  schema: planInput,
  run: async (actor, plan) => {
    await createPlan(actor, { ...plan, state: "draft" });
    done();
  },
});

export const editPlanAction = defineAction({
  schema: planEdit,
  run: async (actor, plan) => {
    await editPlan(actor, plan);
    done();
  },
});

export const makePlanCurrentAction = defineAction({
  schema: planChoice,
  run: async (actor, plan) => {
    await makePlanCurrent(actor, plan);
    done();
  },
});

/** Copies a plan, and goes to the copy. */
export const copyPlanAction = defineAction({
  schema: planEdit,
  run: async (actor, copy) => redirect(`${routes.plan(await copyPlan(actor, copy))}?saved=1`),
});
