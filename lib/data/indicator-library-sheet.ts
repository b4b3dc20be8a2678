import "server-only";
import { AppError } from "@/lib/app-error";
import { dbOf } from "@/lib/db/client";
import { definitionFingerprints } from "@/lib/domain/definition-fingerprint";
import { type FieldChange, fieldChanges } from "@/lib/domain/field-change";
import type { ServiceAspect } from "@/lib/domain/provider-comparison";
import type { FactSheet } from "@/lib/schemas/indicator";
import { indicatorAct } from "@/lib/schemas/indicator";
import { type Actor, maySomewhere } from "./access";
import { toFactSheet } from "./fact-sheet";
import { type IndicatorName, type IndicatorUses, readIndicatorUses } from "./indicator-use";
import type { OfficialFigureView } from "./indicator-view";
import { readSheets, sameFigures, toName } from "./library-sheets";
import { readOfficialFigures } from "./official-figure-list";

type Sheet = ReturnType<typeof toFactSheet>;

/** One version of a fact sheet, and what is not as it was in the version before; of the first one nothing. */
export type DefinitionVersion = {
  version: number;
  recordedAt: string;
  by: string | null;
  changeNote: string | null;
  changes: FieldChange[];
};

/** An indicator of the library with everything there is to know about it. */
export type LibraryIndicator = {
  id: string;
  code: string;
  /** The organisation's number in KLASS 131, which tables of statistics know it by. */
  ownNumber: string;
  version: number;
  archived: boolean;
  /** What it tells when those who run a service stand side by side; null: it takes no part. */
  serviceAspect: ServiceAspect | null;
  factSheet: Sheet;
  uses: IndicatorUses;
  sameAs: IndicatorName[];
  /** Values given so far, at how many units, and the latest of their periods. */
  values: { count: number; units: number; latest: string | null };
  /** Latest first. */
  versions: DefinitionVersion[];
  /** Official statistics it is held against, by area and oldest first. */
  official: OfficialFigureView[];
  /** Every indicator there is, archived ones too: what its versions name. */
  library: IndicatorName[];
};

/** One indicator of the library; null when there is none, or for who may not define anywhere. */
export async function getLibraryIndicator(actor: Actor, id: string): Promise<LibraryIndicator | null> {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) return null;
  if (!indicatorAct.shape.id.safeParse(id).success) return null;
  const row = await dbOf(actor.organisationId).indicator.findFirst({
    where: { organisationId, id },
    include: {
      organisation: { select: { code: true } },
      definitions: { orderBy: { version: "desc" }, include: { recordedBy: { select: { name: true } } } },
    },
  });
  const [inForce] = row?.definitions ?? [];
  if (!row || !inForce) return null;
  const library = await readSheets(organisationId);
  const factSheet = toFactSheet(withoutPerson(inForce));
  return {
    id,
    code: row.code,
    ownNumber: row.organisation.code,
    version: row.version,
    archived: row.archivedAt !== null,
    serviceAspect: row.serviceAspect,
    factSheet,
    uses: await readIndicatorUses(dbOf(organisationId), organisationId, row),
    sameAs: sameFigures(library, definitionFingerprints(factSheet), id),
    values: await readValueCount(organisationId, id),
    versions: row.definitions.map((each, index) => {
      const before = row.definitions[index + 1];
      return {
        version: each.version,
        recordedAt: each.recordedAt.toISOString(),
        by: each.recordedBy?.name ?? null,
        changeNote: each.changeNote,
        changes: before
          ? changesOf(toFactSheet(withoutPerson(before)), toFactSheet(withoutPerson(each)))
          : [],
      };
    }),
    official: await readOfficialFigures(organisationId, id),
    library: library.map(toName),
  };
}

/**
 * Asks once more where a fact sheet asks for the same figure as others do; what it shared with them before is known already.
 * Refused: invalid (otherFigure: sameFigure), with the others as what stands there now.
 */
export async function requireOwnFigure(actor: Actor, id: string | null, sheet: FactSheet): Promise<void> {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) throw new AppError("notFound");
  const library = await readSheets(organisationId);
  const before = library.find((each) => each.id === id);
  const known = new Set(before ? sameFigures(library, before.marks, id).map((each) => each.id) : []);
  const same = sameFigures(library, definitionFingerprints(sheet), id).filter((each) => !known.has(each.id));
  if (same.length > 0)
    throw new AppError("invalid", { fields: { otherFigure: "sameFigure" }, current: { same } });
}

function withoutPerson<Row extends { recordedBy: unknown }>({ recordedBy: _person, ...row }: Row) {
  return row;
}

function changesOf(before: Sheet, after: Sheet): FieldChange[] {
  const told = ({ version: _v, recordedOn: _r, changeNote: _c, ...sheet }: Sheet) => sheet;
  return fieldChanges(told(before), told(after));
}

async function readValueCount(organisationId: string, indicatorId: string) {
  const measured = { organisationId, indicatorId };
  const { _count, _max } = await dbOf(organisationId).measurement.aggregate({
    where: measured,
    _count: { id: true },
    _max: { period: true },
  });
  const units = await dbOf(organisationId).measurement.groupBy({ by: ["unitId"], where: measured });
  return { count: _count.id, units: units.length, latest: _max.period };
}
