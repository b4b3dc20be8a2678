import "server-only";
import { dbOf, dbOfAll } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { inTransaction, type Transaction } from "@/lib/db/transaction";
import type { Role } from "@/lib/domain/access";
import type { ClaimedGrant } from "@/lib/domain/claimed-grant";
import { isLastAdministrator } from "./last-administrator";
import { beginSession, type SignedIn } from "./session";

/** Who a sign-in provider says someone is. */
export type ExternalIdentity = {
  /** Code of the organisation the provider vouches for. */
  organisation: string;
  /** Issuer and subject. */
  externalId: string;
  /** A verified address; null when there is none. */
  email: string | null;
  /** The roles the provider gives; null when roles are given here. */
  grants: readonly ClaimedGrant[] | null;
};

type GrantKey = { role: Role; unitId: string };
const withGrants = { grants: { select: { role: true, unitId: true } } } satisfies Prisma.UserInclude;
type Found = Prisma.UserGetPayload<{ include: typeof withGrants }>;

/**
 * A session for someone whom a provider vouches for: the active user known by issuer and subject, else by verified address
 * the first time, who is then known by the former. Null when there is no such user. Where the provider gives roles, the
 * user's roles become those, but the last administrator stays one.
 */
export async function signInExternally(identity: ExternalIdentity): Promise<SignedIn | null> {
  const user = await findUser(identity, dbOfAll);
  if (!user) return null;
  const { organisationId, id: userId } = user;
  const wanted = identity.grants && (await wantedGrants(organisationId, identity.grants));
  // Most sign-ins change nothing, and then nothing is written that would make a dashboard be computed anew.
  if (user.externalId === null || (wanted && differ(user.grants, wanted))) {
    await inTransaction({ organisationId, userId }, async (tx, audit) => {
      await link(tx, user, identity.externalId);
      if (user.externalId === null)
        await audit({ action: "user.link", entityId: userId, after: { externalId: identity.externalId } });
      const change = wanted && (await setGrants(tx, { organisationId, userId }, wanted));
      if (change) await audit({ action: "grant.claim", entityId: userId, ...change });
    });
  }
  return beginSession(user);
}

async function findUser(
  { organisation, externalId, email }: ExternalIdentity,
  at: Pick<Transaction, "user">,
): Promise<Found | null> {
  const within = { active: true, organisation: { code: organisation } };
  const known = await at.user.findFirst({ where: { ...within, externalId }, include: withGrants });
  if (known || email === null) return known;
  return at.user.findFirst({ where: { ...within, email, externalId: null }, include: withGrants });
}

async function link(tx: Transaction, { organisationId, id }: Found, externalId: string): Promise<void> {
  await tx.user.update({ where: { organisationId_id: { organisationId, id } }, data: { externalId } });
}

/** The claimed roles at units that exist. */
async function wantedGrants(organisationId: string, claimed: readonly ClaimedGrant[]): Promise<GrantKey[]> {
  const units = await dbOf(organisationId).unit.findMany({
    where: { organisationId, code: { in: claimed.map(({ unitCode }) => unitCode) } },
    select: { id: true, code: true },
  });
  return claimed.flatMap(({ role, unitCode }) =>
    units.filter(({ code }) => code === unitCode).map(({ id }) => ({ role, unitId: id })),
  );
}

const has = (grants: readonly GrantKey[], { role, unitId }: GrantKey) =>
  grants.some((grant) => grant.role === role && grant.unitId === unitId);

function differ(standing: readonly GrantKey[], wanted: readonly GrantKey[]): boolean {
  return standing.length !== wanted.length || !standing.every((grant) => has(wanted, grant));
}

/** Makes the grants those wanted; answers what stood before and stands after, or null when nothing changed. */
async function setGrants(
  tx: Transaction,
  { organisationId, userId }: { organisationId: string; userId: string },
  wanted: readonly GrantKey[],
) {
  const where = { organisationId, userId };
  const standing = await tx.grant.findMany({ where, include: { unit: { select: { parentId: true } } } });
  const isLast = await isLastAdministrator({ tx, organisationId }, userId);
  const kept = standing.filter(
    (grant) =>
      has(wanted, grant) || (isLast && grant.role === "administrator" && grant.unit.parentId === null),
  );
  const removed = standing.filter((grant) => !kept.includes(grant));
  const added = wanted.filter((grant) => !has(standing, grant));
  if (removed.length + added.length === 0) return null;
  for (const { role, unitId } of removed) await tx.grant.deleteMany({ where: { ...where, role, unitId } });
  await tx.grant.createMany({ data: added.map((grant) => ({ ...where, ...grant })) });
  // Whoever has other rights than a moment ago begins anew.
  await tx.session.deleteMany({ where });
  const plain = (grants: readonly GrantKey[]) => grants.map(({ role, unitId }) => ({ role, unitId }));
  return { before: { grants: plain(standing) }, after: { grants: plain([...kept, ...added]) } };
}
