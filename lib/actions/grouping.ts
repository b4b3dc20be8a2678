"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { archiveGroup, createGroup, editGroup } from "@/lib/data/group";
import { recordGroupShares, removeGroupShares } from "@/lib/data/group-share";
import { archiveGrouping, createGrouping, editGrouping } from "@/lib/data/grouping";
import { routes } from "@/lib/routes";
import {
  archiving,
  groupEdit,
  groupInput,
  groupingEdit,
  groupingInput,
  groupSharesInput,
  groupSharesRemoval,
} from "@/lib/schemas/grouping";
import { defineAction } from "./define-action";
import { savedAction } from "./saved-action";

/** A form about groupings: does its write, and comes back to the list of them. */
const groupingAction = savedAction(routes.groupings());

export const createGroupingAction = groupingAction(groupingInput, createGrouping);
export const editGroupingAction = groupingAction(groupingEdit, editGrouping);
export const archiveGroupingAction = groupingAction(archiving, (actor, { archiving: [what, id] }) =>
  archiveGrouping(actor, what === "archive", id),
);
export const createGroupAction = groupingAction(groupInput, createGroup);
export const editGroupAction = groupingAction(groupEdit, editGroup);
export const archiveGroupAction = groupingAction(archiving, (actor, { archiving: [what, id] }) =>
  archiveGroup(actor, what === "archive", id),
);

/** A form about the shares of one unit: comes back to the table of all units in the grouping. */
function sharesAction<Schema extends z.ZodType<{ groupingId: string; unitId: string }>>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<void>,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      await run(actor, input);
      redirect(`${routes.groupings(`units.${input.groupingId}`)}&saved=1#unit-${input.unitId}`);
    },
  });
}

export const recordGroupSharesAction = sharesAction(groupSharesInput, recordGroupShares);
export const removeGroupSharesAction = sharesAction(groupSharesRemoval, removeGroupShares);
