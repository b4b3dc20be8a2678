import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import type { Fixed } from "@/lib/domain/fixed-point";

/** What is kept of one measurement: numbers as fixed-point integers of 1/10 000. */
export type StoredValue = {
  kind: "value" | "missing" | "notApplicable" | "suppressed";
  value: Fixed | null;
  numerator: Fixed | null;
  denominator: Fixed | null;
  comment: string | null;
  recordedOn: string;
  /** Delivered more than once: an earlier figure was replaced. */
  corrected: boolean;
  definitionVersion: number;
};

/** Measurements of an organisation by indicator, then unit, then period code. */
export type Values = Map<string, Map<string, Map<string, StoredValue>>>;

type Row = StoredValue & { indicatorId: string; unitId: string; period: string };

/** All delivered measurements of an organisation in one typed statement; drafts are nobody's business but the writer's. */
export async function readValues(tx: Transaction, organisationId: string): Promise<Values> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT indicator_id::text AS "indicatorId", unit_id::text AS "unitId", period, kind::text AS kind,
           (value * 10000)::float8 AS value, (numerator * 10000)::float8 AS numerator,
           (denominator * 10000)::float8 AS denominator, comment,
           to_char(recorded_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') AS "recordedOn",
           definition_version AS "definitionVersion",
           version > 1 AND (
             SELECT count(*) FROM measurement_revision AS revision
             WHERE revision.organisation_id = measurement.organisation_id
               AND revision.measurement_id = measurement.id AND revision.stage IN ('submitted', 'approved')
           ) > 1 AS corrected
    FROM measurement
    WHERE organisation_id = ${organisationId}::uuid AND stage IN ('submitted', 'approved')`;
  const values: Values = new Map();
  for (const { indicatorId, unitId, period, ...stored } of rows) {
    const ofIndicator = values.get(indicatorId) ?? new Map<string, Map<string, StoredValue>>();
    const ofUnit = ofIndicator.get(unitId) ?? new Map<string, StoredValue>();
    ofUnit.set(period, {
      ...stored,
      kind: stored.kind === ("not_applicable" as string) ? "notApplicable" : stored.kind,
    });
    ofIndicator.set(unitId, ofUnit);
    values.set(indicatorId, ofIndicator);
  }
  return values;
}
