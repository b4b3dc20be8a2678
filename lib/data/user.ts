import "server-only";
import { hash } from "@node-rs/argon2";
import { AppError } from "@/lib/app-error";
import type { Role } from "@/lib/domain/access";
import { type Actor, unitsWhere } from "./access";
import { found, write } from "./write";

export type NewUser = {
  email: string;
  name: string;
  password: string | null;
  grants: { role: Role; unitId: string }[];
};

/** Adds a user with grants at units where the actor manages users; answers the user's id. Refused: invalid (emailTaken). */
export async function createUser(actor: Actor, input: NewUser): Promise<string> {
  // Hashing is slow on purpose: done before the transaction, so that no other writer waits for it.
  const passwordHash = input.password === null ? null : await hash(input.password);
  return write(actor, async ({ tx, audit, organisationId }) => {
    found(await tx.unit.findFirst({ where: unitsWhere(actor, "manageUsers"), select: { id: true } }));
    for (const { unitId } of input.grants) {
      found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "manageUsers"), { id: unitId }] } }));
    }
    const { name, grants } = input;
    const email = input.email.toLowerCase();
    const taken = await tx.user.findUnique({ where: { organisationId_email: { organisationId, email } } });
    if (taken) throw new AppError("invalid", { fields: { email: "emailTaken" } });
    const { id } = await tx.user.create({ data: { organisationId, email, name, passwordHash } });
    await tx.grant.createMany({ data: grants.map((grant) => ({ organisationId, userId: id, ...grant })) });
    await audit({ action: "user.create", entityId: id, after: { email, name, grants } });
    return id;
  });
}
