import { foundOrganisation } from "@/prisma/seed/founding";
import { hareid } from "@/prisma/seed/hareid";
import { layInTargetLevels } from "@/prisma/seed/history";
import { db } from "@/tests/support/owner";

/** The code of the grown organisation. */
export const GROWN = "9999";
export const ADMINISTRATOR = "administrator.9999@demo.invalid";
const CARD_COPIES = 57;
const UNIT_COPIES = 15;
const INDICATOR_COPIES = 27;
/** Tertials of 2016–2026 that each indicator has values for, at as many units. */
const PERIODS = 33;
const UNITS_WITH_VALUES = 3;

/** Lays in the demo municipality many times over, so that every card is as large as in the demo and only the number differs. */
export async function growOrganisation(): Promise<void> {
  const [root] = hareid.units;
  const grants = [{ role: "administrator" as const, unit: root?.code ?? "" }];
  const accounts = [{ email: ADMINISTRATOR, name: "Administrator", title: "Administrator", grants }];
  const seed = { ...hareid, code: GROWN, accounts, causes: [], values: [] };
  const founded = await foundOrganisation(seed);
  await layInTargetLevels(founded, seed);
  const id = founded.actor.organisationId ?? "";
  await multiply(
    id,
    "unit",
    UNIT_COPIES,
    {
      id: copied("id"),
      code: numbered("code"),
      path: `replace(original.path, original.id::text, (${copied("id")})::text)`,
    },
    "NOT EXISTS (SELECT FROM unit AS child WHERE child.organisation_id = original.organisation_id AND child.parent_id = original.id)",
  );
  const indicator = copied("indicator_id");
  await multiply(id, "indicator", INDICATOR_COPIES, { id: copied("id"), code: numbered("code") });
  await multiply(id, "indicator_definition", INDICATOR_COPIES, {
    indicator_id: indicator,
    name: numberedTexts("name"),
    definition: numberedTexts("definition"),
    denominator_id: "NULL",
    formula: "NULL",
  });
  await multiply(id, "target_level", INDICATOR_COPIES, { id: copied("id"), indicator_id: indicator });
  await multiply(id, "scorecard", CARD_COPIES, {
    id: copied("id"),
    lineage: copied("id"),
    code: numbered("code"),
  });
  await multiply(id, "scorecard_assignment", CARD_COPIES, { scorecard_id: copied("scorecard_id") });
  await multiply(id, "focus_area", CARD_COPIES, { id: copied("id"), scorecard_id: copied("scorecard_id") });
  await multiply(id, "objective", CARD_COPIES, { id: copied("id"), focus_area_id: copied("focus_area_id") });
  await multiply(id, "success_factor", CARD_COPIES, {
    id: copied("id"),
    objective_id: copied("objective_id"),
  });
  await multiply(id, "indicator_link", CARD_COPIES, {
    id: copied("id"),
    success_factor_id: copied("success_factor_id"),
    indicator_id: `md5(original.indicator_id::text || (1 + n % ${INDICATOR_COPIES}))::uuid`,
  });
  await layInValues(id);
  await db.$executeRawUnsafe("ANALYZE");
}

/** The id that the copy of a number has of what a column points at. */
function copied(column: string): string {
  return `md5(original.${column}::text || n)::uuid`;
}

const numbered = (column: string) => `original.${column} || '-' || n`;

/** So that no two ask for the same figure. */
function numberedTexts(column: string): string {
  return `(SELECT jsonb_object_agg(key, value || ' ' || n) FROM jsonb_each_text(original.${column}))`;
}

/** Copies the rows of an organisation so many times, with these columns (SQL) instead of the row's own. */
async function multiply(
  organisationId: string,
  table: string,
  copies: number,
  columns: Record<string, string>,
  which = "true",
): Promise<void> {
  const pairs = Object.entries(columns).map(([column, sql]) => `'${column}', ${sql}`);
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(original, jsonb_build_object(${pairs}))).*
     FROM "${table}" AS original, generate_series(1, ${copies}) AS n
     WHERE original.organisation_id = $1::uuid AND ${which}`,
    organisationId,
  );
}

async function layInValues(organisationId: string): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO measurement (organisation_id, id, indicator_id, unit_id, period, period_kind, period_start, period_end, version,
       kind, stage, value, definition_version, recorded_at)
     SELECT i.organisation_id, gen_random_uuid(), i.id, u.id, format('%s-T%s', 2016 + p / 3, 1 + p % 3), 'tertial',
       make_date(2016 + p / 3, 1 + p % 3 * 4, 1), make_date(2016 + p / 3, 4 + p % 3 * 4, 28), 1, 'value', 'submitted', p, 1, now()
     FROM indicator AS i,
       (SELECT id FROM unit WHERE organisation_id = $1::uuid ORDER BY path DESC LIMIT ${UNITS_WITH_VALUES}) AS u,
       generate_series(0, ${PERIODS - 1}) AS p
     WHERE i.organisation_id = $1::uuid`,
    organisationId,
  );
}
