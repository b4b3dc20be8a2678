import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endSession, getSessionActor, SESSION_SECONDS, signIn } from "@/lib/data/session";
import { createUser } from "@/lib/data/user";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo, wait } from "../support/clock";
import { anOrganisation, type Organisation } from "../support/organisation";

const password = "rett passord";

let organisation: Organisation;
let email: string;
let userId: string;
beforeAll(async () => {
  organisation = await anOrganisation();
});
beforeEach(async () => {
  travelTo("2026-06-15");
  email = `${randomUUID()}@test.invalid`;
  userId = await newUser(organisation, password);
});

function newUser({ actor, units }: Organisation, secret: string | null): Promise<string> {
  const grants = [{ role: "leader" as const, unitId: idOf(units, "north") }];
  return createUser(actor, { email, name: "Rektor", password: secret, grants });
}

async function signedIn() {
  const session = await signIn(email, password);
  if (!session) throw new Error("not signed in");
  return session;
}

describe("signing in", () => {
  test("with the right password opens a session of the user, with the grants that reach below the unit", async () => {
    const session = await signedIn();
    expect(session).toMatchObject({ organisationId: organisation.id, userId, locale: null });
    const unitId = idOf(organisation.units, "north");
    const { path } = await db.unit.findFirstOrThrow({ where: { id: unitId } });
    expect(await getSessionActor(session)).toEqual({
      organisationId: organisation.id,
      userId,
      name: "Rektor",
      grants: [{ role: "leader", unitId, path }],
    });
  });

  test("each time opens a session of its own", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    expect(one.sessionId).not.toBe(other.sessionId);
  });

  test.each([
    ["a wrong password", () => signIn(email, "feil passord")],
    ["an empty password", () => signIn(email, "")],
    ["an address nobody has", () => signIn(`x${email}`, password)],
    [
      "an inactive user",
      async () => {
        await db.user.updateMany({ where: { id: userId }, data: { active: false } });
        return signIn(email, password);
      },
    ],
    [
      "a user without a password of our own",
      async () => {
        await db.user.updateMany({ where: { id: userId }, data: { passwordHash: null } });
        return signIn(email, "");
      },
    ],
  ])("with %s gets the same answer: none", async (_what, attempt) => {
    expect(await attempt()).toBeNull();
    expect(await db.session.count({ where: { userId } })).toBe(0);
  });

  test("tells two users with the same address in two organisations apart by their passwords", async () => {
    const other = await anOrganisation();
    const otherId = await newUser(other, "eit anna passord");
    expect(await signIn(email, password)).toMatchObject({ organisationId: organisation.id, userId });
    expect(await signIn(email, "eit anna passord")).toMatchObject({
      organisationId: other.id,
      userId: otherId,
    });
    expect(await signIn(email, "noko tredje")).toBeNull();
  });

  test("passwords are kept as argon2id with a salt of their own", async () => {
    const { passwordHash } = await db.user.findFirstOrThrow({ where: { id: userId } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=(19456|[2-9]\d{4,}),t=[2-9]/);
    expect(passwordHash).not.toBe(await hash(password));
  });
});

describe("guessing", () => {
  const fail = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect(await signIn(email, "feil")).toBeNull();
  };
  const refused = { code: "tooManyAttempts" };

  test("ends after ten wrong passwords, for the right one too, and is free again a quarter of an hour later", async () => {
    await fail(10);
    await expect(signIn(email, password)).rejects.toMatchObject(refused);
    wait(14.9);
    await expect(signIn(email, password)).rejects.toMatchObject(refused);
    wait(0.2);
    expect(await signIn(email, password)).toMatchObject({ userId });
  });

  test("does not prolong the wait by trying on: who guesses cannot lock someone out for good", async () => {
    await fail(10);
    wait(10);
    for (let time = 0; time < 10; time += 1) {
      await expect(signIn(email, "feil")).rejects.toMatchObject(refused);
    }
    wait(5.1);
    expect(await signIn(email, password)).toMatchObject({ userId });
  });

  test("starts afresh after the right password", async () => {
    await fail(9);
    await signedIn();
    await fail(9);
    expect(await signIn(email, password)).toMatchObject({ userId });
  });

  test("is slowed down for an address that nobody has, so that it tells nothing", async () => {
    email = `${randomUUID()}@nobody.invalid`;
    await fail(10);
    await expect(signIn(email, "feil")).rejects.toMatchObject(refused);
  });

  test("at one address leaves others alone", async () => {
    await fail(10);
    email = `${randomUUID()}@test.invalid`;
    await newUser(organisation, password);
    await signedIn();
  });

  test("many at once are let through no more than one by one", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () =>
        signIn(email, "feil").then(
          () => "tried",
          (error) => error.code,
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "tried").length).toBeLessThanOrEqual(10);
    expect(new Set(outcomes).size).toBeLessThanOrEqual(2);
    expect(outcomes).toContain("tooManyAttempts");
  });

  test("keeps no address that was mistyped", async () => {
    await fail(1);
    const rows = await db.signInFailure.findMany();
    expect(JSON.stringify(rows)).not.toContain(email);
  });
});

describe("a session", () => {
  test("is over when it is ended, and the others of the user go on", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await endSession(one);
    expect(await getSessionActor(one)).toBeNull();
    expect(await getSessionActor(other)).toMatchObject({ userId });
    await endSession(one);
  });

  test("is over when its time is out", async () => {
    const session = await signedIn();
    wait(SESSION_SECONDS / 60 - 1);
    expect(await getSessionActor(session)).toMatchObject({ userId });
    wait(2);
    expect(await getSessionActor(session)).toBeNull();
  });

  test("is over at once when the user is made inactive", async () => {
    const session = await signedIn();
    await db.user.updateMany({ where: { id: userId }, data: { active: false } });
    expect(await getSessionActor(session)).toBeNull();
  });

  test("reads grants anew each time: what is taken is gone at once, what is given is there", async () => {
    const session = await signedIn();
    await db.grant.deleteMany({ where: { userId } });
    expect((await getSessionActor(session))?.grants).toEqual([]);
    const unitId = idOf(organisation.units, "root");
    await db.grant.create({ data: { organisationId: organisation.id, userId, role: "auditor", unitId } });
    expect((await getSessionActor(session))?.grants).toMatchObject([{ role: "auditor", unitId }]);
  });

  test("of one organisation is none in another, nor is one that never was", async () => {
    const { sessionId } = await signedIn();
    const other = await anOrganisation();
    expect(await getSessionActor({ organisationId: other.id, sessionId })).toBeNull();
    expect(await getSessionActor({ organisationId: organisation.id, sessionId: randomUUID() })).toBeNull();
    await endSession({ organisationId: other.id, sessionId });
    expect(await getSessionActor({ organisationId: organisation.id, sessionId })).not.toBeNull();
  });
});
