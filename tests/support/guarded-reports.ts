import type { Actor } from "@/lib/data/access";
import { listExceptions } from "@/lib/data/exception-list";
import { createFocusArea } from "@/lib/data/focus-area";
import { createIndicatorLink } from "@/lib/data/indicator-link";
import { endException, grantException } from "@/lib/data/lock-exception";
import { recordEntry } from "@/lib/data/measurement";
import { createObjective } from "@/lib/data/objective";
import { decideReport, submitReport } from "@/lib/data/report";
import { listReports } from "@/lib/data/report-list";
import { getReportPage } from "@/lib/data/report-page";
import { assignScorecard, createScorecard } from "@/lib/data/scorecard";
import { createSuccessFactor } from "@/lib/data/success-factor";
import { entryInput } from "@/lib/schemas/measurement";
import { db } from "@/tests/support/owner";
import { freshCode, type Guarded, guarded, type Rule } from "./guarded";
import { actorOf } from "./organisation";
import type { Place } from "./place";

// The sector's parent is the root: a superior is whoever approves there.
const above: Rule = { permission: "approve", at: "root" };
const opening: Rule = { anyOf: [above, { permission: "define", at: "sector" }] };
// A period nothing else in the matrix asks about, since what is approved there is locked.
const period = "2024-T1";

/** Set-up has no user of its own, and a report is somebody's: the first user there stands in for it. */
async function named(actor: Actor): Promise<Actor> {
  const { organisationId, userId } = actor;
  if (userId || !organisationId) return actor;
  const user = await db.user.findFirst({ where: { organisationId }, orderBy: { id: "asc" } });
  return { ...actor, userId: user?.id ?? null };
}

/** A write as someone with a name. */
const byName =
  <Input>(run: (actor: Actor, input: Input) => Promise<unknown>) =>
  async (actor: Actor, input: Input) =>
    run(await named(actor), input);

/** A card of the sector's own that takes approval, with one indicator whose value is delivered. */
async function reportedCard({ organisation, planId, unitId, perspectiveId, indicatorId }: Place) {
  const { actor, id: organisationId } = organisation;
  await actorOf(organisation);
  const name = { nn: "Nytt" };
  const node = () => ({ code: freshCode(), name, weight: "1" });
  const card = { planId, ownerUnitId: unitId, code: freshCode(), name, published: false, position: 99 };
  const scorecardId = await createScorecard(actor, card);
  await assignScorecard(actor, scorecardId, [unitId]);
  const focusAreaId = await createFocusArea(actor, { scorecardId, ...node() });
  const objectiveId = await createObjective(actor, { focusAreaId, ...node() });
  const successFactorId = await createSuccessFactor(actor, { objectiveId, perspectiveId, ...node() });
  await createIndicatorLink(actor, { successFactorId, indicatorId, code: freshCode(), weight: "1" });
  await db.scorecard.update({
    where: { organisationId_id: { organisationId, id: scorecardId } },
    data: { requiresApproval: true },
  });
  const cell = { unitId, indicatorId, period };
  if (!(await db.measurement.findFirst({ where: { organisationId, ...cell } }))) {
    const cells = [{ kind: "value", indicatorId, period, version: 0, value: "4" }];
    await recordEntry(actor, entryInput.parse({ unitId, stage: "submitted", cells }));
  }
  return { unitId, scorecardId, period };
}

/** A report of the sector, handed in by someone who may do nothing else. */
async function handedIn(place: Place): Promise<string> {
  const name = await reportedCard(place);
  const { organisation } = place;
  const { id: organisationId } = organisation;
  const { userId } = await actorOf(organisation);
  const { id } = await db.report.create({
    data: {
      organisationId,
      ...name,
      periodEnd: new Date("2024-04-30"),
      state: "submitted",
      submittedAt: new Date("2024-05-02"),
      submittedById: userId ?? "",
    },
  });
  await db.organisation.update({ where: { id: organisationId }, data: { revision: { increment: 1 } } });
  return id;
}

const exception = { period, untilDay: "2026-06-20", reason: "because" };

export const reportReads: Guarded[] = [
  guarded("listReports", above, handedIn, async (actor, id) =>
    (await listReports(actor))?.waiting.find((report) => report.id === id),
  ),
  guarded("getReportPage", above, handedIn, getReportPage),
  guarded(
    "listExceptions",
    opening,
    ({ unitId }) => unitId,
    async (actor, unitId) => (await listExceptions(actor))?.units.find(({ id }) => id === unitId),
  ),
];

export const reportWrites: Guarded[] = [
  guarded(
    "submitReport",
    { permission: "explain", at: "sector" },
    async (place) => ({ ...(await reportedCard(place)), version: 0 }),
    byName(submitReport),
  ),
  guarded(
    "decideReport",
    above,
    async (place) => ({ id: await handedIn(place), version: 1, act: "approve" as const }),
    byName(decideReport),
  ),
  guarded(
    "grantException",
    opening,
    async ({ organisation, unitId, scorecardId }) => {
      await actorOf(organisation);
      return { unitId, scorecardId, ...exception };
    },
    byName(grantException),
  ),
  guarded(
    "endException",
    opening,
    async ({ organisation, unitId, scorecardId }) => {
      const { userId } = await actorOf(organisation);
      const place = { organisationId: organisation.id, unitId, scorecardId, grantedById: userId ?? "" };
      const { untilDay, ...rest } = exception;
      const days = { untilDay: new Date(untilDay), grantedAt: new Date("2026-06-15") };
      const { id } = await db.lockException.create({
        data: { ...place, ...rest, ...days },
      });
      return id;
    },
    byName(endException),
  ),
];
