"use server";

import { redirect } from "next/navigation";
import { getLockChanges } from "@/lib/data/period-setting";
import { editPeriodSetting } from "@/lib/data/plan";
import { editScorecardApproval } from "@/lib/data/scorecard-approval";
import { routes } from "@/lib/routes";
import {
  confirmedPeriodSettingInput,
  scorecardApprovalInput,
  typedSetting,
} from "@/lib/schemas/period-setting";
import { defineAction } from "./define-action";

/** Sets the deadlines of a kind of period. When that locks or opens periods with values, it asks first: the address then holds what was typed. */
export const editPeriodSettingAction = defineAction({
  schema: confirmedPeriodSettingInput,
  run: async (actor, { confirmed, ...setting }) => {
    const changes = confirmed ? null : await getLockChanges(actor, setting);
    if (changes && changes.locked.length + changes.opened.length > 0) {
      redirect(routes.periodsOf({ confirm: setting.kind, ...typedSetting(setting) }));
    }
    await editPeriodSetting(actor, setting);
    redirect(routes.periodsOf({ saved: "1" }));
  },
});

export const editScorecardApprovalAction = defineAction({
  schema: scorecardApprovalInput,
  run: async (actor, approval) => {
    await editScorecardApproval(actor, approval);
    redirect(routes.periodsOf({ saved: "1" }));
  },
});
