import "server-only";
import { AppError } from "@/lib/app-error";
import type { MeasurementSource } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import { toDate } from "./decimal";
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
  for (let start = 0; start < revisions.length; start += BATCH) {
    await writeBatch(at, revisions.slice(start, start + BATCH), source);
  }
}

async function writeBatch(at: Write, revisions: readonly Revision[], source: MeasurementSource) {
  const { tx, organisationId, userId } = at;
  const isNew = new Set(revisions.filter(({ before }) => before === null).map(({ after }) => after.id));
  const last = [...new Map(revisions.map((revision) => [revision.after.id, revision])).values()];
  const added = last.filter(({ after }) => isNew.has(after.id));

  await tx.measurement.createMany({
    data: added.map((revision) => ({
      organisationId,
      id: revision.after.id,
      ...placeOf(revision),
      ...stateOf(revision),
    })),
  });
  for (const revision of last.filter(({ after }) => !isNew.has(after.id))) {
    const key = { organisationId, id: revision.after.id };
    await tx.measurement.update({ where: { organisationId_id: key }, data: stateOf(revision) });
  }
  await tx.measurementRevision.createMany({
    data: revisions.map((revision) => ({
      organisationId,
      measurementId: revision.after.id,
      source,
      recordedById: userId,
      ...stateOf(revision),
    })),
  });
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
