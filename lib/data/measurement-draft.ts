import "server-only";
import { now } from "@/lib/clock";
import { dayIn } from "@/lib/domain/day";
import { cellKey } from "@/lib/schemas/cell-key";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import type { Actor } from "./access";
import { type Change, isChange, revisionOf } from "./measurement";
import { refuseCell, type Setting } from "./measurement-check";
import type { Content } from "./measurement-content";
import { openDesk } from "./measurement-desk";
import { writeRevisions } from "./measurement-revision";
import { type Write, write } from "./write";

/** How it went with each cell, by its name: the version it stands at, why it was not kept, or what someone else wrote there. */
export type DraftOutcome = {
  kept: Record<string, number>;
  /** A code for each field at fault. */
  refused: Record<string, string>;
  conflicts: Record<string, Content & { version: number }>;
};

type Draft = { unitId: string; cells: readonly MeasurementInput[] };

/**
 * Keeps what someone has typed so far as drafts, cell by cell: unlike a delivery, one cell that cannot be kept holds back no other.
 * Nothing is written over that the writer has not seen, and never over a delivered value. Refused: notFound (may not enter there).
 */
export async function saveDraft(actor: Actor, draft: Draft): Promise<DraftOutcome> {
  try {
    return await write(actor, (at) => keepCells(at, actor, draft));
  } catch (error) {
    if (error instanceof NothingKept) return error.outcome;
    throw error;
  }
}

/** Takes the transaction back where there was nothing to write, so that no dashboard is computed anew for it. */
class NothingKept extends Error {
  constructor(readonly outcome: DraftOutcome) {
    super("nothing to keep");
  }
}

async function keepCells(at: Write, actor: Actor, { unitId, cells }: Draft): Promise<DraftOutcome> {
  const desk = await openDesk(at, actor, [{ unitId, stage: "draft", cells: [...cells] }]);
  const unit = desk.unitOf(unitId);
  const moment = now();
  const setting: Setting = {
    reader: desk.reader,
    unit,
    history: () => undefined,
    today: dayIn(moment),
    stage: "draft",
  };
  const outcome: DraftOutcome = { kept: {}, refused: {}, conflicts: {} };
  const changes = cells
    .map((cell) => ({ cell, current: desk.currentOf(unitId, cell) }))
    .filter((change) => isKept(setting, change, outcome));
  const revisions = changes.map((change) => revisionOf(desk, unitId, change, { stage: "draft", moment }));
  if (revisions.length === 0) throw new NothingKept(outcome);
  await writeRevisions(at, revisions, "form");
  for (const { cell, after } of revisions) outcome.kept[cellKey(cell)] = after.version;
  return outcome;
}

/** Is there something to write? If not, the outcome tells why. */
function isKept(setting: Setting, { cell, current }: Change, outcome: DraftOutcome): boolean {
  const key = cellKey(cell);
  if (current && !isChange(cell, current, "draft")) {
    outcome.kept[key] = current.version;
    return false;
  }
  if (current && cell.version !== current.version) {
    outcome.conflicts[key] = { version: current.version, ...current.content };
    return false;
  }
  const refusal = refuseCell(setting, cell, current);
  if (refusal) outcome.refused[refusal.key] = refusal.code;
  return refusal === null;
}
