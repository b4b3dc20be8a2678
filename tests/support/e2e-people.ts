import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import type { App } from "./e2e-app";

/** The demo's accounts by what they are to a test. */
export const people = {
  administrator: "administrator.hareid@demo.invalid",
  director: "kommunedirektor.hareid@demo.invalid",
  leader: "rektor.hareid@demo.invalid",
  careLeader: "omsorgssjef.hareid@demo.invalid",
  contributor: "medarbeidar.hareid@demo.invalid",
  politician: "folkevald.hareid@demo.invalid",
  auditor: "revisor.hareid@demo.invalid",
  otherAdministrator: "administrator.heimdal@demo.invalid",
  otherLeader: "rektor.heimdal@demo.invalid",
} as const;
export const demoPassword = "balansert-demo-2026";
export type Person = keyof typeof people;

const DAY_SECONDS = 86_400;
// The web server's clock is not the test's: long enough for both.
const lifeSeconds = 3650 * DAY_SECONDS;

/** The cookie of a session made for the person, without the sign-in page. */
export async function sessionCookie(app: App, person: Person) {
  return cookieOf(app, people[person]);
}

/** The same for whoever has an address. */
export async function cookieOf(app: Pick<App, "url" | "databaseUrl" | "sessionSecret">, email: string) {
  const sessionId = randomUUID();
  const [user] = await query(app, 'select organisation_id, id from "user" where email = $1', [email]);
  if (!user) throw new Error(`there is no ${email}`);
  const { organisation_id: organisationId, id: userId } = user;
  await query(
    app,
    "insert into session (organisation_id, id, user_id, expires_at) values ($1, $2, $3, now() + interval '3650 days')",
    [organisationId, sessionId, userId],
  );
  const value = await encode({
    token: { sub: userId, key: { organisationId, sessionId } },
    secret: app.sessionSecret,
    maxAge: lifeSeconds,
  });
  return { name: "next-auth.session-token", value, url: app.url, httpOnly: true, sameSite: "Lax" as const };
}

/** Asks the application's database. */
export async function query(
  { databaseUrl }: Pick<App, "databaseUrl">,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql, values).finally(() => client.end());
  return rows;
}
