import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { dbOf } from "@/lib/db/client";
import { type FileReport, totalOf } from "@/lib/domain/workbook-report";
import type { Actor } from "./access";
import { openDeviations } from "./deviation-opening";
import { type Revision, writeRevisions } from "./measurement-revision";
import { type Told, untold } from "./progress";
import { touchedReports } from "./report-resubmission";
import { type CheckedBatch, checkValues, type ValueSource } from "./value-import-check";
import { found, type Write, writeMany } from "./write";

/** What a file of values comes to; `seal` names that outcome, and `jobId` the import when it was carried out. */
export type ValueReport = FileReport & { seal: string; jobId: string | null };

/** What a file would do to the values as they stand, row by row; nothing is saved. Refused: notFound. */
export async function tryValues(actor: Actor, file: ValueSource, told: Told = untold): Promise<ValueReport> {
  const organisationId = found(actor.organisationId);
  const tally = await checkValues(dbOf(organisationId), actor, organisationId, file, {
    take: async () => undefined,
    told,
  });
  return { ...tally.report, seal: tally.seal(), jobId: null };
}

/** Thrown to take back: the report is the answer all the same. */
class NothingSaved extends Error {
  constructor(readonly report: ValueReport) {
    super("nothing saved");
  }
}

type SentFile = ValueSource & { fileName: string; source: "import" | "paste" };

/**
 * Takes a file of values in, all or nothing; with anything wrong in it, nothing is saved and the report says what.
 * Refused: notFound, conflict when it would no longer do what was seen.
 */
export async function importValues(
  actor: Actor,
  file: SentFile,
  seal: string,
  told: Told = untold,
): Promise<ValueReport> {
  try {
    return await writeMany(actor, async (at) => {
      const job = jobOf(at, file);
      const tally = await checkValues(at.tx, actor, at.organisationId, file, { take: job.save, told });
      const report = { ...tally.report, seal: tally.seal(), jobId: null };
      const { create, change, faults } = totalOf(report);
      if (faults > 0 || create + change === 0) throw new NothingSaved(report);
      if (report.seal !== seal) throw new AppError("conflict");
      return { ...report, jobId: await job.finish(report) };
    });
  } catch (error) {
    if (error instanceof NothingSaved) return error.report;
    throw error;
  }
}

/** Saves what was checked as it comes; what is found wrong later takes all of it back. */
function jobOf(at: Write, { fileName, source }: SentFile) {
  const { tx, organisationId, userId } = at;
  const id = randomUUID();
  let touched: ReturnType<typeof touchedReports> | undefined;
  const begin = async ({ reader, moment }: CheckedBatch) => {
    if (userId === null) throw new AppError("notFound");
    const none = { created: 0, changed: 0, unchanged: 0 };
    const origin = { fileName, source, importedAt: moment, importedById: userId };
    await tx.importJob.create({ data: { organisationId, id, ...origin, ...none } });
    return touchedReports(at, reader.snapshot.structure);
  };
  return {
    async save(batch: CheckedBatch) {
      // Where something is wrong nothing will be saved: the rest is only checked.
      if (totalOf(batch.tally.report).faults > 0) return;
      touched ??= await begin(batch);
      await writeRevisions(at, batch.revisions, source, id);
      await openDeviations(at, batch.reader, latestOf(batch.revisions));
      await touched.add(batch.revisions);
    },
    async finish(report: FileReport) {
      const { create: created, change: changed, unchanged } = totalOf(report);
      const counts = { created, changed, unchanged };
      await touched?.resubmit();
      await tx.importJob.update({ where: { organisationId_id: { organisationId, id } }, data: counts });
      await at.audit({ action: "importJob.import", entityId: id, after: { fileName, source, ...counts } });
      return id;
    },
  };
}

/** The last period of each indicator at a unit: only that one may open a deviation. Codes of one kind of period sort. */
function latestOf(revisions: readonly Revision[]): Revision[] {
  const latest = new Map<string, Revision>();
  for (const revision of revisions) {
    const known = latest.get(revision.cell.indicatorId);
    if (!known || known.cell.period < revision.cell.period) latest.set(revision.cell.indicatorId, revision);
  }
  return [...latest.values()];
}
