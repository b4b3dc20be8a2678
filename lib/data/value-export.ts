import "server-only";
import { dbOf } from "@/lib/db/client";
import type { MeasurementStage } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { Locale } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { contentJson } from "./content-json";
import type { Content } from "./measurement-content";
import { getOwnStructure } from "./snapshot";
import type { Structure } from "./structure";
import type { UnitNode } from "./structure-node";
import { cellsOf } from "./value-import-report";

/** What is exported: a unit and all below it, and periods that end within a stretch; each may be left open. */
export type ValueFilter = { unit?: string | undefined; from?: string | undefined; to?: string | undefined };

/** So many rows are handed over at a time: writing out more would keep everyone else waiting. */
const BATCH = 500;

/** The rows of an export, by the keys of its columns. */
export type ExportRow = Readonly<Record<string, string>>;

type Stored = {
  content: Content;
  indicatorId: string;
  period: string;
  stage: MeasurementStage;
  recordedAt: string;
  externalId: string | null;
};

/**
 * All that is entered, drafts included, at the units the actor may enter at: unit by unit, as they are read. Null: there are no
 * such units, or the filter names what is none.
 */
export async function readValueExport(
  actor: Actor,
  { unit: code, from, to }: ValueFilter,
): Promise<AsyncGenerator<ExportRow[]> | null> {
  const days = { from: dayOf(from, "start"), to: dayOf(to, "end") };
  const structure = await getOwnStructure(actor);
  if (!structure || days.from === null || days.to === null) return null;
  const allowed = await dbOf(actor.organisationId).unit.findMany({
    where: unitsWhere(actor, "enter"),
    select: { id: true },
  });
  const ids = new Set(allowed.map(({ id }) => id));
  const top = code ? structure.units.find((unit) => unit.code === code) : null;
  const units = structure.units.filter(({ id, path }) => ids.has(id) && path.startsWith(top?.path ?? ""));
  if (units.length === 0 || (code && !top)) return null;
  return rowsAt(structure, units, { from: days.from, to: days.to });
}

/** The first or last day of a period; open when there is none, null when it is no period. */
function dayOf(period: string | undefined, edge: "start" | "end"): string | null {
  if (!period) return edge === "start" ? "0001-01-01" : "9999-12-31";
  return parsePeriod(period)?.[edge] ?? null;
}

async function* rowsAt(
  structure: Structure,
  units: readonly UnitNode[],
  days: { from: string; to: string },
): AsyncGenerator<ExportRow[]> {
  for (const unit of units) {
    const stored = await readStored(structure.organisation.id, unit.id, days);
    for (let start = 0; start < stored.length; start += BATCH) {
      yield stored.slice(start, start + BATCH).flatMap((row) => rowOf(structure, unit, row));
    }
  }
}

async function readStored(
  organisationId: string,
  unitId: string,
  { from, to }: { from: string; to: string },
) {
  const [answer] = await dbOf(organisationId).$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'indicatorId', m.indicator_id, 'period', m.period, 'stage', m.stage,
      'content', ${contentJson("m")},
      'recordedAt', to_char(m.recorded_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD HH24:MI'),
      'externalId', (
        SELECT r.external_id FROM measurement_revision AS r
        WHERE r.organisation_id = m.organisation_id AND r.measurement_id = m.id AND r.external_id IS NOT NULL
        ORDER BY r.version DESC LIMIT 1)
    ) ORDER BY i.code, m.period_end), '[]')::text AS rows
    FROM measurement AS m
    JOIN indicator AS i ON i.organisation_id = m.organisation_id AND i.id = m.indicator_id
    WHERE m.organisation_id = ${organisationId}::uuid AND m.unit_id = ${unitId}::uuid
      AND m.period_end BETWEEN ${from}::date AND ${to}::date`;
  const rows: Stored[] = JSON.parse(answer?.rows ?? "[]");
  return rows;
}

function rowOf({ indicators }: Structure, unit: UnitNode, row: Stored): ExportRow[] {
  const indicator = indicators.get(row.indicatorId);
  if (!indicator) return [];
  const { stage, recordedAt, externalId, period, content } = row;
  const cells: ExportRow = {
    ...cellsOf({ stage, content }),
    unit: unit.code,
    unitName: nameOf(unit.name),
    indicator: indicator.code,
    indicatorName: nameOf(indicator.name),
    period,
    recordedAt,
    externalId: externalId ?? "",
  };
  return [cells];
}

/** The columns are in Norwegian, and so are the names where there is one. */
const LANGUAGES: readonly Locale[] = ["nn", "nb", "en"];
const nameOf = (texts: Partial<Record<Locale, string | undefined>>) =>
  LANGUAGES.map((locale) => texts[locale]).find(Boolean) ?? "";
