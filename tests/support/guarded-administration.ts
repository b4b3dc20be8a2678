import { createGroup } from "@/lib/data/group";
import { createGrouping } from "@/lib/data/grouping";
import { mayReadOutbox } from "@/lib/data/outbox";
import { getPeriodSettings } from "@/lib/data/period-setting";
import { createPlan, editPlan } from "@/lib/data/plan";
import { listPlans } from "@/lib/data/plan-list";
import { organisationDefinedBy } from "@/lib/data/root-definer";
import { editScorecardApproval } from "@/lib/data/scorecard-approval";
import { editUnit } from "@/lib/data/unit";
import { getUnitTree, type UnitTree } from "@/lib/data/unit-editor";
import { db } from "@/lib/db/client";
import { unitEdit } from "@/lib/schemas/unit";
import { freshCode, freshYear, type Guarded, guarded, type Rule } from "./guarded";
import type { Place } from "./place";

const atRoot: Rule = { permission: "define", at: "root" };
const atSector: Rule = { permission: "define", at: "sector" };
const name = { nn: "Nytt" };
const ours = ({ organisation }: Place) => organisation.id;

function isInTree(lines: UnitTree["roots"], id: string): boolean {
  return lines.some((line) => line.id === id || isInTree(line.children, id));
}

/** What administrators read; each by what of it is this organisation's. */
export const administrationReads: Guarded[] = [
  guarded(
    "organisationDefinedBy",
    atRoot,
    ours,
    async (actor, id) => (await organisationDefinedBy(actor)) === id,
  ),
  guarded("mayReadOutbox", { permission: "manageUsers", at: "root" }, ours, async (actor, id) =>
    actor.organisationId === id ? mayReadOutbox(actor) : false,
  ),
  guarded("getPeriodSettings", atRoot, ours, async (actor, id) =>
    actor.organisationId === id ? getPeriodSettings(actor) : null,
  ),
  guarded(
    "listPlans",
    atRoot,
    ({ planId }) => ({ planId }),
    async (actor, { planId }) => (await listPlans(actor))?.find(({ id }) => id === planId),
  ),
  guarded(
    "getUnitTree",
    atSector,
    ({ unitId }) => ({ unitId }),
    async (actor, { unitId }) => isInTree((await getUnitTree(actor))?.roots ?? [], unitId),
  ),
];

/** What administrators write. */
export const administrationWrites: Guarded[] = [
  guarded(
    "editUnit",
    atSector,
    async ({ unitId: id }) => {
      const { version, code } = await db.unit.findFirstOrThrow({ where: { id } });
      return unitEdit.parse({ id, version, code, name, kind: "sector", openedOn: "2000-01-01" });
    },
    editUnit,
  ),
  guarded(
    "editPlan",
    atRoot,
    async ({ organisation }) => {
      const year = freshYear();
      const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
      const id = await createPlan(organisation.actor, { name, state: "draft", ...days });
      return { id, name: { nn: freshCode() }, ...days };
    },
    editPlan,
  ),
  guarded("createGrouping", atRoot, () => ({ code: freshCode(), name }), createGrouping),
  guarded(
    "createGroup",
    atRoot,
    async ({ organisation }) => {
      const groupingId = await createGrouping(organisation.actor, { code: freshCode(), name });
      return { groupingId, code: freshCode(), name };
    },
    createGroup,
  ),
  guarded(
    "editScorecardApproval",
    atSector,
    async ({ scorecardId: id }) => {
      const { version } = await db.scorecard.findFirstOrThrow({ where: { id } });
      return { id, version, requiresApproval: version % 2 === 0 };
    },
    editScorecardApproval,
  ),
];
