import "server-only";
import { dbOf } from "@/lib/db/client";
import type { MeasurementRevision } from "@/lib/db/generated/client";
import { dayIn } from "@/lib/domain/day";
import { afterDay } from "@/lib/domain/known-day";
import type { Cell } from "@/lib/domain/measurement";
import { parsePeriod } from "@/lib/domain/period";
import { storedCell } from "@/lib/domain/stored-cell";
import { awaitsApprovalOf } from "./approval-rule";
import type { Board } from "./board";
import { toFixedPointOrNull } from "./decimal";
import type { RevisionView } from "./indicator-view";
import type { Reader } from "./reading";
import type { Structure } from "./structure";
import { type IndicatorNode, linksOf, type ScorecardNode, type UnitNode } from "./structure-node";

/**
 * All revisions of an indicator's values at a unit that were changed after they were first delivered, newest first; with names of
 * who did it when `named`. The public reads those it could read once. Figures that rest on too few people stay hidden here too.
 */
export async function readCorrections(
  reader: Reader,
  { unit, cards }: Board,
  indicator: IndicatorNode,
  named: boolean,
): Promise<RevisionView[]> {
  const { structure, isPublic = false } = reader.snapshot;
  const { id: organisationId } = structure.organisation;
  const until = structure.known && { recordedAt: { lt: afterDay(structure.known) } };
  const isHidden = (code: string) => {
    const period = parsePeriod(code);
    return period === null || reader.read(indicator, unit, period).cell.kind === "suppressed";
  };
  const measurements = await dbOf(organisationId).measurement.findMany({
    where: { organisationId, unitId: unit.id, indicatorId: indicator.id, version: { gt: 1 } },
    orderBy: { periodStart: "desc" },
    include: {
      revisions: {
        where: { stage: { in: ["submitted", "approved"] }, ...until },
        orderBy: { version: "desc" },
        include: { recordedBy: { select: { name: true } } },
      },
    },
  });
  const isWaiting = waitsIn(reader, unit, indicator);
  const since = isPublic ? publicSince(structure, cards, indicator) : "";
  return measurements
    .map(({ period, revisions }) => ({
      period,
      revisions: revisions
        .filter((revision) => !isPublic || !isWaiting(period, revision))
        .filter((_, index, newestFirst) => stoodOn(newestFirst[index - 1], since))
        .filter(isChange),
    }))
    .filter(({ period, revisions }) => revisions.length > 1 && !isHidden(period))
    .flatMap(({ period, revisions }) =>
      revisions.map((revision) => ({
        period,
        version: revision.version,
        ...contentOf(revision, indicator),
        recordedOn: dayIn(revision.recordedAt),
        awaitsApproval: isWaiting(period, revision),
        by: named ? (revision.recordedBy?.name ?? null) : null,
      })),
    );
}

/** Which revisions wait for approval: the public sees those that were approved, or given before approval was asked for. */
function waitsIn({ snapshot }: Reader, unit: UnitNode, indicator: IndicatorNode) {
  const awaits = awaitsApprovalOf(snapshot.structure);
  return (code: string, { stage, recordedAt }: MeasurementRevision): boolean => {
    const period = parsePeriod(code);
    const stored = { approved: stage === "approved", recordedOn: dayIn(recordedAt) };
    return period === null || awaits(unit.id, indicator.id, period, stored);
  };
}

/** Since when the public has read the indicator at a unit: since the organisation and the first of its cards there were open. */
function publicSince(
  { publicSince: since }: Structure,
  cards: readonly ScorecardNode[],
  { id }: IndicatorNode,
) {
  const holding = cards.filter((card) => linksOf(card).some((link) => link.indicatorId === id));
  const [first = ""] = holding.map((card) => since.cards.get(card.id) ?? "").sort();
  return [since.organisation ?? "", first].sort().at(-1) ?? "";
}

/** Did a revision still stand when the public began to read? One that had been replaced was never seen. */
function stoodOn(replacedBy: MeasurementRevision | undefined, since: string): boolean {
  return since === "" || replacedBy === undefined || dayIn(replacedBy.recordedAt) > since;
}

/** Does a revision say anything else than the one before it? An approval says the same again. */
function isChange(revision: MeasurementRevision, index: number, newestFirst: MeasurementRevision[]): boolean {
  const before = newestFirst[index + 1];
  return before === undefined || saidIn(before) !== saidIn(revision);
}

const saidIn = ({ kind, value, numerator, denominator, comment }: MeasurementRevision) =>
  JSON.stringify([kind, value, numerator, denominator, comment]);

function contentOf(
  revision: MeasurementRevision,
  indicator: IndicatorNode,
): { cell: Cell; comment: string | null } {
  const { kind, comment } = revision;
  const value = toFixedPointOrNull(revision.value);
  const numerator = toFixedPointOrNull(revision.numerator);
  const denominator = toFixedPointOrNull(revision.denominator);
  const isSmall = revision.denominator?.lessThan(indicator.smallNumberLimit ?? 0) ?? false;
  if (isSmall) return { cell: { kind: "suppressed" }, comment: null };
  return { cell: storedCell({ kind, value, numerator, denominator, comment }, indicator), comment };
}
