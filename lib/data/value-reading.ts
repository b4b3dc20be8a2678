import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { type Bundle, bundleOf, kindOf, type PackedBundle } from "./value-bundle";
import { type Bundles, type Delivered, type Values, valuesOf } from "./values";

type Marked = { indicatorId: string; period: string; mark: string };
type PackedRow = Marked & PackedBundle;
// Nearly all have nothing before them: they share it.
const NOTHING: Delivered[] = [];

const placeOf = (...place: Parameters<Values["earlier"]>) => place.join(" ");

type EarlierRow = Delivered & { indicatorId: string; unitId: string; period: string };

/**
 * All delivered measurements of an organisation; drafts are nobody's business but the writer's. `former` are those that were read
 * before: only what was written since is read again. `before` reads them as they stood at that moment: what was recorded at it or
 * later is not there.
 */
export async function readValues(
  tx: Transaction,
  organisationId: string,
  { before = null, former = null }: { before?: Date | null; former?: Values | null } = {},
): Promise<Values> {
  const then = before ? asOf(organisationId, before) : Prisma.empty;
  const bundles = former
    ? await readChanged(tx, organisationId, former.bundles)
    : byIndicator(await readBundles(tx, organisationId, then, Prisma.empty));
  return valuesOf(bundles, await readEarlier(tx, organisationId, then));
}

/**
 * The bundles as they are now: those without a new mark are the former ones. A mark only grows: whatever is done to a measurement
 * raises its version, and none is ever taken away.
 */
async function readChanged(tx: Transaction, organisationId: string, former: Bundles): Promise<Bundles> {
  const marked = await tx.$queryRaw<Marked[]>`
    SELECT indicator_id::text AS "indicatorId", period, sum(version)::text AS mark
    FROM measurement WHERE organisation_id = ${organisationId}::uuid GROUP BY indicator_id, period`;
  const changed = marked.filter(
    ({ indicatorId, period, mark }) => former.get(indicatorId)?.get(period)?.mark !== mark,
  );
  const only = Prisma.sql`AND (indicator_id, period) IN (SELECT * FROM unnest(
    ${changed.map(({ indicatorId }) => indicatorId)}::uuid[], ${changed.map(({ period }) => period)}::text[]))`;
  const bundles = byIndicator(await readBundles(tx, organisationId, Prisma.empty, only));
  for (const [indicatorId, ofIndicator] of former) {
    bundles.set(indicatorId, new Map([...ofIndicator, ...(bundles.get(indicatorId) ?? [])]));
  }
  return bundles;
}

// A line for each measurement and a text for each bundle: a row or a JSON list for each would take many times as long to make and to
// read. Comments and days are JSON: that has neither tabs nor line breaks of its own, and is written alike on every server.
async function readBundles(
  tx: Transaction,
  organisationId: string,
  then: Prisma.Sql,
  only: Prisma.Sql,
): Promise<PackedRow[]> {
  return tx.$queryRaw<PackedRow[]>`
    ${then}
    SELECT indicator_id::text AS "indicatorId", period, sum(version)::text AS mark,
           min(definition_version) FILTER (WHERE stage IN ('submitted', 'approved')) AS "oldestDefinition",
           max(definition_version) FILTER (WHERE stage IN ('submitted', 'approved')) AS "newestDefinition",
           string_agg(concat(
             unit_id, E'\t', kind, E'\t', value, E'\t', numerator, E'\t', denominator, E'\t',
             to_json((recorded_at AT TIME ZONE 'Europe/Oslo')::date), E'\t', stage = 'approved', E'\t', definition_version, E'\t',
             corrected.measurement_id IS NOT NULL, E'\t', to_json(comment)
           ), E'\n') FILTER (WHERE stage IN ('submitted', 'approved')) AS lines
    FROM measurement
    LEFT JOIN (
      SELECT measurement_id FROM measurement AS m
      JOIN measurement_revision AS r ON r.organisation_id = m.organisation_id AND r.measurement_id = m.id
      WHERE m.organisation_id = ${organisationId}::uuid AND m.version > 1 AND r.stage IN ('submitted', 'approved') ${only}
      GROUP BY measurement_id
      HAVING count(DISTINCT (r.kind, r.value, r.numerator, r.denominator, r.comment)) > 1
    ) AS corrected ON corrected.measurement_id = measurement.id
    WHERE organisation_id = ${organisationId}::uuid ${only}
    GROUP BY indicator_id, period`;
}

function byIndicator(rows: readonly PackedRow[]): Map<string, Map<string, Bundle>> {
  const bundles = new Map<string, Map<string, Bundle>>();
  for (const { indicatorId, period, ...packed } of rows) {
    const ofIndicator = bundles.get(indicatorId) ?? new Map<string, Bundle>();
    bundles.set(indicatorId, ofIndicator.set(period, bundleOf(packed)));
  }
  return bundles;
}

/** What was delivered before what stands and is not approved, newest first; nothing where no approval is asked for. */
async function readEarlier(
  tx: Transaction,
  organisationId: string,
  then: Prisma.Sql,
): Promise<Values["earlier"]> {
  const rows = await tx.$queryRaw<EarlierRow[]>`
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
  const byPlace = new Map<string, Delivered[]>();
  for (const { indicatorId, unitId, period, kind, ...said } of rows) {
    const key = placeOf(indicatorId, unitId, period);
    byPlace.set(key, [...(byPlace.get(key) ?? []), { ...said, kind: kindOf(kind) }]);
  }
  return (...place) => byPlace.get(placeOf(...place)) ?? NOTHING;
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
