import { createGroup } from "@/lib/data/group";
import { createGrouping } from "@/lib/data/grouping";
import { getLevelSheet } from "@/lib/data/level-history";
import { definableUnits, levelPlace } from "@/lib/data/level-place";
import { getLevelPreview } from "@/lib/data/level-preview";
import { readLevelOutline } from "@/lib/data/level-structure";
import { getLevelTable } from "@/lib/data/level-table";
import { mayReadOutbox } from "@/lib/data/outbox";
import { getPeriodSettings } from "@/lib/data/period-setting";
import { createPlan, editPlan } from "@/lib/data/plan";
import { listPlans } from "@/lib/data/plan-list";
import { organisationDefinedBy } from "@/lib/data/root-definer";
import { editScorecardApproval } from "@/lib/data/scorecard-approval";
import { endTargetLevel, recordTargetLevel } from "@/lib/data/target-level";
import { editUnit } from "@/lib/data/unit";
import { getUnitTree, type UnitTree } from "@/lib/data/unit-editor";
import { targetLevelEnd, targetLevelInput } from "@/lib/schemas/target-level";
import { unitEdit } from "@/lib/schemas/unit";
import { db } from "@/tests/support/owner";
import { freshCode, freshYear, type Guarded, guarded, type Rule } from "./guarded";
import type { Place } from "./place";

const atRoot: Rule = { permission: "define", at: "root" };
const atSector: Rule = { permission: "define", at: "sector" };
const name = { nn: "Nytt" };
const ours = ({ organisation }: Place) => organisation.id;

function isInTree(lines: UnitTree["roots"], id: string): boolean {
  return lines.some((line) => line.id === id || isInTree(line.children, id));
}

const levelAtSector = ({ indicatorId, unitId }: Place) => ({ indicatorId, unitId, fromPeriod: "2026-T1" });

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
  guarded(
    "definableUnits",
    atSector,
    ({ unitId }) => ({ unitId }),
    async (actor, { unitId }) => (await definableUnits(actor))?.units.find(({ id }) => id === unitId),
  ),
  guarded(
    "readLevelOutline",
    atSector,
    ({ unitId }) => ({ unitId }),
    async (actor, { unitId }) => (await readLevelOutline(actor))?.units.find(({ id }) => id === unitId),
  ),
  guarded(
    "levelPlace",
    atSector,
    ({ unitId }) => ({ unitId }),
    (actor, { unitId }) => levelPlace(actor, unitId),
  ),
  guarded(
    "getLevelTable",
    atSector,
    ({ unitId }) => ({ unitId }),
    (actor, { unitId }) => getLevelTable(actor, { unit: unitId }),
  ),
  guarded("getLevelSheet", atSector, levelAtSector, (actor, { indicatorId, unitId, fromPeriod }) =>
    getLevelSheet(actor, indicatorId, unitId, fromPeriod),
  ),
  guarded(
    "getLevelPreview",
    atSector,
    (place) => targetLevelInput.parse({ ...levelAtSector(place), ambition: "5", lowest: "2" }),
    getLevelPreview,
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
  guarded(
    "endTargetLevel",
    atSector,
    async (place) => {
      const level = targetLevelInput.parse({ ...levelAtSector(place), ambition: "5", lowest: "2" });
      await recordTargetLevel(place.organisation.actor, level);
      return targetLevelEnd.parse(levelAtSector(place));
    },
    endTargetLevel,
  ),
];
