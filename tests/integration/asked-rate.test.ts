import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetAskedRates, secondsToWait, takeBack } from "@/lib/data/asked-rate";
import { signIn } from "@/lib/data/session";
import { createUser } from "@/lib/data/user";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo, wait } from "../support/clock";
import { anOrganisation } from "../support/organisation";

beforeEach(() => travelTo("2026-06-15"));

const anAddress = () => `203.0.113.${randomUUID()}`;
const from = (address: string | null) => ({ userId: null, address });
const tooMany = { code: "tooManyAttempts" };

/** As many as were let through of so many askings at once. */
async function letThrough(times: number, caller: Parameters<typeof secondsToWait>[1]): Promise<number> {
  const waits = await Promise.all(Array.from({ length: times }, () => secondsToWait("export", caller)));
  return waits.filter((seconds) => seconds === null).length;
}

describe("asking for something costly", () => {
  it("is counted exactly, however many ask at once, and told how long to wait", async () => {
    const caller = { userId: randomUUID(), address: null };
    expect(await letThrough(130, caller)).toBe(100);
    wait(4);
    const seconds = await secondsToWait("export", caller);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(360);
    wait(6.1);
    expect(await secondsToWait("export", caller)).toBeNull();
  });

  it.each([
    ["another user", { userId: randomUUID(), address: null }],
    ["another address", from(anAddress())],
    ["someone nobody can tell from others", from(null)],
  ])("does not keep %s out", async (_who, other) => {
    await letThrough(101, from("203.0.113.1"));
    expect(await secondsToWait("export", other)).toBeNull();
  });

  it("of one kind does not count as another, and what is taken back not at all", async () => {
    const caller = from(anAddress());
    await letThrough(100, caller);
    expect(await secondsToWait("openData", caller)).toBeNull();
    await takeBack("export", caller);
    expect(await letThrough(2, caller)).toBe(1);
  });

  it("is forgotten after a day, and tells no address", async () => {
    const address = anAddress();
    await secondsToWait("search", from(address));
    expect(await db.askedRate.count({ where: { key: { contains: address } } })).toBe(0);
    wait(23 * 60);
    await secondsToWait("search", from(address));
    wait(2 * 60);
    await forgetAskedRates();
    const rows = await db.askedRate.findMany({ where: { key: { startsWith: "search" } } });
    expect(rows.every(({ since }) => since.getTime() > Date.now() - 24 * 3_600_000)).toBe(true);
  });
});

describe("guessing over many accounts", () => {
  it("from one address is slowed down, and shuts out neither others nor the victims", async () => {
    const organisation = await anOrganisation();
    const email = `${randomUUID()}@test.invalid`;
    const grants = [{ role: "leader" as const, unitId: idOf(organisation.units, "north") }];
    await createUser(organisation.actor, { email, name: "Rektor", password: "rett passord", grants });
    const [guesser, other] = [anAddress(), anAddress()];
    // As after a thousand guesses, without the minutes they take to verify.
    const guess = (account: number) => signIn(`${account}-${email}`, "feil", guesser);
    for (let account = 0; account < 3; account += 1) expect(await guess(account)).toBeNull();
    await db.askedRate.updateMany({ where: { key: { startsWith: "signIn" } }, data: { asked: 1000 } });
    await expect(guess(1001)).rejects.toMatchObject(tooMany);
    await expect(signIn(email, "rett passord", guesser)).rejects.toMatchObject(tooMany);
    expect(await signIn(email, "rett passord", other)).not.toBeNull();
    wait(15.1);
    expect(await signIn(email, "rett passord", guesser)).not.toBeNull();
  });

  it("counts only what went wrong: a town hall behind one address may sign in all day", async () => {
    const organisation = await anOrganisation();
    const email = `${randomUUID()}@test.invalid`;
    const grants = [{ role: "leader" as const, unitId: idOf(organisation.units, "north") }];
    await createUser(organisation.actor, { email, name: "Rektor", password: "rett passord", grants });
    wait(60);
    const since = new Date();
    await signIn(email, "rett passord", anAddress());
    expect(await db.askedRate.findMany({ where: { since } })).toMatchObject([{ asked: 0 }]);
  });
});
