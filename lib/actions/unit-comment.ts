"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { recordUnitComment } from "@/lib/data/unit-comment";
import { routes } from "@/lib/routes";
import { unitCommentInput } from "@/lib/schemas/unit-comment";
import { defineAction } from "./define-action";

const code = z.string().min(1).max(100);

/** Writes the leader's comment, and comes back to the unit's dashboard. */
export const recordUnitCommentAction = defineAction({
  schema: unitCommentInput.extend({ organisation: code, unit: code }),
  run: async (actor, { organisation, unit, ...comment }) => {
    await recordUnitComment(actor, comment);
    redirect(`${routes.unit(organisation, unit, comment.period)}#comment`);
  },
});
