import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { Measurement } from "@/lib/db/generated/client";
import type { MeasurementSource } from "@/lib/db/generated/enums";
import { dayIn } from "@/lib/domain/day";
import { cellKey, type EntryInput, type MeasurementInput } from "@/lib/schemas/measurement";
import { type Actor, unitsWhere } from "./access";
import { refuseCell } from "./measurement-check";
import { enteredContent, sameContent, storedContent } from "./measurement-content";
import { writeRevisions } from "./measurement-revision";
import { type Reader, readerOf } from "./reading";
import { readStructure } from "./structure";
import { found, type Write, write } from "./write";

/** When and through which door values come in. */
type Origin = { moment: Date; source: MeasurementSource };

/**
 * Saves the cells of one unit, all or nothing; answers how many changed.
 * Refused: notFound (may not enter there), invalid (a code per field of a cell), conflict (what stands in each such cell).
 */
export async function recordEntry(actor: Actor, input: EntryInput): Promise<{ saved: number }> {
  return write(actor, async (at) => {
    const reader = await structureReader(at, now());
    return saveEntry(at, actor, reader, input, { moment: now(), source: "form" });
  });
}

/** Saves entries as they were made over time, in one transaction: how a demo or a former system's history is laid in. */
export async function recordHistory(
  actor: Actor,
  entries: readonly { moment: Date; entry: EntryInput }[],
): Promise<{ saved: number }> {
  return write(actor, async (at) => {
    const reader = await structureReader(at, now());
    let saved = 0;
    for (const { moment, entry } of entries) {
      saved += (await saveEntry(at, actor, reader, entry, { moment, source: "demo" })).saved;
    }
    return { saved };
  });
}

/** Enough of a reader to judge what is typed: the values already there do not matter for that. */
async function structureReader({ tx, organisationId }: Write, moment: Date): Promise<Reader> {
  const structure = await readStructure(tx, organisationId);
  return readerOf({ revision: 0n, structure, values: new Map() }, dayIn(moment));
}

async function saveEntry(at: Write, actor: Actor, reader: Reader, input: EntryInput, origin: Origin) {
  const { structure } = reader.snapshot;
  const mayEnter = { AND: [unitsWhere(actor, "enter"), { id: input.unitId }] };
  const { id } = found(await at.tx.unit.findFirst({ where: mayEnter, select: { id: true } }));
  const unit = found(structure.units.find((each) => each.id === id) ?? null);
  const currents = await readCurrents(at, input);
  const currentOf = (cell: MeasurementInput) => currents.get(cellKey(cell)) ?? null;

  const changed = input.cells.filter((cell) => {
    const current = currentOf(cell);
    return (
      !current || !sameContent(enteredContent(cell), storedContent(current)) || promotes(current, input.stage)
    );
  });
  const setting = { reader, unit, today: dayIn(origin.moment), stage: input.stage };
  const refused = changed.flatMap((cell) => refuseCell(setting, cell, currentOf(cell)) ?? []);
  if (refused.length > 0) {
    throw new AppError("invalid", {
      fields: Object.fromEntries(refused.map(({ key, code }) => [key, code])),
    });
  }
  requireSeen(changed, currentOf);
  await writeRevisions(
    at,
    structure,
    input,
    changed.map((cell) => ({ cell, current: currentOf(cell) })),
    origin,
  );
  return { saved: changed.length };
}

/** Delivering a draft as it stands changes nothing but its stage. */
function promotes(current: Measurement, stage: EntryInput["stage"]): boolean {
  return stage === "submitted" && (current.stage === "draft" || current.stage === "returned");
}

/** Refuses to write over what the writer has not seen; the answer holds what stands in each such cell. */
function requireSeen(
  cells: readonly MeasurementInput[],
  currentOf: (cell: MeasurementInput) => Measurement | null,
) {
  const unseen = cells.filter((cell) => cell.version !== (currentOf(cell)?.version ?? 0));
  if (unseen.length === 0) return;
  const current = unseen.flatMap((cell) => {
    const row = currentOf(cell);
    return row ? [[cellKey(cell), { version: row.version, ...storedContent(row) }] as const] : [];
  });
  throw new AppError("conflict", { current: Object.fromEntries(current) });
}

async function readCurrents(
  { tx, organisationId }: Write,
  input: EntryInput,
): Promise<Map<string, Measurement>> {
  const rows = await tx.measurement.findMany({
    where: {
      organisationId,
      unitId: input.unitId,
      indicatorId: { in: [...new Set(input.cells.map((cell) => cell.indicatorId))] },
      period: { in: [...new Set(input.cells.map((cell) => cell.period))] },
    },
  });
  return new Map(rows.map((row) => [cellKey(row), row]));
}
