import "server-only";
import { AppError } from "@/lib/app-error";
import { now, today } from "@/lib/clock";
import type { MeasurementSource, MeasurementStage } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { ImportUndoInput } from "@/lib/schemas/value-import";
import { type Actor, unitsWhere } from "./access";
import { contentJson } from "./content-json";
import { stateIn } from "./deadline";
import { importsWhere } from "./import-job";
import type { Content, Current } from "./measurement-content";
import { type Revision, writeRevisions } from "./measurement-revision";
import { type Told, untold } from "./progress";
import { touchedReports } from "./report-resubmission";
import { readStructure, type Structure } from "./structure";
import type { UnitNode } from "./structure-node";
import { found, type Write, writeMany } from "./write";

/** A cell an import wrote: how it stands, and how it stood before. */
type WrittenCell = {
  id: string;
  unitId: string;
  indicatorId: string;
  period: string;
  importedVersion: number;
  version: number;
  stage: MeasurementStage;
  content: Content;
  definitionVersion: number;
  before: { stage: MeasurementStage; content: Content; definitionVersion: number } | null;
};

/** A cell that stands in the way of undoing, and why: changed since, or locked. */
export type InTheWay = { unit: string; indicator: string; period: string; code: "changedSince" | "locked" };

/** So many are named; all are counted. */
const NAMED = 20;

/**
 * Puts back what stood before an import, all or nothing, with new revisions. A cell that did not stand before is taken out of view:
 * it becomes a draft that says why there is no value.
 * Refused: notFound (also for who may not enter at every unit it reached), conflict (undone already; or `current` names the cells
 * that were changed or locked afterwards).
 */
export async function undoImport(
  actor: Actor,
  { id, reason }: ImportUndoInput,
  told: Told = untold,
): Promise<void> {
  await writeMany(actor, async (at) => {
    const { tx, organisationId, userId } = at;
    const job = found(await tx.importJob.findFirst({ where: { id, ...importsWhere(actor) } }));
    const outside = {
      organisationId,
      importJobId: id,
      measurement: { unit: { NOT: unitsWhere(actor, "enter") } },
    };
    found((await tx.measurementRevision.findFirst({ where: outside })) === null ? job : null);
    if (job.state === "undone") throw new AppError("conflict");
    const structure = await readStructure(tx, organisationId);
    const moment = now();
    const undoing = undoingOf(at, structure, { reason, moment, source: job.source });
    let done = 0;
    for await (const cells of readWritten(at, id)) {
      await undoing.take(cells);
      done += cells.length;
      told(done, job.created + job.changed);
    }
    const units = await undoing.finish();
    await closeDeviations(at, { opened: job.importedAt, moment, reason, units });
    const after = { state: "undone" as const, undoneAt: moment, undoneById: userId };
    await tx.importJob.update({ where: { organisationId_id: { organisationId, id } }, data: after });
    await at.audit({
      action: "importJob.reverse",
      entityId: id,
      before: { state: job.state },
      after: { state: after.state, reason },
    });
  });
}

/**
 * Reads them through a cursor, a batch at a time: whatever the database believes of the size of the tables, each is looked through
 * once, and what is written meanwhile is not seen.
 */
async function* readWritten({ tx, organisationId }: Write, jobId: string): AsyncGenerator<WrittenCell[]> {
  await tx.$executeRaw`
    DECLARE written NO SCROLL CURSOR FOR
    SELECT json_build_object('id', m.id, 'unitId', m.unit_id, 'indicatorId', m.indicator_id, 'period', m.period,
      'importedVersion', r.version, 'version', m.version, 'stage', m.stage, 'definitionVersion', m.definition_version,
      'content', ${contentJson("m")}, 'before', CASE WHEN b.version IS NULL THEN NULL ELSE json_build_object(
        'stage', b.stage, 'definitionVersion', b.definition_version, 'content', ${contentJson("b")}) END)::text AS cell
    FROM measurement_revision AS r
    JOIN measurement AS m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
    LEFT JOIN measurement_revision AS b
      ON b.organisation_id = r.organisation_id AND b.measurement_id = r.measurement_id AND b.version = r.version - 1
    WHERE r.organisation_id = ${organisationId}::uuid AND r.import_job_id = ${jobId}::uuid`;
  for (;;) {
    const rows = await tx.$queryRaw<{ cell: string }[]>`FETCH 500 FROM written`;
    if (rows.length === 0) break;
    yield rows.map(({ cell }) => JSON.parse(cell));
  }
  await tx.$executeRaw`CLOSE written`;
}

type Undoing = { reason: string; moment: Date; source: MeasurementSource };

/** Puts cells back as they come; one that stands in the way takes all of it back, once every one of them is found. */
function undoingOf(at: Write, structure: Structure, { reason, moment, source }: Undoing) {
  const units = new Map(structure.units.map((unit) => [unit.id, unit]));
  const reached = new Set<string>();
  const touched = touchedReports(at, structure);
  const inTheWay: InTheWay[] = [];
  const day = today();
  let refused = 0;
  return {
    async take(cells: readonly WrittenCell[]) {
      for (const cell of cells) {
        reached.add(cell.unitId);
        const stands = standingInTheWay({ structure, units, day }, cell);
        if (!stands) continue;
        refused += 1;
        if (inTheWay.length < NAMED) inTheWay.push(stands);
      }
      if (refused > 0) return;
      const revisions = cells.map((cell) => revisionOf(cell, reason, moment));
      await writeRevisions(at, revisions, source);
      await touched.add(revisions, "submitted");
    },
    async finish(): Promise<string[]> {
      if (refused > 0) throw new AppError("conflict", { current: { cells: inTheWay, total: refused } });
      await touched.resubmit();
      return [...reached];
    },
  };
}

type Setting = { structure: Structure; units: ReadonlyMap<string, UnitNode>; day: string };

/** Refuses to write over what came after the import, and to open what has been locked since. */
function standingInTheWay({ structure, units, day }: Setting, cell: WrittenCell): InTheWay | null {
  const { unitId, indicatorId, period: code, version, importedVersion } = cell;
  const unit = units.get(unitId);
  const indicator = structure.indicators.get(indicatorId)?.code ?? "";
  const named = { unit: unit?.code ?? "", indicator, period: code };
  if (version > importedVersion) return { ...named, code: "changedSince" };
  const period = parsePeriod(code);
  const isLocked =
    unit && period && stateIn(structure, period, day, { unit, indicatorId }).state === "locked";
  return isLocked ? { ...named, code: "locked" } : null;
}

function revisionOf(cell: WrittenCell, comment: string, moment: Date): Revision {
  const { id, unitId, indicatorId, period, version, stage, content, definitionVersion, before } = cell;
  const nothing: Content = { kind: "missing", value: null, numerator: null, denominator: null, comment };
  const after: Current = {
    id,
    version: version + 1,
    stage: before?.stage ?? "draft",
    content: before?.content ?? nothing,
  };
  return {
    unitId,
    cell: { indicatorId, period },
    before: { id, version, stage, content },
    after,
    definitionVersion: before?.definitionVersion ?? definitionVersion,
    moment,
  };
}

type Closing = { opened: Date; moment: Date; reason: string; units: readonly string[] };

/** Closes the deviations the import opened, where nobody has said anything of them yet. */
async function closeDeviations(at: Write, { opened, moment, reason, units }: Closing): Promise<void> {
  const { tx, organisationId, userId } = at;
  const where = {
    organisationId,
    openedAt: opened,
    closedAt: null,
    version: 1,
    unitId: { in: [...units] },
  };
  const closed = { closedAt: moment, closedById: userId, closingReason: reason };
  const rows = await tx.deviation.findMany({ where, select: { id: true } });
  await tx.deviation.updateMany({ where, data: { ...closed, version: { increment: 1 } } });
  await at.audit(
    ...rows.map(({ id }) => ({ action: "deviation.close", entityId: id, after: { closingReason: reason } })),
  );
}
