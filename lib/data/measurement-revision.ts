import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { MeasurementSource } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import { grouped } from "./grouped";
import type { Current } from "./measurement-content";
import type { Write } from "./write";

/** One save of one cell: how it stood, and how it stands from then on. */
export type Revision = {
  unitId: string;
  cell: Pick<MeasurementInput, "indicatorId" | "period">;
  before: Current | null;
  after: Current;
  definitionVersion: number;
  moment: Date;
  /** What the sender of a file calls the figure. */
  externalId?: string | null;
};

/** How many rows one statement carries: larger ones keep everyone else waiting while they are written out. */
const BATCH = 500;

/**
 * Writes each cell as it stands after its last revision, all revisions, and the audit. Nothing is overwritten: revisions only grow.
 * A batch is one statement whatever its size, since a file may bring a hundred thousand rows.
 */
export async function writeRevisions(
  at: Write,
  revisions: readonly Revision[],
  source: MeasurementSource,
  importJobId: string | null = null,
): Promise<void> {
  // Version by version, so that a cell that is corrected in the same save leaves each of its revisions.
  for (const [, sameVersion] of [...grouped(revisions, ({ after }) => after.version)].sort(byVersion)) {
    for (let start = 0; start < sameVersion.length; start += BATCH) {
      await writeBatch(at, sameVersion.slice(start, start + BATCH), { source, importJobId });
    }
  }
}

const byVersion = ([one]: [number, unknown], [other]: [number, unknown]) => one - other;

type Origin = { source: MeasurementSource; importJobId: string | null };

async function writeBatch(
  { tx, organisationId, userId }: Write,
  revisions: readonly Revision[],
  { source, importJobId }: Origin,
) {
  const at = now();
  const given = JSON.stringify(revisions.map((revision) => rowOf(revision, at)));
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS given(
        id uuid, audit_id uuid, unit_id uuid, indicator_id uuid, period text, period_kind period_kind, period_start date,
        period_end date, version int, kind measurement_kind, stage measurement_stage, value numeric, numerator numeric,
        denominator numeric, comment text, definition_version int, recorded_at timestamptz, external_id text,
        before jsonb, after jsonb)
    ), standing AS (
      INSERT INTO measurement (
        organisation_id, id, indicator_id, unit_id, period, period_kind, period_start, period_end, version, kind, stage, value,
        numerator, denominator, comment, definition_version, recorded_at)
      SELECT ${organisationId}::uuid, id, indicator_id, unit_id, period, period_kind, period_start, period_end, version, kind,
        stage, value, numerator, denominator, comment, definition_version, recorded_at
      FROM given
      ON CONFLICT (organisation_id, id) DO UPDATE SET
        version = EXCLUDED.version, kind = EXCLUDED.kind, stage = EXCLUDED.stage, value = EXCLUDED.value,
        numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator, comment = EXCLUDED.comment,
        definition_version = EXCLUDED.definition_version, recorded_at = EXCLUDED.recorded_at
    ), history AS (
      INSERT INTO measurement_revision (
        organisation_id, measurement_id, version, kind, stage, value, numerator, denominator, comment, definition_version,
        recorded_at, recorded_by_id, source, import_job_id, external_id)
      SELECT ${organisationId}::uuid, id, version, kind, stage, value, numerator, denominator, comment, definition_version,
        recorded_at, ${userId}::uuid, ${source}::measurement_source, ${importJobId}::uuid, external_id
      FROM given
    )
    INSERT INTO audit_event (organisation_id, id, at, actor_id, action, entity_id, before, after, revision)
    SELECT ${organisationId}::uuid, audit_id, ${at}, ${userId}::uuid, 'measurement.record', id, before, after,
      (SELECT revision FROM organisation WHERE id = ${organisationId}::uuid)
    FROM given`;
}

/** A revision as one row of everything it becomes: the cell as it stands, its history, and its line in the audit trail. */
function rowOf({ unitId, cell, before, after, definitionVersion, moment, externalId }: Revision, at: Date) {
  const { indicatorId, period: code } = cell;
  const period = parsePeriod(code);
  if (!period) throw new AppError("invalid");
  const { version, stage, content } = after;
  return {
    id: after.id,
    audit_id: orderedId(at),
    unit_id: unitId,
    indicator_id: indicatorId,
    period: code,
    period_kind: inDatabase(period.kind),
    period_start: period.start,
    period_end: period.end,
    version,
    stage,
    ...content,
    kind: inDatabase(content.kind),
    definition_version: definitionVersion,
    recorded_at: moment,
    external_id: externalId ?? null,
    before: before && toldOf(before),
    after: { unitId, indicatorId, period: code, ...toldOf(after) },
  };
}

/** What the audit trail tells of a measurement. */
function toldOf({ version, stage, content }: Current) {
  return { version, stage, ...content };
}

/** A word as the database spells it: notApplicable is not_applicable. */
function inDatabase(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An id that sorts by its moment (uuid version 7), as the database's client makes them. */
function orderedId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
