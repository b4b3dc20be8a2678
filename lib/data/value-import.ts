import "server-only";
import { AppError } from "@/lib/app-error";
import { dbOf } from "@/lib/db/client";
import { type FileReport, totalOf } from "@/lib/domain/workbook-report";
import type { Actor } from "./access";
import { openDeviations } from "./deviation-opening";
import { resubmitTouched } from "./import-job-reports";
import { type Revision, writeRevisions } from "./measurement-revision";
import { type CheckedValues, checkValues, type ValueSource } from "./value-import-check";
import { found, type Write, write } from "./write";

/** What a file of values comes to; `seal` names that outcome, and `jobId` the import when it was carried out. */
export type ValueReport = FileReport & { seal: string; jobId: string | null };

/** What a file would do to the values as they stand, row by row; nothing is saved. Refused: notFound. */
export async function tryValues(actor: Actor, file: ValueSource): Promise<ValueReport> {
  const organisationId = found(actor.organisationId);
  const { tally } = await checkValues(dbOf(organisationId), actor, organisationId, file);
  return { ...tally.report, seal: tally.seal(), jobId: null };
}

/** Thrown to take back: the report is the answer all the same. */
class NothingSaved extends Error {
  constructor(readonly report: ValueReport) {
    super("nothing saved");
  }
}

/**
 * Takes a file of values in, all or nothing; with anything wrong in it, nothing is saved and the report says what.
 * Refused: notFound, conflict when it would no longer do what was seen.
 */
export async function importValues(
  actor: Actor,
  file: ValueSource & { fileName: string; source: "import" | "paste" },
  seal: string,
): Promise<ValueReport> {
  try {
    return await write(actor, async (at) => {
      const checked = await checkValues(at.tx, actor, at.organisationId, file);
      const report = { ...checked.tally.report, seal: checked.tally.seal(), jobId: null };
      const { create, change, faults } = totalOf(report);
      if (faults > 0 || create + change === 0) throw new NothingSaved(report);
      if (report.seal !== seal) throw new AppError("conflict");
      return { ...report, jobId: await saveValues(at, checked, file) };
    });
  } catch (error) {
    if (error instanceof NothingSaved) return error.report;
    throw error;
  }
}

async function saveValues(
  at: Write,
  { batches, reader, tally, moment }: CheckedValues,
  { fileName, source }: { fileName: string; source: "import" | "paste" },
): Promise<string> {
  const { tx, organisationId, userId } = at;
  if (userId === null) throw new AppError("notFound");
  const { create: created, change: changed, unchanged } = totalOf(tally.report);
  const counts = { created, changed, unchanged };
  const job = await tx.importJob.create({
    data: { organisationId, fileName, source, ...counts, importedAt: moment, importedById: userId },
  });
  await at.audit({ action: "importJob.import", entityId: job.id, after: { fileName, source, ...counts } });
  for (const revisions of batches) {
    await writeRevisions(at, revisions, source, job.id);
    await openDeviations(at, reader, latestOf(revisions));
  }
  await resubmitTouched(at, reader.snapshot.structure, batches);
  return job.id;
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
