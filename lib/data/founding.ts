import "server-only";
import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { today } from "@/lib/clock";
import { dbOf, dbOfAll } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import { slugOf } from "@/lib/domain/slug";
import type { Founding } from "@/lib/schemas/founding";
import { locales, type Texts } from "@/lib/schemas/texts";
import { toDate } from "./decimal";
import { standardPerspectives } from "./organisation";
import { requireStrongPassword } from "./password-choice";
import { found } from "./write";

const PLAN_YEARS = 4;
// Units open this far back, so that figures of earlier years may be entered too; their real days are set in the tree of units.
const YEARS_BACK = 10;

type Place = { tx: Transaction; organisationId: string; input: Founding };

/**
 * Founds the first organisation of an installation, all or nothing: its root unit and the first below it, the five perspectives,
 * a plan of four years from this one, its first scorecard on both units, and its first administrator. Answers the scorecard's id.
 * Who may do this has proved it by the set-up code. Refused: notFound as soon as there is any organisation, so that of several
 * at once only the first founds; passwordIsOwnName, passwordIsGuessable.
 */
export async function foundFirstOrganisation(input: Founding): Promise<string> {
  const { administrator: name, email, authority, password } = input;
  await requireStrongPassword(password, { name, email, organisation: authority });
  const passwordHash = await hash(password);
  const organisationId = randomUUID();
  return dbOf(organisationId).$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('balansert.founding'))`;
    const another = await dbOfAll.organisation.findFirst({ select: { id: true } });
    found(another === null ? true : null);
    const { code, kind, name } = input.authority;
    const { locale, dashboardKind } = input;
    const organisation = { code, kind, name, locale, dashboardKind };
    await tx.organisation.create({ data: { id: organisationId, ...organisation } });
    const place = { tx, organisationId, input };
    await addPerspectives(place);
    const unitIds = await addUnits(place);
    const scorecardId = await addScorecard(place, unitIds);
    const userId = await addAdministrator(place, found(unitIds[0] ?? null), passwordHash);
    await tx.auditEvent.create({
      data: {
        organisationId,
        actorId: userId,
        revision: 1,
        action: "organisation.create",
        entityId: organisationId,
        after: organisation,
      },
    });
    return scorecardId;
  });
}

/** A standard name left as it was proposed is kept in all its languages. */
async function addPerspectives({ tx, organisationId, input }: Place): Promise<void> {
  await tx.perspective.createMany({
    data: standardPerspectives.map(({ code, name }, position) => {
      const given = input.perspectives[code];
      const isStandard = given === undefined || locales.some((locale) => name[locale] === given);
      return { organisationId, position, code, name: isStandard ? name : said(input, given) };
    }),
  });
}

async function addUnits({ tx, organisationId, input }: Place): Promise<string[]> {
  const openedOn = toDate(`${thisYear() - YEARS_BACK}-01-01`);
  const { name } = input.authority;
  const rootCode = slugOf(name.nn ?? "") || input.authority.code;
  const rootId = randomUUID();
  const common = { organisationId, openedOn, position: 0 };
  await tx.unit.create({
    data: { ...common, id: rootId, code: rootCode, name, kind: "organisation", path: `/${rootId}/` },
  });
  if (input.unit === "") return [rootId];
  const id = randomUUID();
  const slug = slugOf(input.unit);
  await tx.unit.create({
    data: {
      ...common,
      id,
      parentId: rootId,
      path: `/${rootId}/${id}/`,
      code: slug === "" || slug === rootCode ? `${rootCode}-1`.slice(-60) : slug,
      name: said(input, input.unit),
      kind: input.unitKind,
    },
  });
  return [rootId, id];
}

async function addScorecard({ tx, organisationId, input }: Place, unitIds: string[]): Promise<string> {
  const first = thisYear();
  const last = first + PLAN_YEARS - 1;
  const years = `${first}–${last}`;
  const plan = await tx.plan.create({
    data: {
      organisationId,
      name: {
        nn: `Styringsperiode ${years}`,
        nb: `Styringsperiode ${years}`,
        en: `Planning period ${years}`,
      },
      startsOn: toDate(`${first}-01-01`),
      endsOn: toDate(`${last}-12-31`),
      state: "current",
    },
  });
  const { id: scorecardId } = await tx.scorecard.create({
    data: {
      organisationId,
      planId: plan.id,
      ownerUnitId: found(unitIds[0] ?? null),
      code: slugOf(input.scorecard) || "1",
      name: said(input, input.scorecard),
    },
  });
  await tx.scorecardAssignment.createMany({
    data: unitIds.map((unitId) => ({ organisationId, scorecardId, unitId })),
  });
  return scorecardId;
}

async function addAdministrator({ tx, organisationId, input }: Place, unitId: string, passwordHash: string) {
  const { administrator: name, email, locale, alsoLeader } = input;
  const { id: userId } = await tx.user.create({
    data: { organisationId, name, email, locale, passwordHash },
  });
  const roles = alsoLeader ? (["administrator", "leader"] as const) : (["administrator"] as const);
  await tx.grant.createMany({ data: roles.map((role) => ({ organisationId, userId, role, unitId })) });
  return userId;
}

function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** What was typed, in the organisation's own language. */
function said({ locale }: Founding, text: string): Texts {
  return { [locale]: text };
}
