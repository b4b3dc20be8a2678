import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { TargetLevel } from "@/lib/db/generated/client";
import { adds, mayBeginWith, retiredBy } from "@/lib/domain/level-change";
import { parsePeriod } from "@/lib/domain/period";
import { selectTargetLevel } from "@/lib/domain/target";
import { ancestryOf } from "@/lib/domain/unit-tree";
import type { TargetLevelEnd, TargetLevelInput } from "@/lib/schemas/target-level";
import { type Actor, unitsWhere } from "./access";
import { toDate } from "./decimal";
import { adoptionOf, endsAsText, toDatedLevel, toLevelChange } from "./level-row";
import { found, type Write, write } from "./write";

/**
 * Sets the level of an indicator from a period on, for a unit and those below it, or (no unit) for all.
 * What stood there from the same period is retired, never rewritten: a locked period keeps the level it was judged by.
 * `moment` is when it was decided: now, or earlier when a history is laid in. Refused: invalid (badPeriod, wrongPeriodKind).
 */
export async function recordTargetLevel(
  actor: Actor,
  input: TargetLevelInput,
  moment = now(),
): Promise<string> {
  return write(actor, async (at) => {
    const place = await placeOf(at, actor, input);
    await retire(at, place.retired, moment);
    const { indicatorId, fromPeriod, ambition, lowest, ambitionUpper, lowestUpper } = input;
    const { adoptedBy, caseNumber, adoptedOn } = input;
    const ends = { ambition, lowest, ambitionUpper, lowestUpper, direction: input.direction ?? null };
    const id = await add(at, place.key, moment, {
      ...ends,
      adoptedBy,
      caseNumber,
      adoptedOn: adoptedOn ? toDate(adoptedOn) : null,
    });
    await at.audit({
      action: "targetLevel.record",
      entityId: id,
      before: place.before,
      after: {
        indicatorId,
        unitId: place.key.unitId,
        fromPeriod,
        ...ends,
        adoptedBy,
        caseNumber,
        adoptedOn,
      },
    });
    return id;
  });
}

/**
 * Takes away the unit's own level from a period on, so that it inherits again: own levels from then on are retired, and where an
 * earlier one would go on counting, a level without numbers ends it. Refused: invalid (badPeriod, wrongPeriodKind, nothingOwn).
 */
export async function endTargetLevel(actor: Actor, input: TargetLevelEnd, moment = now()): Promise<void> {
  await write(actor, async (at) => {
    const { key, retired, before, adds: needsEnd } = await placeOf(at, actor, input);
    const [first] = retired;
    if (!first && !needsEnd) throw new AppError("invalid", { fields: { fromPeriod: "nothingOwn" } });
    await retire(at, retired, moment);
    const ended = needsEnd ? await add(at, key, moment, {}) : (first?.id ?? "");
    const { indicatorId, unitId, fromPeriod } = key;
    await at.audit({
      action: "targetLevel.end",
      entityId: ended,
      before,
      after: { indicatorId, unitId, fromPeriod },
    });
  });
}

/** Where a change goes, what it takes out, and what counts there until then. */
async function placeOf(at: Write, actor: Actor, input: TargetLevelInput | TargetLevelEnd) {
  const { tx, organisationId } = at;
  const { indicatorId, fromPeriod } = input;
  const ancestry = await requireReach(at, actor, input.unitId ?? null);
  const indicator = found(
    await tx.indicator.findFirst({
      where: { organisationId, id: indicatorId, archivedAt: null },
      include: { definitions: { orderBy: { version: "desc" }, take: 1, select: { frequency: true } } },
    }),
  );
  const from = parsePeriod(fromPeriod);
  const change = toLevelChange(input);
  if (!from || !change) throw new AppError("invalid", { fields: { fromPeriod: "badPeriod" } });
  if (indicator.definitions.some(({ frequency }) => !mayBeginWith(frequency, from))) {
    throw new AppError("invalid", { fields: { fromPeriod: "wrongPeriodKind" } });
  }
  const rows = await tx.targetLevel.findMany({ where: { organisationId, indicatorId, retiredAt: null } });
  const levels = rows.map(toDatedLevel);
  const counts = selectTargetLevel(levels, ancestry, from)?.level;
  return {
    key: { organisationId, indicatorId, unitId: change.unitId, fromPeriod, fromDay: toDate(from.start) },
    retired: retiredBy(levels, change),
    adds: adds(levels, change),
    before: auditOf(rows.find(({ id }) => id === counts?.id)),
  };
}

function auditOf(row: TargetLevel | undefined) {
  if (!row) return null;
  const { unitId, fromPeriod, direction } = row;
  return { unitId, fromPeriod, ...endsAsText(row), direction, ...adoptionOf(row) };
}

async function retire({ tx, organisationId }: Write, levels: readonly { id: string }[], retiredAt: Date) {
  await tx.targetLevel.updateMany({
    where: { organisationId, id: { in: levels.map(({ id }) => id) } },
    data: { retiredAt },
  });
}

type Place = Awaited<ReturnType<typeof placeOf>>["key"];
type Content = Partial<
  Pick<TargetLevel, "direction" | "adoptedBy" | "caseNumber" | "adoptedOn"> &
    Record<keyof ReturnType<typeof endsAsText>, string | null>
>;

async function add({ tx, userId }: Write, key: Place, recordedAt: Date, content: Content): Promise<string> {
  const { id } = await tx.targetLevel.create({
    data: { ...key, ...content, recordedAt, recordedById: userId },
  });
  return id;
}

/** A level for all units takes the right to define at the root. Answers the ids from the unit up to the root. */
async function requireReach({ tx }: Write, actor: Actor, unitId: string | null): Promise<string[]> {
  const where = unitId === null ? { parentId: null } : { id: unitId };
  const unit = found(
    await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), where] }, select: { path: true } }),
  );
  return unitId === null ? [] : ancestryOf(unit.path);
}
