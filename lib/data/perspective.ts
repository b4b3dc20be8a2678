import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { slugOf } from "@/lib/domain/slug";
import type { PerspectiveAct, PerspectiveEdit, PerspectiveInput } from "@/lib/schemas/organisation";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { madeBefore } from "./made-before";
import { requireRoot } from "./plan";
import { asTexts } from "./texts";
import { found, requireVersion, type Write, write } from "./write";

/** The perspectives of the actor's own organisation, in order. */
export async function listPerspectives(actor: Actor): Promise<{ id: string; code: string; name: Texts }[]> {
  const rows = await dbOf(actor.organisationId).perspective.findMany({
    where: { organisationId: { in: actor.organisationId ? [actor.organisationId] : [] }, archivedAt: null },
    orderBy: { position: "asc" },
  });
  return rows.map(({ id, code, name }) => ({ id, code, name: asTexts(name) }));
}

/** Adds a perspective last, with a code from its name or the one given; answers its id. Takes the right to define at the root. */
export async function createPerspective(
  actor: Actor,
  { name, code: given }: PerspectiveInput & { code?: string },
): Promise<string> {
  return write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId } = at;
    const before = given ? null : await madeBefore(at, "perspective.create", { name });
    if (before) return before;
    const rows = await tx.perspective.findMany({ where: { organisationId }, select: { code: true } });
    const taken = rows.map((row) => row.code);
    const code = given ?? freeCode(name, taken);
    if (taken.includes(code)) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
    const { id } = await tx.perspective.create({
      data: { organisationId, code, name, position: rows.length },
    });
    await at.audit({ action: "perspective.create", entityId: id, after: { name } });
    return id;
  });
}

/** Renames a perspective. Refused: conflict. */
export async function editPerspective(actor: Actor, { id, version, name }: PerspectiveEdit): Promise<void> {
  await write(actor, async (at) => {
    const row = await findPerspective(at, actor, id);
    requireVersion({ version: row.version, name: asTexts(row.name) }, version);
    await change(at, id, { name });
    await at.audit({
      action: "perspective.edit",
      entityId: id,
      before: { name: asTexts(row.name) },
      after: { name },
    });
  });
}

/** Moves a perspective one place, puts it away, or takes it back. Refused: invalid, to put away one that success factors have. */
export async function actOnPerspective(actor: Actor, act: PerspectiveAct, id: string): Promise<void> {
  await write(actor, async (at) => {
    const { archivedAt } = await findPerspective(at, actor, id);
    const isArchived = archivedAt !== null;
    const acts = {
      up: () => move(at, id, -1),
      down: () => move(at, id, 1),
      archive: async () => isArchived || putAway(at, id),
      restore: async () => isArchived && takeBack(at, id),
    };
    await acts[act]();
  });
}

async function putAway(at: Write, id: string): Promise<void> {
  await requireUnused(at, id);
  await change(at, id, { archivedAt: now() });
  await at.audit({ action: "perspective.archive", entityId: id });
}

async function takeBack(at: Write, id: string): Promise<void> {
  await change(at, id, { archivedAt: null });
  await at.audit({ action: "perspective.restore", entityId: id });
}

async function findPerspective(at: Write, actor: Actor, id: string) {
  await requireRoot(at, actor);
  return found(await at.tx.perspective.findFirst({ where: { organisationId: at.organisationId, id } }));
}

async function change(
  { tx, organisationId }: Write,
  id: string,
  data: { name?: Texts; archivedAt?: Date | null; position?: number },
): Promise<void> {
  await tx.perspective.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...data, version: { increment: 1 } },
  });
}

/** Numbers the live ones anew, so that a step is always one place. */
async function move(at: Write, id: string, step: -1 | 1): Promise<void> {
  const { tx, organisationId } = at;
  const rows = await tx.perspective.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = rows.map((row) => row.id);
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(from, 1));
  for (const [position, each] of ids.entries()) {
    await tx.perspective.update({
      where: { organisationId_id: { organisationId, id: each } },
      data: { position },
    });
  }
  await at.audit({
    action: "perspective.reorder",
    entityId: id,
    before: { position: from + 1 },
    after: { position: to + 1 },
  });
}

async function requireUnused({ tx, organisationId }: Write, perspectiveId: string): Promise<void> {
  const used = await tx.successFactor.findFirst({
    where: { organisationId, perspectiveId, archivedAt: null, objective: liveObjective },
  });
  if (used) throw new AppError("invalid", { fields: { act: "perspectiveInUse" } });
}

const liveObjective = {
  archivedAt: null,
  focusArea: { archivedAt: null, scorecard: { archivedAt: null } },
};

/** A code of its own, from the name: people never see it. */
function freeCode(name: Texts, taken: readonly string[]): string {
  const wanted = slugOf(name.nn ?? name.nb ?? name.en ?? "") || "perspektiv";
  let code = wanted;
  for (let number = 2; taken.includes(code); number += 1) code = `${wanted}-${number}`;
  return code;
}
