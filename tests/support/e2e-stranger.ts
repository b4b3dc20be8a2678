import { randomUUID } from "node:crypto";
import type { App } from "./e2e-app";
import { copyRow } from "./e2e-copied-rows";
import { cookieOf, people } from "./e2e-people";

/** The cookie of the administrator of an organisation nobody else meets: what they are led to do to it disturbs no other journey. */
export async function aStranger(app: App, code: string): Promise<string> {
  const [id, unitId, userId] = [randomUUID(), randomUUID(), randomUUID()];
  const email = `${code}@test.invalid`;
  const ours = { organisation_id: id };
  const county = "organisation_id = (select id from organisation where code = '16')";
  await copyRow(app, "organisation", "code = '16'", [{ id, code, published: false }]);
  const root = { ...ours, id: unitId, path: `/${unitId}/` };
  await copyRow(app, "unit", `parent_id is null and ${county}`, [root]);
  await copyRow(app, "user", `email = '${people.otherAdministrator}'`, [{ ...ours, id: userId, email }]);
  const grant = { ...ours, user_id: userId, unit_id: unitId };
  await copyRow(app, "grant", `role = 'administrator' and ${county}`, [grant]);
  const { name, value } = await cookieOf(app, email);
  return `${name}=${value}`;
}
