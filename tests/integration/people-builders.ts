import { AppError } from "@/lib/app-error";
import { type Actor, publicActor } from "@/lib/data/access";
import type { LinkFacts, WriteLetter } from "@/lib/data/one-time-link";
import { createOrganisation } from "@/lib/data/organisation";
import { beginSession, getSessionActor } from "@/lib/data/session";
import { createUnit } from "@/lib/data/unit";
import { createUser } from "@/lib/data/user";
import type { Role } from "@/lib/domain/access";
import { db } from "@/tests/support/owner";

export const password = "blå hest over fjorden";

/** An organisation with a root, a sector and a school below it, and set-up's own actor. */
export async function newOrganisation(code: string) {
  const organisationId = await createOrganisation({
    code,
    kind: "municipality",
    name: { nn: `Kommune ${code}` },
    locale: "nn",
    dashboardKind: "tertial",
    published: false,
    demo: false,
  });
  const nobody: Actor = { ...publicActor, organisationId };
  const unit = { openedOn: "2020-01-01", position: 0 };
  const root = await createUnit(nobody, {
    ...unit,
    code: "kommune",
    name: { nn: "Kommunen" },
    kind: "organisation",
    parentId: null,
  });
  const grants = [{ role: "administrator" as const, unitId: root.id, path: root.path }];
  const founder: Actor = { ...nobody, grants };
  const sector = await createUnit(founder, {
    ...unit,
    code: "oppvekst",
    name: { nn: "Oppvekst" },
    kind: "sector",
    parentId: root.id,
  });
  const school = await createUnit(founder, {
    ...unit,
    code: "skule",
    name: { nn: "Skulen" },
    kind: "school",
    parentId: sector.id,
  });
  const care = await createUnit(founder, {
    ...unit,
    code: "omsorg",
    name: { nn: "Omsorg" },
    kind: "sector",
    parentId: root.id,
  });
  return { organisationId, founder, root, sector, school, care };
}

/** A user with a password and roles; the id. */
export function newUser(
  founder: Actor,
  email: string,
  grants: { role: Role; unitId: string }[],
  chosen: string | null = null,
) {
  return createUser(founder, { email, name: `Brukar ${email}`, password: chosen, grants });
}

/** The actor as the next request would find it. */
export async function actorOf(userId: string): Promise<Actor> {
  const actor = await getSessionActor(
    await beginSession(await db.user.findFirstOrThrow({ where: { id: userId } })),
  );
  if (!actor) throw new Error("no such user is let in");
  return actor;
}

/** A letter that keeps what it was told, so that a test can use the link. */
export function letterBox() {
  const letters: LinkFacts[] = [];
  const write: WriteLetter = (facts) => {
    letters.push(facts);
    return { subject: facts.purpose, text: facts.token };
  };
  return { letters, write, lastToken: () => letters.at(-1)?.token ?? "" };
}

/** How a write went: "done", or the code it was refused with, the first field's before the whole's. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Object.values(error.details.fields ?? {})[0] ?? error.code;
  }
}
