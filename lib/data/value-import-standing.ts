import "server-only";
import type { MeasurementStage } from "@/lib/db/generated/enums";
import type { Transaction } from "@/lib/db/transaction";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { contentJson } from "./content-json";
import { grouped } from "./grouped";
import type { History } from "./measurement-check";
import { type Content, type Current, isDelivered } from "./measurement-content";
import type { PlacedRow } from "./value-import-rows";

type StandingRow = {
  content: Content;
  indicatorId: string;
  period: string;
  id: string;
  version: number;
  stage: MeasurementStage;
  definitionVersion: number;
};

/** What stands at the one unit of some rows, for their indicators in all periods: what a cell is held against, and what is usual there. */
export type Standing = {
  currentOf(cell: { indicatorId: string; period: string }): Current | null;
  history: History;
};

const nameOf = ({ indicatorId, period }: { indicatorId: string; period: string }) =>
  `${indicatorId} ${period}`;
const fixed = (text: string | null) => (text === null ? null : fixedFromDecimal(text));

/** Reads it as one text: many small rows would keep everyone else waiting while the client unpacks them. */
export async function readStanding(
  tx: Transaction,
  organisationId: string,
  rows: readonly PlacedRow[],
): Promise<Standing> {
  const unitId = rows[0]?.unit.id;
  const indicatorIds = [...new Set(rows.map(({ indicator }) => indicator.id))];
  const [answer] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'indicatorId', m.indicator_id, 'period', m.period, 'id', m.id, 'version', m.version, 'stage', m.stage,
      'definitionVersion', m.definition_version, 'content', ${contentJson("m")})), '[]')::text AS rows
    FROM measurement AS m
    WHERE m.organisation_id = ${organisationId}::uuid AND m.unit_id = ${unitId}::uuid
      AND m.indicator_id = ANY(${indicatorIds}::uuid[])`;
  const stored: StandingRow[] = JSON.parse(answer?.rows ?? "[]");
  const currents = new Map(stored.map((row) => [nameOf(row), currentFrom(row)]));
  const known = grouped(
    stored.filter((row) => isDelivered(currentFrom(row))),
    ({ indicatorId }) => indicatorId,
  );
  const histories = new Map(
    [...known].map(([indicatorId, own]) => [
      indicatorId,
      new Map(own.map((row) => [row.period, storedFrom(row)])),
    ]),
  );
  return {
    currentOf: (cell) => currents.get(nameOf(cell)) ?? null,
    history: (_unitId, indicatorId) => histories.get(indicatorId),
  };
}

function currentFrom({ id, version, stage, content }: StandingRow): Current {
  return { id, version, stage, content };
}

function storedFrom({ content, definitionVersion }: StandingRow) {
  const { kind, value, numerator, denominator, comment } = content;
  const numbers = { value: fixed(value), numerator: fixed(numerator), denominator: fixed(denominator) };
  return { kind, ...numbers, comment, definitionVersion };
}
