import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { slugOf } from "@/lib/domain/slug";
import type { ScorecardChoice, ScorecardEdit } from "@/lib/schemas/scorecard";
import { locales, type Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { putOnUnits } from "./assignment-row";
import { madeBefore } from "./made-before";
import { found, requireVersion, type Write, write } from "./write";

type NewScorecard = {
  planId: string;
  ownerUnitId: string;
  /** By default made of the name, and free in the plan. */
  code?: string;
  name: Texts;
  published: boolean;
  /** By default after the others of the plan. */
  position?: number;
};

/** Adds a scorecard owned by a unit where the actor may define; answers its id. Refused: codeTaken. */
export async function createScorecard(actor: Actor, input: NewScorecard): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    await requireOwner(at, actor, input.ownerUnitId);
    const others = await cardsOfPlan(at, input.planId);
    const before = input.code ? null : await madeBefore(at, "scorecard.create", input);
    if (before) return before;
    const codes = new Set(others.map(({ code }) => code));
    const code = input.code ?? freeCode(input.name, codes);
    if (codes.has(code)) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
    const position = input.position ?? Math.max(-1, ...others.map((card) => card.position)) + 1;
    const after = { ...input, code, position };
    const { id } = await tx.scorecard.create({ data: { organisationId, ...after } });
    await audit({ action: "scorecard.create", entityId: id, after });
    return id;
  });
}

/** Every card of a plan that may be changed, archived cards too: their codes come back with them. */
async function cardsOfPlan({ tx, organisationId }: Write, planId: string) {
  const plan = await tx.plan.findFirst({
    where: { organisationId, id: planId, state: { not: "archived" } },
    select: { scorecards: { select: { code: true, position: true } } },
  });
  return found(plan).scorecards;
}

function freeCode(name: Texts, taken: ReadonlySet<string>): string {
  const slug = slugOf(locales.flatMap((locale) => name[locale] ?? [])[0] ?? "") || "card";
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(code)) return code;
  }
}

/** Changes name, owner or visibility of a scorecard; a new owner is a unit where the actor may define too. Answers its plan. Refused: conflict. */
export async function editScorecard(actor: Actor, input: ScorecardEdit): Promise<string> {
  return write(actor, async (at) => {
    const { id, version, ...after } = input;
    const card = await requireScorecard(at, actor, id);
    requireVersion(card, version);
    await requireOwner(at, actor, after.ownerUnitId);
    await updateScorecard(at, id, after);
    const { name, ownerUnitId, published } = card;
    await at.audit({
      action: "scorecard.edit",
      entityId: id,
      before: { name, ownerUnitId, published },
      after,
    });
    return card.planId;
  });
}

/** Takes a scorecard off every dashboard from today; periods that have ended keep it, and nothing is deleted. Answers its plan. Refused: conflict. */
export async function archiveScorecard(actor: Actor, { id, version }: ScorecardChoice): Promise<string> {
  return write(actor, async (at) => {
    const card = await requireScorecard(at, actor, id);
    requireVersion(card, version);
    const archivedAt = now();
    await updateScorecard(at, id, { archivedAt });
    await at.audit({
      action: "scorecard.archive",
      entityId: id,
      before: { archivedAt: null },
      after: { archivedAt },
    });
    return card.planId;
  });
}

/** Puts an archived scorecard back on the dashboards it was assigned to. Answers its plan. Refused: conflict. */
export async function restoreScorecard(actor: Actor, { id, version }: ScorecardChoice): Promise<string> {
  return write(actor, async (at) => {
    const { tx, organisationId } = at;
    const where = { ...scorecardsWhere(actor), archivedAt: { not: null } };
    const card = found(await tx.scorecard.findFirst({ where: { organisationId, id, ...where } }));
    requireVersion(card, version);
    await updateScorecard(at, id, { archivedAt: null });
    const { archivedAt } = card;
    await at.audit({
      action: "scorecard.restore",
      entityId: id,
      before: { archivedAt },
      after: { archivedAt: null },
    });
    return card.planId;
  });
}

async function updateScorecard(
  { tx, organisationId }: Write,
  id: string,
  data: Omit<ScorecardEdit, "id" | "version"> | { archivedAt: Date | null },
) {
  const where = { organisationId_id: { organisationId, id } };
  await tx.scorecard.update({ where, data: { ...data, version: { increment: 1 } } });
}

async function requireOwner({ tx }: Write, actor: Actor, id: string) {
  found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { id }] } }));
}

/** Puts a scorecard on the dashboards of units: linked, never copied. Units that have it already stay as they are. */
export async function assignScorecard(actor: Actor, scorecardId: string, unitIds: string[]): Promise<void> {
  await write(actor, async (at) => {
    await requireScorecard(at, actor, scorecardId);
    const units = await at.tx.unit.findMany({
      where: { AND: [unitsWhere(actor, "define"), { id: { in: unitIds } }] },
    });
    found(units.length === new Set(unitIds).size ? units : null);
    await putOnUnits(at, scorecardId, unitIds);
    await at.audit({ action: "scorecard.assign", entityId: scorecardId, after: { unitIds } });
  });
}

/** The scorecards the actor may change, as a filter for what hangs below them. What an archived plan said stands. */
export function scorecardsWhere(actor: Actor) {
  return {
    archivedAt: null,
    ownerUnit: unitsWhere(actor, "define"),
    plan: { state: { not: "archived" } },
  } satisfies Prisma.ScorecardWhereInput;
}

async function requireScorecard({ tx, organisationId }: Write, actor: Actor, id: string) {
  return found(await tx.scorecard.findFirst({ where: { organisationId, id, ...scorecardsWhere(actor) } }));
}
