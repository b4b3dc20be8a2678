import { answerDeviation, closeDeviation, explainDeviation, recordDeviation } from "@/lib/data/deviation";
import { getDeviation } from "@/lib/data/deviation-page";
import { getFollowUp, getUnitFollowUp } from "@/lib/data/follow-up";
import { getIndicatorFollowUp } from "@/lib/data/follow-up-indicator";
import {
  archiveInitiative,
  createInitiative,
  editInitiative,
  recordInitiativeEntry,
  restoreInitiative,
} from "@/lib/data/initiative";
import { getInitiative, getInitiativeChoices } from "@/lib/data/initiative-page";
import { recordPrognosis } from "@/lib/data/prognosis";
import { getPrognosisForm } from "@/lib/data/prognosis-form";
import { recordUnitComment } from "@/lib/data/unit-comment";
import { getUnitComment, getUnitCommentForm } from "@/lib/data/unit-comment-read";
import { initiativeEdit, initiativeInput } from "@/lib/schemas/initiative";
import { db } from "@/tests/support/owner";
import { deviationAt, initiativeAt, initiativeFields, workerAt } from "./follow-up";
import { type Guarded, guarded, type Rule } from "./guarded";
import { actorOf } from "./organisation";
import type { Place } from "./place";

const explaining: Rule = { permission: "explain", at: "sector" };
const reading: Rule = { permission: "read", at: "sector" };
const entering: Rule = { permission: "enter", at: "sector" };
// The sector's superiors are those who may approve above it.
const supervising: Rule = { permission: "approve", at: "root" };
const ours = ({ organisation }: Place) => organisation.code;
const sector = "sector";

async function placeWithDeviation(place: Place) {
  await deviationAt(place);
  return ours(place);
}

async function placeWithComment(place: Place) {
  await recordUnitComment(await leaderAt(place), await commentAt(place));
  return ours(place);
}

const leaderAt = ({ organisation }: Place) => actorOf(organisation, "leader", sector);

/** New words over what stands at the sector. */
async function commentAt({ unitId }: Place) {
  const period = "2026-T1";
  const row = await db.unitComment.findFirst({ where: { unitId, period } });
  return { unitId, period, version: row?.version ?? 0, text: "Vurdering" };
}

const actOn = async (place: Place) => {
  const { id, version } = await initiativeAt(place);
  return { id, version };
};

/** What of the follow-up asks who you are. */
export const followUpReads: Guarded[] = [
  guarded("getUnitFollowUp", "member", ours, (actor, code) => getUnitFollowUp(actor, code, sector)),
  guarded("getUnitFollowUp deviation", reading, placeWithDeviation, async (actor, code) => {
    return (await getUnitFollowUp(actor, code, sector))?.deviations[0]?.inside;
  }),
  guarded("getIndicatorFollowUp", reading, ours, (actor, code) =>
    getIndicatorFollowUp(actor, code, sector, "A"),
  ),
  guarded(
    "getIndicatorFollowUp confidential",
    { permission: "readConfidential", at: "sector" },
    ours,
    (actor, code) => getIndicatorFollowUp(actor, code, sector, "B"),
  ),
  guarded("getIndicatorFollowUp hitRate", explaining, ours, async (actor, code) => {
    return (await getIndicatorFollowUp(actor, code, sector, "A"))?.hitRate;
  }),
  guarded("getFollowUp", reading, placeWithDeviation, async (actor, code) => {
    const list = await getFollowUp(actor, { unit: undefined, overdue: false, unexplained: false });
    return list?.organisation.code === code && list.deviations.some(({ unit }) => unit.code === sector);
  }),
  guarded(
    "getDeviation",
    reading,
    async (place) => (await deviationAt(place)).id,
    (actor, id) => getDeviation(actor, id),
  ),
  guarded(
    "getInitiative",
    reading,
    async (place) => (await initiativeAt(place)).id,
    (actor, id) => getInitiative(actor, id),
  ),
  guarded("getInitiativeChoices", explaining, ours, async (actor, code) => {
    return (await getInitiativeChoices(actor, sector))?.organisation.code === code;
  }),
  guarded("getPrognosisForm", entering, ours, async (actor, code) => {
    return (await getPrognosisForm(actor, sector, "A"))?.organisation.code === code;
  }),
  guarded("getUnitComment", reading, placeWithComment, async (actor, code) => {
    return (await getUnitComment(actor, code, sector, "2026-T1"))?.comment;
  }),
  guarded("getUnitCommentForm", explaining, ours, async (actor, code) => {
    return (await getUnitCommentForm(actor, sector))?.organisation === code;
  }),
];

/** What of the follow-up is written. Each may be done again and again. */
export const followUpWrites: Guarded[] = [
  guarded(
    "recordDeviation",
    explaining,
    async ({ unitId, indicatorId }) => {
      await db.deviation.updateMany({ where: { unitId }, data: { closedAt: new Date() } });
      return { unitId, indicatorId, period: "2025-T3", fact: "Lågt" };
    },
    (actor, input) => recordDeviation(actor, input),
  ),
  guarded(
    "explainDeviation",
    explaining,
    async (place) => {
      const { id, version } = await deviationAt(place);
      const words = { fact: "Fakta", cause: "Årsak", action: "Tiltak" };
      return { id, version, ...words, responsibleId: await workerAt(place), dueDay: "2030-01-01" };
    },
    explainDeviation,
  ),
  guarded(
    "answerDeviation",
    supervising,
    async (place) => {
      const { id, version } = await deviationAt(place);
      return { id, version, answer: "Svar" };
    },
    (actor, input) => answerDeviation(actor, input),
  ),
  guarded(
    "closeDeviation",
    supervising,
    async (place) => {
      const { organisationId } = await db.unit.findFirstOrThrow({ where: { id: place.unitId } });
      const { id, version } = await deviationAt(place);
      const cell = { organisationId, unitId: place.unitId, indicatorId: place.indicatorId };
      const period = { period: "2026-T1", periodKind: "tertial" as const };
      const days = { periodStart: new Date("2026-01-01"), periodEnd: new Date("2026-04-30") };
      const rest = { kind: "value" as const, stage: "submitted" as const, value: "4", version: 1 };
      const later = { ...cell, ...period, ...days, ...rest, definitionVersion: 1, recordedAt: new Date() };
      if (!(await db.measurement.findFirst({ where: { ...cell, period: "2026-T1" } }))) {
        await db.measurement.create({ data: later });
      }
      return { id, version, closingReason: "Grunn" };
    },
    (actor, input) => closeDeviation(actor, input),
  ),
  guarded(
    "createInitiative",
    explaining,
    async (place) => initiativeInput.parse(initiativeFields(await workerAt(place), { unitId: place.unitId })),
    createInitiative,
  ),
  guarded(
    "editInitiative",
    explaining,
    async (place) => {
      const { id, version, ownerId } = await initiativeAt(place);
      return initiativeEdit.parse(initiativeFields(ownerId, { id, version }));
    },
    editInitiative,
  ),
  guarded(
    "recordInitiativeEntry",
    explaining,
    async (place) => ({ ...(await actOn(place)), text: "Gjort", progress: 20 }),
    (actor, input) => recordInitiativeEntry(actor, input),
  ),
  guarded("archiveInitiative", explaining, actOn, archiveInitiative),
  guarded("restoreInitiative", explaining, actOn, restoreInitiative),
  guarded(
    "recordPrognosis",
    entering,
    ({ unitId, indicatorId }) => ({ unitId, indicatorId, year: 2026, value: "4", comment: "Trur det" }),
    (actor, input) => recordPrognosis(actor, input),
  ),
  guarded("recordUnitComment", explaining, commentAt, (actor, input) => recordUnitComment(actor, input)),
];
