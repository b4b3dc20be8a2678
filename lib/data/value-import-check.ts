import "server-only";
import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import type { Transaction } from "@/lib/db/transaction";
import { dayIn } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/workbook";
import type { RowFault, ValueRows } from "@/lib/schemas/value-import";
import type { Actor } from "./access";
import { refuseCell } from "./measurement-check";
import { type Current, enteredContent } from "./measurement-content";
import type { Revision } from "./measurement-revision";
import { pacer } from "./pace";
import type { Told } from "./progress";
import { type Reader, readerOf } from "./reading";
import { readStructure } from "./structure";
import { type KnownFigure, readKnown } from "./value-import-known";
import { outcomeOf, saysSame, stageOf } from "./value-import-outcome";
import { type Tally, tallyOf } from "./value-import-report";
import { orderRows, type PlacedRow, placedRows, unitsToEnter } from "./value-import-rows";
import { readStanding, type Standing } from "./value-import-standing";
import { NO_VALUES } from "./values";
import { found } from "./write";

/** A file of values as it was read: its rows, where its columns stand, and what is wrong with its heading. */
export type ValueSource = {
  rows: ValueRows;
  letters: Readonly<Record<string, string>>;
  faults: readonly Fault[];
};

/** The revisions some rows of a file make: all there are of an indicator at a unit. */
export type CheckedBatch = { reader: Reader; tally: Tally; moment: Date; revisions: Revision[] };

/** What is done with what was checked, batch by batch, and who is told how many rows that was. */
export type Receiver = { take(batch: CheckedBatch): Promise<void>; told: Told };

/**
 * Holds each row of a file against what stands, by the rules of the form, and hands over what it makes a batch at a time: only
 * the rows of one batch are objects at once. Refused: notFound, for who may enter nowhere.
 */
export async function checkValues(
  tx: Transaction,
  actor: Actor,
  organisationId: string,
  file: ValueSource,
  { take, told }: Receiver,
): Promise<Tally> {
  const structure = await readStructure(tx, organisationId);
  const units = await unitsToEnter(tx, actor, structure);
  found(units.size > 0 ? units : null);
  const moment = now();
  const tally = tallyOf(file.letters, file.faults);
  const places = { structure, units };
  const order = await orderRows(file.rows, places, tally.fault);
  const unitIds = [...units.values()].map(({ id }) => id);
  const reader = readerOf({ structure, values: NO_VALUES }, today());
  let done = file.rows.length - order.length;
  for (const batch of order.batches()) {
    const rows = await placedRows(file.rows, batch, places);
    const standing = await readStanding(tx, organisationId, rows);
    const known = await readKnown(tx, organisationId, unitIds, rows);
    const revisions = await revisionsOf({ reader, standing, known, tally, moment }, rows);
    if (revisions.length > 0) await take({ reader, tally, moment, revisions });
    done += rows.length;
    told(done, file.rows.length);
  }
  return tally;
}

async function revisionsOf(held: Held, rows: readonly PlacedRow[]): Promise<Revision[]> {
  const breathe = pacer();
  const revisions: Revision[] = [];
  for (const row of rows) {
    await breathe();
    const revision = revisionOf(held, row);
    if (revision) revisions.push(revision);
  }
  return revisions;
}

type Held = {
  reader: Reader;
  standing: Standing;
  known: ReadonlyMap<string, KnownFigure>;
  tally: Tally;
  moment: Date;
};

/** The revision a row makes; null when it changes nothing, or cannot be saved. */
function revisionOf(held: Held, placed: PlacedRow): Revision | null {
  const { tally, moment } = held;
  const { row, unit, indicator, input } = placed;
  const before = held.standing.currentOf(input);
  const sent = held.known.get(row.externalId);
  const content = enteredContent(input);
  const isKnown = sent !== undefined && saysSame(content, sent.content);
  const outcome = isKnown ? "unchanged" : outcomeOf(row, content, before);
  const fault = elsewhere(placed, sent) ?? (outcome === "unchanged" ? null : refusalOf(held, placed, before));
  if (fault) {
    tally.fault(row, fault);
    return null;
  }
  const version = (before?.version ?? 0) + 1;
  const after = { id: before?.id ?? randomUUID(), version, stage: stageOf(row), content };
  tally.row(row, outcome, before, after);
  if (outcome === "unchanged") return null;
  const { definitionVersion } = indicator;
  const externalId = row.externalId || null;
  const cell = { indicatorId: indicator.id, period: input.period };
  return { unitId: unit.id, cell, before, after, definitionVersion, moment, externalId };
}

/** An external id names one figure: what was sent of another cell cannot be sent of this one. */
function elsewhere({ unit, indicator, input }: PlacedRow, sent: KnownFigure | undefined): RowFault | null {
  if (!sent) return null;
  const isHere = sent.unitId === unit.id && sent.indicatorId === indicator.id && sent.period === input.period;
  return isHere ? null : { key: "externalId", code: "externalIdElsewhere" };
}

function refusalOf(
  { reader, standing, moment }: Held,
  { row, unit, input }: PlacedRow,
  before: Current | null,
): RowFault | null {
  const { history } = standing;
  const setting = { reader, unit, history, today: dayIn(moment), stage: stageOf(row) };
  const refusal = refuseCell(setting, input, before);
  return refusal && { key: refusal.key.slice(refusal.key.lastIndexOf(".") + 1), code: refusal.code };
}
