import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { Fixed } from "@/lib/domain/fixed-point";
import { pacer } from "./pace";

/** What a measurement says: numbers as fixed-point integers of 1/10 000. */
type Said = {
  kind: "value" | "missing" | "notApplicable" | "suppressed";
  value: Fixed | null;
  numerator: Fixed | null;
  denominator: Fixed | null;
  comment: string | null;
};

/** A value as it was handed in. */
type Delivered = Said & { recordedOn: string; approved: boolean };

/** What is kept of one measurement. */
export type StoredValue = Delivered & {
  /** Of one that is not approved, where approval is asked for: what was delivered before, newest first. */
  earlier: Delivered[];
  /** Delivered more than once: an earlier figure was replaced. */
  corrected: boolean;
  definitionVersion: number;
  /** To those outside: what was public before, in place of a figure that waits for approval. */
  standsIn?: true;
};

/** Measurements of an organisation by indicator, then unit, then period code. */
export type Values = Map<string, Map<string, Map<string, StoredValue>>>;

type Place = { indicatorId: string; unitId: string; period: string };

/** The measurements of an indicator at a unit: a list of lists, as JSON, since a row for each would take many times as long to read. */
type SeriesRow = { indicatorId: string; unitId: string; series: string };
type Point = [
  period: string,
  kind: string,
  value: Fixed | null,
  numerator: Fixed | null,
  denominator: Fixed | null,
  comment: string | null,
  recordedOn: string,
  approved: boolean,
  definitionVersion: number,
  corrected: boolean,
];

// Nearly all have nothing before them: they share it.
const NOTHING: Delivered[] = [];

/**
 * All delivered measurements of an organisation in one typed statement; drafts are nobody's business but the writer's. `before` reads
 * them as they stood at that moment: what was recorded at it or later is not there.
 */
export async function readValues(
  tx: Transaction,
  organisationId: string,
  before: Date | null = null,
): Promise<Values> {
  const then = before ? asOf(organisationId, before) : Prisma.empty;
  const rows = await tx.$queryRaw<SeriesRow[]>`
    ${then}
    SELECT indicator_id::text AS "indicatorId", unit_id::text AS "unitId",
           json_agg(json_build_array(
             period, kind, (value * 10000)::float8, (numerator * 10000)::float8, (denominator * 10000)::float8, comment,
             to_char(recorded_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD'), stage = 'approved', definition_version,
             version > 1 AND (
               SELECT count(DISTINCT (kind, value, numerator, denominator, comment)) FROM measurement_revision AS revision
               WHERE revision.organisation_id = measurement.organisation_id
                 AND revision.measurement_id = measurement.id AND revision.stage IN ('submitted', 'approved')
             ) > 1
           ))::text AS series
    FROM measurement
    WHERE organisation_id = ${organisationId}::uuid AND stage IN ('submitted', 'approved')
    GROUP BY indicator_id, unit_id`;
  const values: Values = new Map();
  const pace = pacer();
  for (const { indicatorId, unitId, series } of rows) {
    await pace();
    const ofIndicator = values.get(indicatorId) ?? new Map<string, Map<string, StoredValue>>();
    ofIndicator.set(unitId, new Map((JSON.parse(series) as Point[]).map(storedOf)));
    values.set(indicatorId, ofIndicator);
  }
  for (const { indicatorId, unitId, period, ...said } of await readEarlier(tx, organisationId, then)) {
    const stored = values.get(indicatorId)?.get(unitId)?.get(period);
    if (stored) stored.earlier = [...stored.earlier, { ...said, kind: kindOf(said.kind) }];
  }
  return values;
}

function storedOf([period, kind, value, numerator, denominator, comment, ...rest]: Point): [
  string,
  StoredValue,
] {
  const [recordedOn, approved, definitionVersion, corrected] = rest;
  const said = { kind: kindOf(kind), value, numerator, denominator, comment };
  return [period, { ...said, recordedOn, approved, earlier: NOTHING, corrected, definitionVersion }];
}

/** What was delivered before what stands and is not approved, newest first; nothing where no approval is asked for. */
async function readEarlier(
  tx: Transaction,
  organisationId: string,
  then: Prisma.Sql,
): Promise<(Delivered & Place)[]> {
  return tx.$queryRaw<(Delivered & Place)[]>`
    ${then}
    SELECT m.indicator_id::text AS "indicatorId", m.unit_id::text AS "unitId", m.period, r.kind::text AS kind,
           (r.value * 10000)::float8 AS value, (r.numerator * 10000)::float8 AS numerator,
           (r.denominator * 10000)::float8 AS denominator, r.comment, r.stage = 'approved' AS approved,
           to_char(r.recorded_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') AS "recordedOn"
    FROM measurement AS m
    JOIN measurement_revision AS r ON r.organisation_id = m.organisation_id AND r.measurement_id = m.id
    WHERE m.organisation_id = ${organisationId}::uuid AND m.stage = 'submitted' AND m.version > 1
      AND r.version < m.version AND r.stage IN ('submitted', 'approved')
      AND (EXISTS (SELECT FROM scorecard WHERE organisation_id = m.organisation_id AND requires_approval)
           OR EXISTS (SELECT FROM period_setting WHERE organisation_id = m.organisation_id AND requires_approval))
    ORDER BY m.id, r.version DESC`;
}

/** Measurements and revisions by the same names as they stood before a moment: each measurement is its latest revision then. */
function asOf(organisationId: string, before: Date): Prisma.Sql {
  return Prisma.sql`
    WITH measurement_revision AS NOT MATERIALIZED (
      SELECT * FROM measurement_revision
      WHERE organisation_id = ${organisationId}::uuid AND recorded_at < ${before}::timestamptz
    ), measurement AS (
      SELECT DISTINCT ON (r.measurement_id) m.organisation_id, m.id, m.indicator_id, m.unit_id, m.period, r.version, r.kind, r.stage,
             r.value, r.numerator, r.denominator, r.comment, r.definition_version, r.recorded_at
      FROM measurement_revision AS r
      JOIN measurement AS m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
      WHERE r.organisation_id = ${organisationId}::uuid
      ORDER BY r.measurement_id, r.version DESC
    )`;
}

/** The kind as the domain names it. */
function kindOf(stored: string): Said["kind"] {
  return stored === "not_applicable" ? "notApplicable" : (stored as Said["kind"]);
}
