import "server-only";
import { randomUUID } from "node:crypto";
import { now, today } from "@/lib/clock";
import type { Transaction } from "@/lib/db/transaction";
import { dayIn } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/workbook";
import type { RowFault, ValueRow } from "@/lib/schemas/value-import";
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
import { type PlacedRow, placeRows, unitsToEnter } from "./value-import-rows";
import { readStanding, type Standing } from "./value-import-standing";
import { found } from "./write";

/** A file of values as it was read: its rows, where its columns stand, and what is wrong with its heading. */
export type ValueSource = {
  rows: readonly ValueRow[];
  letters: Readonly<Record<string, string>>;
  faults: readonly Fault[];
};

/** The revisions some rows of a file make: all there are of an indicator at a unit. */
export type CheckedBatch = { reader: Reader; tally: Tally; moment: Date; revisions: Revision[] };

/** What is done with what was checked, batch by batch, and who is told how many rows that was. */
export type Receiver = { take(batch: CheckedBatch): Promise<void>; told: Told };

/** How many rows, and how many indicators at a unit, are held against what stands at a time. */
const BATCH = 500;
const PLACES = 50;

/**
 * Holds each row of a file against what stands, by the rules of the form, and hands over what it makes a batch at a time: so a large
 * file never stands in memory twice. Refused: notFound, for who may enter nowhere.
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
  const { groups, faulty } = await placeRows(file.rows, structure, units);
  for (const { row, fault } of faulty) tally.fault(row, fault);
  const ids = file.rows.flatMap(({ externalId }) => externalId || []);
  const known = await readKnown(
    tx,
    organisationId,
    [...units.values()].map(({ id }) => id),
    ids,
  );
  const reader = readerOf({ structure, values: new Map() }, today());
  let done = faulty.length;
  for (const rows of batchesOf(groups)) {
    const standing = await readStanding(tx, organisationId, rows);
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

/** Whole groups of one unit, as many as are read at a time. What is handed over is let go of: a large file is many rows. */
function* batchesOf(groups: PlacedRow[][]): Generator<PlacedRow[]> {
  let batch: PlacedRow[] = [];
  let places = 0;
  for (let group = groups.shift(); group; group = groups.shift()) {
    const isOther = batch[0] && batch[0].unit !== group[0]?.unit;
    if (isOther || places === PLACES || batch.length + group.length > BATCH) {
      yield batch;
      batch = [];
      places = 0;
    }
    batch = batch.concat(group);
    places += 1;
  }
  if (batch.length > 0) yield batch;
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
