import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import type { Measurement } from "@/lib/db/generated/client";
import type { MeasurementSource } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { EntryInput, MeasurementInput } from "@/lib/schemas/measurement";
import { toDate } from "./decimal";
import { isDelivered } from "./measurement-check";
import { type Content, enteredContent, storedContent } from "./measurement-content";
import type { Structure } from "./structure";
import type { Write } from "./write";

type Change = { cell: MeasurementInput; current: Measurement | null };

/** Writes each changed cell as it stands now, its revision, and the audit. Nothing is overwritten: revisions only grow. */
export async function writeRevisions(
  at: Write,
  structure: Structure,
  entry: EntryInput,
  changes: readonly Change[],
  { moment, source }: { moment: Date; source: MeasurementSource },
): Promise<void> {
  if (changes.length === 0) return;
  const { tx, organisationId, userId } = at;
  const rows = changes.map(({ cell, current }) => ({
    id: current?.id ?? randomUUID(),
    isNew: current === null,
    cell,
    before: current && storedContent(current),
    state: {
      version: (current?.version ?? 0) + 1,
      stage: isDelivered(current) ? ("submitted" as const) : entry.stage,
      ...enteredContent(cell),
      definitionVersion: structure.indicators.get(cell.indicatorId)?.definitionVersion ?? 1,
      recordedAt: moment,
    },
  }));

  await tx.measurement.createMany({
    data: rows
      .filter((row) => row.isNew)
      .map(({ id, cell, state }) => ({
        organisationId,
        id,
        unitId: entry.unitId,
        ...placeOf(cell),
        ...state,
      })),
  });
  for (const { id, state } of rows.filter((row) => !row.isNew)) {
    await tx.measurement.update({ where: { organisationId_id: { organisationId, id } }, data: state });
  }
  await tx.measurementRevision.createMany({
    data: rows.map(({ id, state }) => ({
      organisationId,
      measurementId: id,
      source,
      recordedById: userId,
      ...state,
    })),
  });
  await at.audit(
    ...rows.map(({ id, before, cell, state }) => ({
      action: "measurement.record",
      entityId: id,
      before,
      after: { unitId: entry.unitId, indicatorId: cell.indicatorId, period: cell.period, ...auditOf(state) },
    })),
  );
}

function placeOf({ indicatorId, period: code }: MeasurementInput) {
  const period = parsePeriod(code);
  if (!period) throw new AppError("invalid");
  const { kind: periodKind, start, end } = period;
  return { indicatorId, period: code, periodKind, periodStart: toDate(start), periodEnd: toDate(end) };
}

function auditOf({
  version,
  stage,
  kind,
  value,
  numerator,
  denominator,
  comment,
}: Content & { version: number; stage: string }) {
  return { version, stage, kind, value, numerator, denominator, comment };
}
