import "server-only";
import { shouldOpen } from "@/lib/domain/deviation";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { comparePeriods, parsePeriod } from "@/lib/domain/period";
import type { Status } from "@/lib/domain/score";
import { storedCell } from "@/lib/domain/stored-cell";
import { grouped } from "./grouped";
import type { Revision } from "./measurement-revision";
import type { Reader } from "./reading";
import type { Write } from "./write";

/**
 * Opens a deviation for each red value that was handed in, unless one is open for the indicator at the unit; in the transaction of
 * the save itself, whose lock on the organisation lines up those who save at once. Of several periods in one save the last one
 * counts: a file with years of values opens what stands, not what once was.
 */
export async function openDeviations(
  at: Write,
  reader: Reader,
  revisions: readonly Revision[],
): Promise<void> {
  const latest = latestOf(revisions).map((revision) => ({ revision, status: statusOf(reader, revision) }));
  const red = latest.filter(({ revision, status }) => shouldOpen(status, revision.after.stage, false));
  if (red.length === 0) return;
  const { tx, organisationId } = at;
  const open = await tx.deviation.findMany({
    where: {
      organisationId,
      closedAt: null,
      unitId: { in: [...new Set(red.map(({ revision }) => revision.unitId))] },
    },
    select: { unitId: true, indicatorId: true },
  });
  const taken = new Set(open.map(({ unitId, indicatorId }) => `${unitId} ${indicatorId}`));
  const opened = red.filter(({ revision, status }) =>
    shouldOpen(status, revision.after.stage, taken.has(placeOf(revision))),
  );
  const rows = await tx.deviation.createManyAndReturn({
    data: opened.map(({ revision: { unitId, cell, after, moment } }) => ({
      organisationId,
      unitId,
      indicatorId: cell.indicatorId,
      period: cell.period,
      openedAt: moment,
      fact: after.content.comment ?? "",
    })),
  });
  await at.audit(
    ...rows.map(({ id, unitId, indicatorId, period, fact }) => ({
      action: "deviation.open",
      entityId: id,
      after: { unitId, indicatorId, period, fact },
    })),
  );
}

const placeOf = ({ unitId, cell: { indicatorId } }: Revision) => `${unitId} ${indicatorId}`;

/** The revision of the last period of each indicator and unit; of several revisions of one cell the last. */
function latestOf(revisions: readonly Revision[]): Revision[] {
  return [...grouped(revisions, placeOf).values()].flatMap(
    (ofPlace) => [...ofPlace].sort(byPeriod).at(-1) ?? [],
  );
}

function byPeriod(a: Revision, b: Revision): number {
  const [one, other] = [parsePeriod(a.cell.period), parsePeriod(b.cell.period)];
  return one && other ? comparePeriods(one, other) : 0;
}

/** The status of the value that was saved, judged as the dashboard will. */
function statusOf(reader: Reader, { unitId, cell: { indicatorId, period }, after }: Revision): Status {
  const { structure } = reader.snapshot;
  const indicator = structure.indicators.get(indicatorId);
  const unit = structure.units.find(({ id }) => id === unitId);
  const own = parsePeriod(period);
  if (!indicator || !unit || !own) return "notSet";
  const { kind, value, numerator, denominator, comment } = after.content;
  const fixed = (text: string | null) => (text === null ? null : fixedFromDecimal(text));
  const numbers = { value: fixed(value), numerator: fixed(numerator), denominator: fixed(denominator) };
  const cell = storedCell({ kind, comment, ...numbers }, indicator);
  return reader.assess(indicator, unit, { period: own, cell }).judgement?.status ?? "notSet";
}
