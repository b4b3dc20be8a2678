import "server-only";
import { db } from "@/lib/db/client";
import type { MeasurementRevision } from "@/lib/db/generated/client";
import { dayIn } from "@/lib/domain/day";
import type { Cell } from "@/lib/domain/measurement";
import { parsePeriod } from "@/lib/domain/period";
import { awaitsApprovalOf } from "./approval-rule";
import { toFixedPointOrNull } from "./decimal";
import type { RevisionView } from "./indicator-view";
import type { Reader } from "./reading";
import { storedCell } from "./stored-cell";
import type { IndicatorNode, UnitNode } from "./structure-node";

/**
 * All revisions of an indicator's values at a unit that were changed after they were first delivered, newest first; with names of
 * who did it when `named`. Figures that rest on too few people stay hidden here too.
 */
export async function readCorrections(
  reader: Reader,
  unit: UnitNode,
  indicator: IndicatorNode,
  named: boolean,
): Promise<RevisionView[]> {
  const { id: organisationId } = reader.snapshot.structure.organisation;
  const isHidden = (code: string) => {
    const period = parsePeriod(code);
    return period === null || reader.read(indicator, unit, period).cell.kind === "suppressed";
  };
  const measurements = await db.measurement.findMany({
    where: { organisationId, unitId: unit.id, indicatorId: indicator.id, version: { gt: 1 } },
    orderBy: { periodStart: "desc" },
    include: {
      revisions: {
        where: { stage: { in: ["submitted", "approved"] } },
        orderBy: { version: "desc" },
        include: { recordedBy: { select: { name: true } } },
      },
    },
  });
  const isShown = shownRevisions(reader, unit, indicator);
  return measurements
    .map(({ period, revisions }) => ({
      period,
      revisions: revisions.filter(isShown(period)).filter(isChange),
    }))
    .filter(({ period, revisions }) => revisions.length > 1 && !isHidden(period))
    .flatMap(({ period, revisions }) =>
      revisions.map((revision) => ({
        period,
        version: revision.version,
        ...contentOf(revision, indicator),
        recordedOn: dayIn(revision.recordedAt),
        by: named ? (revision.recordedBy?.name ?? null) : null,
      })),
    );
}

/** The public sees those that were approved, or given before approval was asked for. */
function shownRevisions({ snapshot }: Reader, unit: UnitNode, indicator: IndicatorNode) {
  const awaits = awaitsApprovalOf(snapshot.structure);
  return (code: string) => {
    const period = parsePeriod(code);
    return ({ stage, recordedAt }: MeasurementRevision) => {
      const stored = { approved: stage === "approved", recordedOn: dayIn(recordedAt) };
      return !snapshot.isPublic || (period !== null && !awaits(unit.id, indicator.id, period, stored));
    };
  };
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
