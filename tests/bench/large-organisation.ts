import { db } from "@/tests/support/owner";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";

const UNITS = 499;
const INDICATORS = 40;
/** What the dashboards show; the values go back in time from here. */
export const PERIOD = "2026-T1";

/** 500 units (a sector for every 50) with 40 indicators each, and so many measurements, the latest periods first. */
export async function largeOrganisation(measurements: number): Promise<Organisation> {
  const codes = Array.from({ length: INDICATORS }, (_, index) => `I${index}`);
  const sectors = Array.from({ length: 10 }, (_, index) => `sector-${index}`);
  const leaves = Array.from({ length: UNITS - sectors.length }, (_, index) => `unit-${index}`);
  const factors = Array.from({ length: 8 }, (_, index) => [
    `R${index}`,
    codes.slice(index * 5, index * 5 + 5),
  ]);
  const organisation = await anOrganisation({
    units: [
      unit("root", null),
      ...sectors.map((code) => unit(code, "root")),
      ...leaves.map((code, index) => unit(code, sectors[index % sectors.length] ?? "root")),
    ],
    indicators: codes.map((code) => indicator(code, { overUnits: "mean" })),
    scorecards: [scorecard(Object.fromEntries(factors), { assignedTo: ["root", ...sectors, ...leaves] })],
    targetLevels: codes.map((code) => level(code, "5", "2.5")),
  });
  await layInMeasurements(organisation.id, measurements);
  return organisation;
}

async function layInMeasurements(organisationId: string, measurements: number): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO measurement (organisation_id, id, indicator_id, unit_id, period, period_kind, period_start, period_end, version,
       kind, stage, value, definition_version, recorded_at)
     SELECT $1::uuid, gen_random_uuid(), i.id, u.id, format('%s-T%s', year, 1 + p % 3), 'tertial',
       make_date(year, 1 + p % 3 * 4, 1), make_date(year, 4 + p % 3 * 4, 28), 1, 'value', 'submitted',
       (abs(hashtext(i.id::text || u.id::text || p)) % 70) / 10.0, 1, now()
     FROM generate_series(6078, 0, -1) AS p
     CROSS JOIN LATERAL (SELECT p / 3 AS year) AS when_
     CROSS JOIN (SELECT id FROM indicator WHERE organisation_id = $1::uuid) AS i
     CROSS JOIN (SELECT id FROM unit AS each WHERE organisation_id = $1::uuid
       AND NOT EXISTS (SELECT FROM unit AS child WHERE child.organisation_id = $1::uuid AND child.parent_id = each.id)) AS u
     LIMIT ${measurements}`,
    organisationId,
  );
  await db.$executeRawUnsafe("ANALYZE measurement");
}
