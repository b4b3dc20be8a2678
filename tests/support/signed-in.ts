import { createRequire } from "node:module";
import { encode } from "next-auth/jwt";
import { vi } from "vitest";
import { beginSession } from "@/lib/data/session";
import { db } from "@/tests/support/owner";

const secret = "s".repeat(44);
const jar = new Map<string, string>();

/** What a test hands to `vi.mock("next/headers")`: a browser that holds the session of whoever is signed in here. */
export const browser = {
  headers: async () => new Headers(),
  cookies: async () => ({
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    get: () => undefined,
  }),
};

/** Signs a user in, for what asks Next who it is. Our own code imports it, next-auth requires it. */
export async function signedInAs(userId: string | null): Promise<void> {
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  vi.stubEnv("NEXTAUTH_URL", "http://127.0.0.1:4997");
  const required = createRequire(import.meta.url)("next/headers");
  vi.spyOn(required, "headers").mockImplementation(browser.headers);
  vi.spyOn(required, "cookies").mockImplementation(browser.cookies);
  const { organisationId, sessionId } = await beginSession(
    await db.user.findFirstOrThrow({ where: { id: userId ?? "" } }),
  );
  const token = { sub: userId ?? "", key: { organisationId, sessionId } };
  jar.set("next-auth.session-token", await encode({ token, secret }));
}
