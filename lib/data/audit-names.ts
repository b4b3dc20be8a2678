import "server-only";
import { dbOf } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Texts } from "@/lib/schemas/texts";
import type { AuditName } from "./audit-view";

type Row = { id: string; code: string | null; name: Texts; other: Texts | null; period: string | null };

const withCode = ["focus_area", "success_factor"];
// Their codes are parts of addresses, not what people call them.
const withoutCode = [
  "unit",
  "scorecard",
  "objective",
  "plan",
  "perspective",
  "grouping",
  "group",
  "initiative",
];

/** How many things of a name are searched for. */
const NAMES_SEARCHED = 20;

/** A part of one relation of things: id, code, name, a second name, a period. */
const part = (table: string, code: string) =>
  Prisma.raw(
    `SELECT organisation_id, id, ${code} AS code, name, NULL::jsonb AS other, NULL::text AS period FROM "${table}"`,
  );

/** Every indicator with the name of its definition in force. */
const library = Prisma.sql`
  SELECT i.organisation_id, i.id, i.code, d.name FROM indicator i JOIN indicator_definition d
  ON d.organisation_id = i.organisation_id AND d.indicator_id = i.id AND d.version = i.definition_version`;

/** What has a name of its own. */
const named = Prisma.join(
  [
    ...withCode.map((table) => part(table, "code")),
    ...withoutCode.map((table) => part(table, "NULL")),
    Prisma.sql`SELECT id, id, code, name, NULL, NULL FROM organisation`,
    Prisma.sql`SELECT organisation_id, id, NULL, jsonb_build_object('nn', name), NULL, NULL FROM "user"`,
    Prisma.sql`SELECT organisation_id, id, code, name, NULL, NULL FROM library`,
  ],
  " UNION ALL ",
);

/** What goes by the names of others: an indicator on a card, its levels and figures, and cause and effect. */
const borrowing = Prisma.sql`
  SELECT l.organisation_id, l.id, l.code, i.name, NULL, NULL
  FROM indicator_link l JOIN library i ON i.organisation_id = l.organisation_id AND i.id = l.indicator_id
  UNION ALL
  SELECT t.organisation_id, t.id, i.code, i.name, u.name, t.from_period
  FROM target_level t JOIN library i ON i.organisation_id = t.organisation_id AND i.id = t.indicator_id
  LEFT JOIN unit u ON u.organisation_id = t.organisation_id AND u.id = t.unit_id
  UNION ALL
  SELECT m.organisation_id, m.id, i.code, i.name, u.name, m.period
  FROM measurement m JOIN library i ON i.organisation_id = m.organisation_id AND i.id = m.indicator_id
  JOIN unit u ON u.organisation_id = m.organisation_id AND u.id = m.unit_id
  UNION ALL
  SELECT d.organisation_id, d.id, i.code, i.name, u.name, d.period
  FROM deviation d JOIN library i ON i.organisation_id = d.organisation_id AND i.id = d.indicator_id
  JOIN unit u ON u.organisation_id = d.organisation_id AND u.id = d.unit_id
  UNION ALL
  SELECT p.organisation_id, p.id, i.code, i.name, u.name, p.year::text
  FROM prognosis p JOIN library i ON i.organisation_id = p.organisation_id AND i.id = p.indicator_id
  JOIN unit u ON u.organisation_id = p.organisation_id AND u.id = p.unit_id
  UNION ALL
  SELECT f.organisation_id, f.id, i.code, i.name, jsonb_build_object('nn', f.area), f.period
  FROM official_figure f JOIN library i ON i.organisation_id = f.organisation_id AND i.id = f.indicator_id
  UNION ALL
  SELECT r.organisation_id, r.id, NULL, s.name, u.name, r.period
  FROM (SELECT organisation_id, id, unit_id, scorecard_id, period FROM report
        UNION ALL SELECT organisation_id, id, unit_id, scorecard_id, period FROM lock_exception) r
  JOIN scorecard s ON s.organisation_id = r.organisation_id AND s.id = r.scorecard_id
  JOIN unit u ON u.organisation_id = r.organisation_id AND u.id = r.unit_id
  UNION ALL
  SELECT c.organisation_id, c.id, NULL, coalesce(cf.name, ci.name), coalesce(ef.name, ei.name), NULL
  FROM cause_link c
  LEFT JOIN success_factor cf ON cf.organisation_id = c.organisation_id AND cf.id = c.cause_factor_id
  LEFT JOIN success_factor ef ON ef.organisation_id = c.organisation_id AND ef.id = c.effect_factor_id
  LEFT JOIN library ci ON ci.organisation_id = c.organisation_id AND ci.id = c.cause_indicator_id
  LEFT JOIN library ei ON ei.organisation_id = c.organisation_id AND ei.id = c.effect_indicator_id`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Those of so many values that may be the id of something, each once. */
export function idsAmong(values: readonly unknown[]): string[] {
  return [...new Set(values.map(String))].filter((text) => UUID.test(text));
}

/** The names of what these ids point at, in one statement; ids that point at nothing known are left out. */
export async function namesOf(
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, AuditName>> {
  if (ids.length === 0) return new Map();
  const rows = await dbOf(organisationId).$queryRaw<Row[]>`
    WITH library AS (${library} WHERE i.organisation_id = ${organisationId}::uuid),
         thing AS (${named} UNION ALL ${borrowing})
    SELECT id::text, code, name, other, period FROM thing
    WHERE organisation_id = ${organisationId}::uuid AND id = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map(({ id, code, name, other, period }) => [
      id,
      { code, names: other ? [name, other] : [name], period },
    ]),
  );
}

/** Ids of the first few things whose code or name holds a text, whatever its case. */
export async function idsNamed(organisationId: string, text: string): Promise<string[]> {
  const rows = await dbOf(organisationId).$queryRaw<{ id: string }[]>`
    WITH library AS (${library} WHERE i.organisation_id = ${organisationId}::uuid), thing AS (${named})
    SELECT id::text FROM thing
    WHERE organisation_id = ${organisationId}::uuid
      AND (position(lower(${text}) in lower(code)) > 0
           OR EXISTS (SELECT FROM jsonb_each_text(name) t WHERE position(lower(${text}) in lower(t.value)) > 0))
    ORDER BY id LIMIT ${NAMES_SEARCHED}`;
  return rows.map(({ id }) => id);
}
