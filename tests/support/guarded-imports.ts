import { AppError } from "@/lib/app-error";
import type { Actor } from "@/lib/data/access";
import { listImports } from "@/lib/data/import-job";
import { getImport } from "@/lib/data/import-job-page";
import { undoImport } from "@/lib/data/import-job-undo";
import { readValueExport } from "@/lib/data/value-export";
import { importValues, tryValues } from "@/lib/data/value-import";
import { db } from "@/tests/support/owner";
import { type Guarded, guarded, type Rule } from "./guarded";
import type { Place } from "./place";
import { fileOf } from "./values";

const entering: Rule = { permission: "enter", at: "sector" };
const sent = { fileName: "tal.csv", source: "import" as const };
let sending = 0;

/** A value nobody has sent before, and what it comes to. */
async function aFile({ organisation, unitId, indicatorId }: Place) {
  const unit = await db.unit.findFirstOrThrow({ where: { id: unitId } });
  const { code } = await db.indicator.findFirstOrThrow({ where: { id: indicatorId } });
  sending += 1;
  const row = { unit: unit.code, indicator: code, period: "2025-T2", value: String(3 + sending) };
  const file = await fileOf({ ...row, comment: `Sending ${sending}` });
  const { seal } = await tryValues(organisation.actor, file);
  return { file, seal, organisationId: organisation.id };
}

/** A file names things by codes, so in another organisation it is about that one's own. */
function requireOwn(actor: Actor, organisationId: string): void {
  if (actor.organisationId !== organisationId) throw new AppError("notFound");
}

/** An import by someone of the organisation. */
async function anImport(place: Place): Promise<string> {
  const { file, seal } = await aFile(place);
  const { id: organisationId, actor } = place.organisation;
  const user =
    (await db.user.findFirst({ where: { organisationId } })) ??
    (await db.user.create({
      data: { organisationId, email: `importer-${organisationId}@test.invalid`, name: "Importer" },
    }));
  const done = await importValues({ ...actor, userId: user.id }, { ...file, ...sent }, seal);
  return done.jobId ?? "";
}

/** What of the imports and exports of values asks who you are. */
export const importReads: Guarded[] = [
  guarded("tryValues", entering, aFile, async (actor, { file, organisationId }) => {
    const tried = await tryValues(actor, file).catch(() => null);
    return actor.organisationId === organisationId && tried?.faults.length === 0;
  }),
  guarded("listImports", entering, anImport, async (actor, id) =>
    (await listImports(actor, 1))?.imports.find((job) => job.id === id),
  ),
  guarded("getImport", entering, anImport, (actor, id) => getImport(actor, id, 1)),
  guarded("readValueExport", entering, anImport, async (actor, id) => {
    const batches = await readValueExport(actor, { unit: "sector" });
    return batches && (await getImport(actor, id, 1));
  }),
];

/** What takes values in and takes them back. Each may be done again and again. */
export const importWrites: Guarded[] = [
  guarded("importValues", entering, aFile, async (actor, { file, seal, organisationId }) => {
    requireOwn(actor, organisationId);
    const { faults } = await importValues(actor, { ...file, ...sent }, seal);
    // Who may enter elsewhere is told that the unit is unknown.
    if (faults.length > 0) throw new AppError("notFound");
  }),
  guarded("undoImport", entering, anImport, (actor, id) => undoImport(actor, { id, reason: "Feil" })),
];
