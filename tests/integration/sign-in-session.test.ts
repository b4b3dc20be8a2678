import { createRequire } from "node:module";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { getActor } from "@/lib/auth/actor";
import { startSession, stopSession } from "@/lib/auth/session";
import { changePassword } from "@/lib/data/account";
import { addGrant, removeGrant } from "@/lib/data/grant";
import { choosePassword, sendForgotten } from "@/lib/data/invitation";
import { endSession, getSessionActor, SESSION_SECONDS, signIn } from "@/lib/data/session";
import { deactivateUser } from "@/lib/data/user-edit";
import { db } from "@/tests/support/owner";
import { travelTo, wait } from "../support/clock";
import { newOrganisation, newUser, password } from "./people-builders";

type Cookie = {
  name: string;
  value: string;
  httpOnly: boolean;
  sameSite: string;
  secure: boolean;
  path: string;
};

const secret = "s".repeat(44);
// The browser, as Next would hand it over: there is no Next around this. Our own code imports it, next-auth requires it.
const { jar, browser } = vi.hoisted(() => {
  const held = new Map<string, Cookie>();
  const kept = {
    getAll: () => [...held.values()],
    set: (cookie: Cookie) => held.set(cookie.name, cookie),
    delete: ({ name }: Cookie) => held.delete(name),
  };
  return { jar: held, browser: { headers: async () => new Headers(), cookies: async () => kept } };
});
vi.mock("next/headers", () => browser);
const required = createRequire(import.meta.url)("next/headers");
vi.spyOn(required, "headers").mockImplementation(browser.headers);
vi.spyOn(required, "cookies").mockImplementation(browser.cookies);

let ours: Awaited<ReturnType<typeof newOrganisation>>;
let count = 0;
let email: string;
let userId: string;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  ours = await newOrganisation("9044");
  await newUser(ours.founder, "last@x.no", [{ role: "administrator", unitId: ours.root.id }]);
});
beforeEach(async () => {
  travelTo("2026-06-15");
  vi.stubEnv("NEXTAUTH_URL", "http://127.0.0.1:4998");
  jar.clear();
  count += 1;
  email = `ola${count}@x.no`;
  userId = await newUser(ours.founder, email, [{ role: "leader", unitId: ours.school.id }], password);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function keyInJar() {
  const [cookie] = jar.values();
  const content = cookie && (await decode({ token: cookie.value, secret }));
  return content?.key as { organisationId: string; sessionId: string };
}

describe("the session cookie", () => {
  test("is for no script and no other site, and over https for this host alone", async () => {
    await startSession(email, password);
    expect([...jar.values()]).toMatchObject([
      { name: "next-auth.session-token", httpOnly: true, sameSite: "lax", secure: false, path: "/" },
    ]);
    jar.clear();
    vi.stubEnv("NEXTAUTH_URL", "https://balansert.kommunen.invalid");
    await startSession(email, password);
    expect([...jar.values()]).toMatchObject([
      { name: "__Host-next-auth.session-token", httpOnly: true, sameSite: "lax", secure: true, path: "/" },
    ]);
    expect(jar.values().next().value).not.toHaveProperty("domain");
  });

  test("is another at each sign-in, and the one the browser came with is worth nothing afterwards", async () => {
    await startSession(email, password);
    const [first] = [...jar.values()];
    const firstKey = await keyInJar();
    await startSession(email, password);
    const [second] = [...jar.values()];
    expect(second?.value).not.toBe(first?.value);
    expect((await keyInJar()).sessionId).not.toBe(firstKey.sessionId);
    expect(await getSessionActor(firstKey)).toBeNull();
    expect(await getSessionActor(await keyInJar())).toMatchObject({ userId });
  });

  test("that is kept after signing out opens nothing", async () => {
    await startSession(email, password);
    const kept = [...jar.values()];
    await stopSession();
    expect([...jar]).toEqual([]);
    for (const cookie of kept) jar.set(cookie.name, cookie);
    expect((await getActor()).userId).toBeNull();
  });

  test.each([
    [
      "signed with another secret",
      (value: string) => value.slice(0, -4) + value.slice(-4).split("").reverse().join(""),
    ],
    ["made up", () => "eyJhbGciOiJub25lIn0.eyJrZXkiOnt9fQ."],
    ["empty", () => ""],
  ])("%s is none", async (_why, forge) => {
    await startSession(email, password);
    for (const cookie of jar.values()) cookie.value = forge(cookie.value);
    expect((await getActor()).userId).toBeNull();
  });
});

const school = () => ({ id: userId, role: "leader" as const, unitId: ours.school.id });

describe("an old session is dead after", () => {
  const ends: [string, (key: Awaited<ReturnType<typeof session>>) => Promise<unknown>][] = [
    ["signing out", (key) => endSession(key)],
    ["twelve hours", async () => wait(SESSION_SECONDS / 60 + 1)],
    ["being given a role", () => addGrant(ours.founder, { ...school(), role: "auditor" })],
    ["a role is taken", () => removeGrant(ours.founder, school())],
    ["the password is changed elsewhere", () => changeElsewhere()],
    ["a new password is chosen by a link", () => chooseByLink()],
    ["the user is made inactive", () => deactivateUser(ours.founder, { id: userId })],
  ];

  async function session() {
    const signedIn = await signIn(email, password);
    if (!signedIn) throw new Error("not signed in");
    return signedIn;
  }

  async function changeElsewhere(): Promise<void> {
    const other = await session();
    const actor = await getSessionActor(other);
    if (!actor) throw new Error("no actor");
    const input = { oldPassword: password, password: "eit heilt anna passord" };
    await changePassword(actor, input, other.sessionId);
    expect(await getSessionActor(other)).not.toBeNull();
  }

  async function chooseByLink(): Promise<void> {
    let token = "";
    await sendForgotten(email, (facts) => {
      token = facts.token;
      return { subject: "s", text: "t" };
    });
    await choosePassword({ token, password: "eit heilt anna passord" });
    await expect(choosePassword({ token, password: "og eit tredje passord" })).rejects.toMatchObject({
      code: "notFound",
    });
  }

  test.each(ends)("%s", async (_what, end) => {
    const key = await session();
    expect(await getSessionActor(key)).toMatchObject({ userId });
    await end(key);
    expect(await getSessionActor(key)).toBeNull();
  });
});

describe("a thousand guesses", () => {
  const outcome = (attempt: Promise<unknown>) =>
    attempt.then(
      (session) => (session ? "in" : "wrong"),
      (error) => error.code as string,
    );
  const tally = async (attempts: Promise<string>[]) => {
    const answers = await Promise.all(attempts);
    return Object.fromEntries(
      [...new Set(answers)].map((answer) => [answer, answers.filter((each) => each === answer).length]),
    );
  };
  const guess = (address: string, from: string) => outcome(signIn(address, "feil", from));

  test("at one account: ten are tried, and a quarter of an hour later the owner is let in", async () => {
    for (let first = 0; first < 10; first += 1)
      expect(await guess(email, `198.51.100.${first}`)).toBe("wrong");
    const made: Record<string, number> = {};
    for (let round = 0; round < 40; round += 1) {
      // From as many places: only the account itself can tell that they belong together.
      const answers = await tally(
        Array.from({ length: 25 }, (_, at) => guess(email, `203.0.113.${round}-${at}`)),
      );
      for (const [answer, times] of Object.entries(answers)) made[answer] = (made[answer] ?? 0) + times;
    }
    expect(made).toEqual({ tooManyAttempts: 1000 });
    await expect(signIn(email, password, "198.51.100.1")).rejects.toMatchObject({ code: "tooManyAttempts" });
    wait(15.1);
    expect(await outcome(signIn(email, password, "198.51.100.1"))).toBe("in");
  });

  test("over a thousand accounts from one place: three hundred are let through, and nobody is shut out elsewhere", async () => {
    const place = `192.0.2.${count}`;
    const key = await keyOfPlace(place);
    // As after 290 of them, without the minute it takes to verify so many.
    await db.askedRate.updateMany({ where: { key }, data: { asked: 290 } });
    const made: Record<string, number> = {};
    for (let round = 0; round < 40; round += 1) {
      const answers = await tally(Array.from({ length: 25 }, (_, at) => guess(`${round}-${at}@x.no`, place)));
      for (const [answer, times] of Object.entries(answers)) made[answer] = (made[answer] ?? 0) + times;
    }
    expect(made).toEqual({ wrong: 10, tooManyAttempts: 990 });
    expect(await db.signInFailure.count({ where: { at: { gt: new Date(0) } } })).toBeLessThan(40);
    expect(await outcome(signIn(email, password, place))).toBe("tooManyAttempts");
    expect(await outcome(signIn(email, password, "198.51.100.2"))).toBe("in");
    wait(15.1);
    expect(await outcome(signIn(email, password, place))).toBe("in");
  });

  /** What the place is counted under: the row its first guess makes. */
  async function keyOfPlace(place: string): Promise<string> {
    const known = new Set((await db.askedRate.findMany()).map(({ key }) => key));
    await guess(`first-${place}@x.no`, place);
    const added = (await db.askedRate.findMany()).find(({ key }) => !known.has(key));
    return added?.key ?? "";
  }
});
