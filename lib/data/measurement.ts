import "server-only";
import { randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { MeasurementSource } from "@/lib/db/generated/enums";
import { dayIn } from "@/lib/domain/day";
import { cellKey } from "@/lib/schemas/cell-key";
import type { EntryInput, MeasurementInput } from "@/lib/schemas/measurement";
import type { Actor } from "./access";
import { openDeviations } from "./deviation-opening";
import { type History, refuseCell } from "./measurement-check";
import { type Current, enteredContent, sameContent } from "./measurement-content";
import { type Desk, openDesk } from "./measurement-desk";
import { readHistory } from "./measurement-history";
import { type Revision, writeRevisions } from "./measurement-revision";
import { resubmitReports } from "./report-resubmission";
import { write } from "./write";

/** The cells of one unit, and when they were handed in. */
type DatedEntry = { moment: Date; entry: EntryInput };

/**
 * Saves the cells of one unit, all or nothing; answers how many changed.
 * Refused: notFound (may not enter there), conflict (what stands in each cell that someone else changed meanwhile), invalid (a
 * code per field of a cell).
 */
export async function recordEntry(actor: Actor, entry: EntryInput): Promise<{ saved: number }> {
  return recordEntries(actor, [{ moment: now(), entry }], "form");
}

/** Saves entries as they were made over time, in one transaction: how a demo or a former system's history is laid in. */
export async function recordHistory(
  actor: Actor,
  entries: readonly DatedEntry[],
): Promise<{ saved: number }> {
  return recordEntries(actor, entries, "demo");
}

async function recordEntries(actor: Actor, entries: readonly DatedEntry[], source: MeasurementSource) {
  return write(actor, async (at) => {
    const all = entries.map(({ entry }) => entry);
    const desk = await openDesk(at, actor, all);
    // What is laid in from elsewhere was judged there: only one who types is asked whether an unusual value is right.
    const history = source === "form" ? await readHistory(at, all) : () => undefined;
    const revisions = entries.flatMap((dated) => revise(desk, history, dated));
    await writeRevisions(at, revisions, source);
    await resubmitReports(at, desk.reader.snapshot.structure, revisions);
    // A demo's or a former system's history brings the deviations it had with it.
    if (source !== "demo") await openDeviations(at, desk.reader, revisions);
    return { saved: revisions.length };
  });
}

/** The revisions an entry makes, one for each cell it changes; or why it cannot be saved. */
function revise(desk: Desk, history: History, { moment, entry }: DatedEntry): Revision[] {
  const { unitId, stage } = entry;
  const unit = desk.unitOf(unitId);
  const changes = entry.cells
    .map((cell) => ({ cell, current: desk.currentOf(unitId, cell) }))
    .filter(({ cell, current }) => isChange(cell, current, stage));
  requireSeen(changes);
  const setting = { reader: desk.reader, unit, history, today: dayIn(moment), stage };
  const refused = changes.flatMap(({ cell, current }) => refuseCell(setting, cell, current) ?? []);
  if (refused.length > 0) {
    throw new AppError("invalid", {
      fields: Object.fromEntries(refused.map(({ key, code }) => [key, code])),
    });
  }
  return changes.map((change) => revisionOf(desk, unitId, change, { stage, moment }));
}

/** The revision a change makes; from then on the next one on the same desk is held against it. */
export function revisionOf(
  desk: Desk,
  unitId: string,
  { cell, current: before }: Change,
  { stage, moment }: { stage: EntryInput["stage"]; moment: Date },
): Revision {
  const { id = randomUUID(), version = 0 } = before ?? {};
  const after = { id, version: version + 1, stage, content: enteredContent(cell) };
  desk.put(unitId, cell, after);
  const { indicators } = desk.reader.snapshot.structure;
  const definitionVersion = indicators.get(cell.indicatorId)?.definitionVersion ?? 1;
  return { unitId, cell, before, after, definitionVersion, moment };
}

/** A cell as it is entered, and how it stands. */
export type Change = { cell: MeasurementInput; current: Current | null };

/** Does the cell say anything new? Delivering a draft as it stands changes nothing but its stage. */
export function isChange(
  cell: MeasurementInput,
  current: Current | null,
  stage: EntryInput["stage"],
): boolean {
  if (!current || !sameContent(enteredContent(cell), current.content)) return true;
  return stage === "submitted" && (current.stage === "draft" || current.stage === "returned");
}

/** Refuses to write over what the writer has not seen; the answer holds what stands in each such cell. */
function requireSeen(changes: readonly Change[]) {
  const unseen = changes.filter(({ cell, current }) => cell.version !== (current?.version ?? 0));
  if (unseen.length === 0) return;
  const current = unseen.flatMap(({ cell, current }) =>
    current ? [[cellKey(cell), { version: current.version, ...current.content }] as const] : [],
  );
  throw new AppError("conflict", { current: Object.fromEntries(current) });
}
