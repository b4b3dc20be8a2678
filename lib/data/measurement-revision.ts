import "server-only";
import { AppError } from "@/lib/app-error";
import type { MeasurementSource } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import { toDate } from "./decimal";
import { grouped } from "./grouped";
import type { Current } from "./measurement-content";
import type { Write } from "./write";

/** One save of one cell: how it stood, and how it stands from then on. */
export type Revision = {
  unitId: string;
  cell: MeasurementInput;
  before: Current | null;
  after: Current;
  definitionVersion: number;
  moment: Date;
};

/** How many rows one statement carries: the client takes far longer over one statement of thousands. */
const BATCH = 500;

/** Writes each cell as it stands after its last revision, all revisions, and the audit. Nothing is overwritten: revisions only grow. */
export async function writeRevisions(
  at: Write,
  revisions: readonly Revision[],
  source: MeasurementSource,
): Promise<void> {
  // Version by version, so that a cell that is corrected in the same save leaves each of its revisions.
  for (const [, sameVersion] of [...grouped(revisions, ({ after }) => after.version)].sort(byVersion)) {
    for (let start = 0; start < sameVersion.length; start += BATCH) {
      await writeBatch(at, sameVersion.slice(start, start + BATCH), source);
    }
  }
}

const byVersion = ([one]: [number, unknown], [other]: [number, unknown]) => one - other;

async function writeBatch(at: Write, revisions: readonly Revision[], source: MeasurementSource) {
  const { tx, organisationId, userId } = at;
  await tx.measurement.createMany({
    data: revisions
      .filter(({ before }) => before === null)
      .map((revision) => ({
        organisationId,
        id: revision.after.id,
        ...placeOf(revision),
        ...stateOf(revision),
      })),
  });
  for (const revision of revisions.filter(({ before }) => before !== null)) {
    const key = { organisationId, id: revision.after.id };
    await tx.measurement.update({ where: { organisationId_id: key }, data: stateOf(revision) });
  }
  await tx.$executeRaw`
    INSERT INTO measurement_revision (
      organisation_id, measurement_id, version, kind, stage, value, numerator, denominator, comment, definition_version,
      recorded_at, recorded_by_id, source)
    SELECT organisation_id, id, version, kind, stage, value, numerator, denominator, comment, definition_version,
      recorded_at, ${userId}::uuid, ${source}::measurement_source
    FROM measurement
    WHERE organisation_id = ${organisationId}::uuid AND id = ANY(${revisions.map(({ after }) => after.id)}::uuid[])`;
  await at.audit(
    ...revisions.map(({ unitId, cell: { indicatorId, period }, before, after }) => ({
      action: "measurement.record",
      entityId: after.id,
      before: before && toldOf(before),
      after: { unitId, indicatorId, period, ...toldOf(after) },
    })),
  );
}

function placeOf({ unitId, cell: { indicatorId, period: code } }: Revision) {
  const period = parsePeriod(code);
  if (!period) throw new AppError("invalid");
  const { kind: periodKind, start, end } = period;
  return {
    unitId,
    indicatorId,
    period: code,
    periodKind,
    periodStart: toDate(start),
    periodEnd: toDate(end),
  };
}

function stateOf({ after: { version, stage, content }, definitionVersion, moment }: Revision) {
  return { version, stage, ...content, definitionVersion, recordedAt: moment };
}

/** What the audit trail tells of a measurement. */
function toldOf({ version, stage, content }: Current) {
  return { version, stage, ...content };
}
