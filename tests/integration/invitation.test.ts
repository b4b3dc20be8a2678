import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/data/access";
import { changePassword, getAccount } from "@/lib/data/account";
import { choosePassword, getInvitation, inviteAgain, inviteUser, sendForgotten } from "@/lib/data/invitation";
import { getSessionActor, signIn } from "@/lib/data/session";
import { deactivateUser } from "@/lib/data/user-edit";
import { db } from "@/tests/support/owner";
import { actorOf, codeOf, letterBox, newOrganisation, newUser, password } from "./people-builders";

let clock = 0;
vi.mock("@/lib/clock", async (original) => ({
  ...(await original<typeof import("@/lib/clock")>()),
  now: () => new Date(Date.now() + clock),
}));

const DAY = 86_400_000;
const other = "grøn båt på stille vatn";
let organisation: Awaited<ReturnType<typeof newOrganisation>>;
let administrator: Actor;
let count = 0;

beforeAll(async () => {
  organisation = await newOrganisation("9011");
  const { founder, root } = organisation;
  administrator = await actorOf(
    await newUser(founder, "admin@x.no", [{ role: "administrator", unitId: root.id }]),
  );
});

async function invite(name = "Kari Nordmann") {
  const box = letterBox();
  count += 1;
  const email = `kari${count}@x.no`;
  const input = { name, email, role: "leader" as const, unitId: organisation.school.id };
  const id = await inviteUser(administrator, input, box.write);
  return { id, email, box, token: box.lastToken() };
}

describe("a link", () => {
  it("is random, kept only as its digest, and told about in the receiver's language", async () => {
    const { id, token, box } = await invite();
    const [row] = await db.invitation.findMany({ where: { userId: id } });
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(box.letters[0]).toMatchObject({ purpose: "invitation", locale: "nn", name: "Kari Nordmann" });
  });

  it("lets its holder choose a password once, and signs nobody in", async () => {
    const { id, email, token } = await invite();
    expect(await getInvitation(token)).toMatchObject({ name: "Kari Nordmann", email, isNew: true });
    await choosePassword({ token, password });
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
    expect(await signIn(email, password)).toMatchObject({ userId: id });
    expect(await getInvitation(token)).toBeNull();
    expect(await codeOf(choosePassword({ token, password: other }))).toBe("notFound");
    expect(await signIn(email, other)).toBeNull();
  });

  it("serves one of two who use it at once", async () => {
    const { token } = await invite();
    const answers = await Promise.all(
      [password, other].map((chosen) => codeOf(choosePassword({ token, password: chosen }))),
    );
    expect(answers.sort()).toEqual(["done", "notFound"]);
  });

  it("ends after seven days", async () => {
    const { token } = await invite();
    clock = 7 * DAY - 60_000;
    expect(await getInvitation(token)).not.toBeNull();
    clock = 7 * DAY + 60_000;
    expect(await getInvitation(token)).toBeNull();
    expect(await codeOf(choosePassword({ token, password }))).toBe("notFound");
    clock = 0;
  });

  it("does nothing for who has been shut out, nor for a made-up token", async () => {
    const { id, token } = await invite();
    await deactivateUser(administrator, { id });
    expect(await codeOf(choosePassword({ token, password }))).toBe("notFound");
    expect(await getInvitation("A".repeat(43))).toBeNull();
  });

  it("refuses a password built on the owner's name, and stays usable", async () => {
    const { token } = await invite();
    expect(await codeOf(choosePassword({ token, password: "KariNordmann2026" }))).toBe("passwordIsOwnName");
    await choosePassword({ token, password });
  });

  it("ends the other links and every session of the user", async () => {
    const { id, box, token } = await invite();
    await inviteAgain(administrator, { id }, box.write);
    expect(box.letters).toHaveLength(2);
    await actorOf(id);
    await choosePassword({ token: box.lastToken(), password });
    expect(await getInvitation(token)).toBeNull();
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });
});

describe("a forgotten password", () => {
  it("sends a link to a known address and nothing to others, without a word of difference", async () => {
    const { email, token } = await invite();
    await choosePassword({ token, password });
    const box = letterBox();
    expect(await sendForgotten(email, box.write)).toBeUndefined();
    expect(await sendForgotten("ingen@x.no", box.write)).toBeUndefined();
    expect(box.letters).toMatchObject([{ purpose: "forgotten" }]);
    await choosePassword({ token: box.lastToken(), password: other });
    expect(await signIn(email, password)).toBeNull();
    expect(await signIn(email, other)).not.toBeNull();
  });

  it("sends at most three an hour to one user", async () => {
    const { email } = await invite();
    const box = letterBox();
    for (let times = 0; times < 5; times += 1) await sendForgotten(email, box.write);
    expect(box.letters).toHaveLength(2);
    clock = 61 * 60_000;
    await sendForgotten(email, box.write);
    expect(box.letters).toHaveLength(3);
    clock = 0;
  });

  it("is not for those who sign in elsewhere, nor for those shut out", async () => {
    const external = await invite();
    await db.user.updateMany({ where: { id: external.id }, data: { externalId: "https://idp.example a" } });
    const gone = await invite();
    await deactivateUser(administrator, { id: gone.id });
    const box = letterBox();
    await sendForgotten(external.email, box.write);
    await sendForgotten(gone.email, box.write);
    expect(box.letters).toEqual([]);
  });
});

describe("one's own password", () => {
  async function member() {
    const { email, token, id } = await invite();
    await choosePassword({ token, password });
    const session = await signIn(email, password);
    const key = { organisationId: organisation.organisationId, sessionId: session?.sessionId ?? "" };
    const actor = await getSessionActor(key);
    if (!actor) throw new Error("not signed in");
    return { actor, key, email, id };
  }

  it("changes for who knows the old one, and ends the other sessions only", async () => {
    const { actor, key, email, id } = await member();
    await signIn(email, password);
    await changePassword(actor, { oldPassword: password, password: other }, key.sessionId);
    expect(await db.session.findMany({ where: { userId: id } })).toMatchObject([{ id: key.sessionId }]);
    expect(await signIn(email, password)).toBeNull();
    expect(await signIn(email, other)).not.toBeNull();
  });

  it("is refused with a wrong old one, and after ten of those altogether", async () => {
    const { actor, key } = await member();
    const change = (oldPassword: string) =>
      changePassword(actor, { oldPassword, password: other }, key.sessionId);
    for (let times = 0; times < 10; times += 1) expect(await codeOf(change("feil"))).toBe("wrongPassword");
    expect(await codeOf(change(password))).toBe("tooManyAttempts");
  });

  it("is refused when it is the owner's address", async () => {
    const { actor, key, email } = await member();
    const input = { oldPassword: password, password: `${email}${email}` };
    expect(await codeOf(changePassword(actor, input, key.sessionId))).toBe("passwordIsOwnName");
  });

  it("serves one of two changes at once", async () => {
    const { actor, key } = await member();
    const change = (chosen: string) =>
      codeOf(changePassword(actor, { oldPassword: password, password: chosen }, key.sessionId));
    const answers = await Promise.all([change(other), change("raudt eple i hagen")]);
    expect(answers.sort()).toEqual(["done", "notFound"]);
  });

  it("is shown as one's own account, to oneself alone", async () => {
    const { actor, email } = await member();
    expect(await getAccount(actor)).toMatchObject({ email, hasPassword: true, grants: [{ role: "leader" }] });
    expect(await getAccount({ ...actor, userId: null })).toBeNull();
  });
});
