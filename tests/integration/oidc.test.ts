import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as callback } from "@/app/api/auth/[...nextauth]/route";
import { GET as start } from "@/app/api/sign-in/route";
import { getSessionActor } from "@/lib/data/session";
import { deactivateUser } from "@/lib/data/user-edit";
import { startOidcServer } from "@/tests/support/oidc-server";
import { db } from "@/tests/support/owner";
import { newOrganisation, newUser } from "./people-builders";

const jar = new Map<string, string>();
// next-auth asks Next for these when it is called, and there is no Next around it here.
const nextHeaders = createRequire(import.meta.url)("next/headers");
vi.spyOn(nextHeaders, "headers").mockImplementation(async () => new Headers());
vi.spyOn(nextHeaders, "cookies").mockImplementation(async () => ({
  getAll: () => [...jar].map(([name, value]) => ({ name, value })),
}));

const here = "http://127.0.0.1:4999";
const secret = "s".repeat(44);
let server: Awaited<ReturnType<typeof startOidcServer>>;
let ours: Awaited<ReturnType<typeof newOrganisation>>;
let count = 0;

beforeAll(async () => {
  // The provider warns that this is no place for it to keep things; it is right.
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  server = await startOidcServer(`${here}/api/auth/callback/oidc`);
  ours = await newOrganisation("9031");
  await newUser(ours.founder, "last@x.no", [{ role: "administrator", unitId: ours.root.id }]);
  for (const [name, value] of Object.entries({
    NEXTAUTH_URL: here,
    NEXTAUTH_SECRET: secret,
    OIDC_ISSUER: server.issuer,
    OIDC_CLIENT_ID: server.client.id,
    OIDC_CLIENT_SECRET: server.client.secret,
    OIDC_ORGANISATION: "9031",
    OIDC_NAME: "Prøvetenesta",
    OIDC_SCOPE: "openid email profile roles",
  }))
    vi.stubEnv(name, value);
});
beforeEach(() => {
  jar.clear();
  vi.stubEnv("OIDC_GRANTS_CLAIM", "");
  vi.stubEnv("OIDC_GRANTS_MAP", "");
  vi.stubEnv("OIDC_TRUST_EMAIL", "");
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server.stop();
});

/** Keeps the cookies of an answer as a browser would. */
function keep(cookies: Map<string, string>, response: Response) {
  for (const line of response.headers.getSetCookie()) {
    const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
    if (value === "" || /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, decodeURIComponent(value));
  }
}

/** From our link to the provider and through it, to the address it sends the browser back to. */
async function throughProvider(): Promise<string> {
  const first = await start(
    new NextRequest(`${here}/api/sign-in`, { headers: { "sec-fetch-site": "same-origin" } }),
  );
  keep(jar, first);
  let address = first.headers.get("location") ?? "";
  const theirs = new Map<string, string>();
  while (address.startsWith(server.issuer)) {
    const cookie = [...theirs].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address, { redirect: "manual", headers: { cookie } });
    keep(theirs, response);
    const next = response.headers.get("location");
    if (!next) throw new Error(`the provider stopped at ${address}: ${await response.text()}`);
    address = new URL(next, address).href;
  }
  return address;
}

/** Back at our door: where we are sent on, and who the cookie says we are. */
async function back(address: string) {
  const response = await callback(new NextRequest(address), {
    params: Promise.resolve({ nextauth: ["callback", "oidc"] }),
  });
  keep(jar, response);
  const token = jar.get("next-auth.session-token");
  const content = token ? await decode({ token, secret }) : null;
  const key = content?.key as { organisationId: string; sessionId: string } | undefined;
  return {
    location: response.headers.get("location"),
    actor: key ? await getSessionActor(key) : null,
    content,
  };
}

const signInAs = async (sub: string, claims: Record<string, unknown>) => {
  server.person = { sub, claims };
  return back(await throughProvider());
};

async function member(grants = [{ role: "leader" as const, unitId: ours.school.id }]) {
  count += 1;
  const email = `ola${count}@x.no`;
  return { email, sub: `subject-${count}`, id: await newUser(ours.founder, email, grants) };
}

const grantsOf = async (userId: string) =>
  (await db.grant.findMany({ where: { userId }, include: { unit: true } }))
    .map(({ role, unit }) => `${role}:${unit.code}`)
    .sort();

describe("sign-in through a provider", () => {
  it("lets in a user by verified address, and by subject ever after", async () => {
    const { email, sub, id } = await member();
    const first = await signInAs(sub, { email: email.toUpperCase(), email_verified: true });
    expect(first.location).toBe(`${here}/my-units`);
    expect(first.actor).toMatchObject({ userId: id, grants: [{ role: "leader" }] });
    expect(first.content).toMatchObject({ sub: id });
    expect(first.content).not.toHaveProperty("email");
    jar.clear();
    const second = await signInAs(sub, { email: "heilt@annleis.no", email_verified: false });
    expect(second.actor).toMatchObject({ userId: id });
    const audit = await db.auditEvent.findMany({ where: { entityId: id, action: "user.link" } });
    expect(audit).toMatchObject([
      { actorId: id, personal: { after: { externalId: `${server.issuer} ${sub}` } } },
    ]);
  });

  it("ends the session the browser came with, and answers nothing else that is asked of next-auth", async () => {
    const { email, sub } = await member();
    const sessionOf = async () =>
      ((await signInAs(sub, { email, email_verified: true })).content?.key ?? null) as Parameters<
        typeof getSessionActor
      >[0];
    const [first, second] = [await sessionOf(), await sessionOf()];
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(await getSessionActor(first)).toBeNull();
    expect(await getSessionActor(second)).not.toBeNull();
    for (const nextauth of [["session"], ["csrf"], ["providers"], ["signout"], ["signin", "oidc"]]) {
      const address = `${here}/api/auth/${nextauth.join("/")}`;
      const answer = await callback(new NextRequest(address), { params: Promise.resolve({ nextauth }) });
      expect([nextauth, answer.status]).toEqual([nextauth, 404]);
    }
  });

  it.each([
    ["an address nobody has", { email: "ukjend@x.no", email_verified: true }],
    ["no address", {}],
  ])("refuses %s, and says so", async (_why, claims) => {
    const { location, actor } = await signInAs("stranger", claims);
    expect(location).toBe("/sign-in?error=unknownUser");
    expect(actor).toBeNull();
  });

  it("believes no address that is not verified, unless told to trust the provider", async () => {
    const { email, sub, id } = await member();
    expect((await signInAs(sub, { email, email_verified: false })).actor).toBeNull();
    expect((await signInAs(sub, { email })).actor).toBeNull();
    vi.stubEnv("OIDC_TRUST_EMAIL", "on");
    expect((await signInAs(sub, { email })).actor).toMatchObject({ userId: id });
  });

  it("gives nobody an account that another subject has", async () => {
    const { email, sub } = await member();
    await signInAs(sub, { email, email_verified: true });
    jar.clear();
    expect((await signInAs("thief", { email, email_verified: true })).actor).toBeNull();
  });

  it("lets in nobody who is shut out, nor a user of another organisation", async () => {
    const { email, sub, id } = await member();
    await deactivateUser(ours.founder, { id });
    expect((await signInAs(sub, { email, email_verified: true })).actor).toBeNull();
    const foreign = await newOrganisation("9032");
    await newUser(foreign.founder, "framand@x.no", [{ role: "leader", unitId: foreign.root.id }]);
    expect((await signInAs("foreign", { email: "framand@x.no", email_verified: true })).actor).toBeNull();
  });

  it("writes nothing when there is nothing new, so that dashboards stay computed", async () => {
    const { email, sub } = await member();
    const revision = async () =>
      (await db.organisation.findUniqueOrThrow({ where: { id: ours.organisationId } })).revision;
    await signInAs(sub, { email, email_verified: true });
    const before = await revision();
    await signInAs(sub, { email, email_verified: true });
    expect(await revision()).toBe(before);
  });
});

describe("an answer of the provider", () => {
  it.each([
    ["another state", (url: URL) => url.searchParams.set("state", "other")],
    ["another code", (url: URL) => url.searchParams.set("code", "other")],
    [
      "no code but an error",
      (url: URL) => {
        url.searchParams.delete("code");
        url.searchParams.set("error", "access_denied");
      },
    ],
  ])("with %s is refused", async (_why, change) => {
    const { email, sub } = await member();
    server.person = { sub, claims: { email, email_verified: true } };
    const url = new URL(await throughProvider());
    change(url);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { location, actor } = await back(url.href);
    expect(actor).toBeNull();
    expect(location).toContain("error=");
  });

  it("cannot be used in a browser that did not ask for it", async () => {
    const { email, sub } = await member();
    server.person = { sub, claims: { email, email_verified: true } };
    const address = await throughProvider();
    jar.clear();
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect((await back(address)).actor).toBeNull();
  });
});

describe("the link", () => {
  it("leads back to sign-in when it was followed from elsewhere, or the provider does not answer", async () => {
    const foreign = new NextRequest(`${here}/api/sign-in`, { headers: { "sec-fetch-site": "cross-site" } });
    expect((await start(foreign)).headers.get("location")).toBe("/sign-in?error=OAuthSignin");
    vi.stubEnv("OIDC_ISSUER", "http://127.0.0.1:1");
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const own = new NextRequest(`${here}/api/sign-in`);
    expect((await start(own)).headers.get("location")).toBe("/sign-in?error=OAuthSignin");
    vi.stubEnv("OIDC_ISSUER", server.issuer);
  });
});

describe("a claim that gives roles", () => {
  it("gives and takes them on each sign-in, audited", async () => {
    vi.stubEnv("OIDC_GRANTS_CLAIM", "roles");
    vi.stubEnv("OIDC_GRANTS_MAP", JSON.stringify({ "group-7": "contributor:oppvekst" }));
    const { email, sub, id } = await member();
    const roles = (list: string[]) => signInAs(sub, { email, email_verified: true, roles: list });
    await roles(["leader:skule", "group-7", "leader:finst-ikkje", "noko anna"]);
    expect(await grantsOf(id)).toEqual(["contributor:oppvekst", "leader:skule"]);
    const { actor } = await roles(["auditor:kommune"]);
    expect(await grantsOf(id)).toEqual(["auditor:kommune"]);
    expect(actor?.grants).toHaveLength(1);
    await signInAs(sub, { email, email_verified: true });
    expect(await grantsOf(id)).toEqual([]);
    const audit = await db.auditEvent.findMany({ where: { entityId: id, action: "grant.claim" } });
    expect(audit).toHaveLength(3);
  });

  it("leaves the roles alone where roles are given here", async () => {
    const { email, sub, id } = await member();
    await signInAs(sub, { email, email_verified: true, roles: ["administrator:kommune"] });
    expect(await grantsOf(id)).toEqual(["leader:skule"]);
  });

  it("does not take away the last administrator", async () => {
    vi.stubEnv("OIDC_GRANTS_CLAIM", "roles");
    const last = await db.user.findFirstOrThrow({ where: { email: "last@x.no" } });
    await signInAs("last", { email: "last@x.no", email_verified: true, roles: ["leader:skule"] });
    expect(await grantsOf(last.id)).toEqual(["administrator:kommune", "leader:skule"]);
  });
});
