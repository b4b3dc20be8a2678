import { randomUUID } from "node:crypto";
import { createFocusArea, editFocusArea } from "@/lib/data/focus-area";
import { createIndicator, createIndicatorOnCard, editIndicator } from "@/lib/data/indicator";
import { createIndicatorLink, editIndicatorLink } from "@/lib/data/indicator-link";
import { recordEntry, recordHistory } from "@/lib/data/measurement";
import { saveDraft } from "@/lib/data/measurement-draft";
import { createObjective, editObjective } from "@/lib/data/objective";
import { editCoatOfArms, editColour } from "@/lib/data/organisation-look";
import { editOrganisation, setPublished } from "@/lib/data/organisation-settings";
import { actOnPerspective, createPerspective, editPerspective } from "@/lib/data/perspective";
import { createPlan, editPeriodSetting, editVision } from "@/lib/data/plan";
import { assignScorecard, createScorecard } from "@/lib/data/scorecard";
import { createSuccessFactor, editSuccessFactor } from "@/lib/data/success-factor";
import { recordTargetLevel } from "@/lib/data/target-level";
import { createUnit } from "@/lib/data/unit";
import { createUser } from "@/lib/data/user";
import { factSheetInput } from "@/lib/schemas/indicator";
import { entryInput } from "@/lib/schemas/measurement";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { db } from "@/tests/support/owner";
import { freshCode, freshYear, type Guarded, guarded, type Rule } from "./guarded";
import { nodeWrites } from "./guarded-nodes";
import { scorecardWrites } from "./guarded-scorecards";
import { indicator } from "./indicator";
import type { Place } from "./place";

const atOwner: Rule = { permission: "define", at: "sector" };
const atRoot: Rule = { permission: "define", at: "root" };
const anywhere: Rule = { permission: "define", at: "anywhere" };
const entering: Rule = { permission: "enter", at: "sector" };

const name = { nn: "Nytt" };
const node = () => ({ code: freshCode(), name, weight: "1" });
const sheet = (denominatorId: string) => factSheetInput.parse({ ...indicator("A"), denominatorId });

/** A value nobody has entered before, over whatever stands there. */
const entryAt = (place: Place) => cellAt(place, "2026-T1", "submitted");
const draftAt = (place: Place) => cellAt(place, "2025-T3", "draft");

async function cellAt({ unitId, indicatorId }: Place, period: string, stage: "draft" | "submitted") {
  const current = await db.measurement.findFirst({ where: { unitId, indicatorId, period } });
  const version = current?.version ?? 0;
  const cell = {
    kind: "value",
    indicatorId,
    period,
    version,
    value: String(3 + version),
    comment: freshCode(),
  };
  return entryInput.parse({ unitId, stage, cells: [cell] });
}

const levelAt = (indicatorId: string, unitId: string | null) =>
  targetLevelInput.parse({ indicatorId, unitId, fromPeriod: "2026-T1", ambition: "5", lowest: "2,5" });

/** Every write that asks who you are. Each may be done again and again. */
export const writes: Guarded[] = [
  ...nodeWrites,
  ...scorecardWrites,
  guarded("createFocusArea", atOwner, ({ scorecardId }) => ({ scorecardId, ...node() }), createFocusArea),
  guarded(
    "editFocusArea",
    atOwner,
    async ({ focusAreaId: id }) => {
      const { version } = await db.focusArea.findFirstOrThrow({ where: { id } });
      return { id, version, ...node() };
    },
    editFocusArea,
  ),
  guarded(
    "createObjective",
    atOwner,
    ({ focusAreaId }) => ({ focusAreaId, name, weight: "1" }),
    createObjective,
  ),
  guarded(
    "editObjective",
    atOwner,
    async ({ objectiveId: id }) => {
      const { version } = await db.objective.findFirstOrThrow({ where: { id } });
      return { id, version, name, weight: "1" };
    },
    editObjective,
  ),
  guarded(
    "createSuccessFactor",
    atOwner,
    ({ objectiveId, perspectiveId }) => ({ objectiveId, perspectiveId, ...node() }),
    createSuccessFactor,
  ),
  guarded(
    "editSuccessFactor",
    atOwner,
    async ({ successFactorId: id, perspectiveId }) => {
      const { version } = await db.successFactor.findFirstOrThrow({ where: { id } });
      return { id, version, perspectiveId, ...node() };
    },
    editSuccessFactor,
  ),
  guarded(
    "createIndicatorLink",
    atOwner,
    async ({ objectiveId, perspectiveId, organisation, spareIndicatorId: indicatorId }) => {
      const input = { objectiveId, perspectiveId, ...node() };
      const successFactorId = await createSuccessFactor(organisation.actor, input);
      return { successFactorId, indicatorId, code: freshCode(), weight: "1" };
    },
    createIndicatorLink,
  ),
  guarded(
    "editIndicatorLink",
    atOwner,
    async ({ linkId: id }) => {
      const { version } = await db.indicatorLink.findFirstOrThrow({ where: { id } });
      return { id, version, code: freshCode(), weight: "1" };
    },
    editIndicatorLink,
  ),
  guarded(
    "createIndicator",
    anywhere,
    ({ spareIndicatorId }) => ({ code: freshCode(), factSheet: sheet(spareIndicatorId) }),
    createIndicator,
  ),
  guarded(
    "createIndicatorOnCard",
    atOwner,
    ({ spareIndicatorId, successFactorId }) => ({
      code: freshCode(),
      factSheet: sheet(spareIndicatorId),
      link: { successFactorId, code: freshCode(), weight: "1" },
    }),
    createIndicatorOnCard,
  ),
  guarded(
    "editIndicator",
    anywhere,
    async ({ indicatorId: id, spareIndicatorId }) => {
      const { version } = await db.indicator.findFirstOrThrow({ where: { id } });
      return { id, version, factSheet: sheet(spareIndicatorId) };
    },
    editIndicator,
  ),
  guarded(
    "recordTargetLevel",
    atOwner,
    ({ indicatorId, unitId }) => levelAt(indicatorId, unitId),
    (actor, input) => recordTargetLevel(actor, input),
  ),
  guarded(
    "recordTargetLevel for all",
    atRoot,
    ({ indicatorId }) => levelAt(indicatorId, null),
    (actor, input) => recordTargetLevel(actor, input),
  ),
  guarded("recordEntry", entering, entryAt, recordEntry),
  guarded("saveDraft", entering, draftAt, async (actor, entry) => {
    const { kept } = await saveDraft(actor, entry);
    return Object.keys(kept).length > 0;
  }),
  guarded("recordHistory", entering, entryAt, (actor, entry) =>
    recordHistory(actor, [{ moment: new Date(), entry }]),
  ),
  guarded(
    "createUnit",
    atOwner,
    ({ unitId: parentId }) => ({
      parentId,
      code: freshCode(),
      name,
      kind: "other" as const,
      openedOn: "2020-01-01",
      position: 9,
    }),
    createUnit,
  ),
  guarded(
    "createUser",
    { permission: "manageUsers", at: "sector" },
    ({ unitId }) => ({
      email: `${randomUUID()}@test.invalid`,
      name: "Ny",
      password: null,
      grants: [{ role: "contributor" as const, unitId }],
    }),
    createUser,
  ),
  guarded(
    "createUser without grants",
    { permission: "manageUsers", at: "anywhere" },
    () => ({ email: `${randomUUID()}@test.invalid`, name: "Ny", password: null, grants: [] }),
    createUser,
  ),
  guarded(
    "createPlan",
    atRoot,
    () => {
      const year = freshYear();
      return { name, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, state: "draft" as const };
    },
    createPlan,
  ),
  guarded("editVision", atOwner, ({ planId, unitId }) => ({ planId, unitId, text: name }), editVision),
  guarded(
    "editPeriodSetting",
    atRoot,
    () => ({
      kind: "month" as const,
      dueDays: 20,
      expiryDays: null,
      requiresApproval: false,
      remindDays: 7,
      escalateDays: 7,
    }),
    editPeriodSetting,
  ),
  guarded(
    "createScorecard",
    atOwner,
    ({ planId, unitId }) => ({
      planId,
      ownerUnitId: unitId,
      code: freshCode(),
      name,
      published: false,
      position: 9,
    }),
    createScorecard,
  ),
  guarded(
    "assignScorecard",
    atOwner,
    ({ scorecardId, unitId }) => ({ scorecardId, unitId }),
    (actor, { scorecardId, unitId }) => assignScorecard(actor, scorecardId, [unitId]),
  ),
  guarded(
    "setPublished",
    atRoot,
    ({ organisation }) => organisation.id,
    async (actor, id) => {
      await setPublished(actor, true);
      await db.organisation.update({ where: { id }, data: { published: false } });
    },
  ),
  guarded(
    "editOrganisation",
    atRoot,
    () => ({ name, coverageLimit: "0.5", reachedEdge: "100" }),
    editOrganisation,
  ),
  guarded("editColour", atRoot, () => ({ colour: "#00407a" as const }), editColour),
  guarded("editCoatOfArms", atRoot, () => ({ svg: "<svg/>" }), editCoatOfArms),
  guarded("createPerspective", atRoot, () => ({ name }), createPerspective),
  guarded(
    "editPerspective",
    atRoot,
    async ({ perspectiveId: id }) => {
      const { version } = await db.perspective.findFirstOrThrow({ where: { id } });
      return { id, version, name };
    },
    editPerspective,
  ),
  guarded(
    "actOnPerspective",
    atRoot,
    ({ perspectiveId }) => perspectiveId,
    (actor, id) => actOnPerspective(actor, "up", id),
  ),
];
