import type { App } from "./e2e-app";
import { query } from "./e2e-people";

/** A card in force at a unit of the demo municipality, to make others after. */
export async function cardAt(app: App, unit: string) {
  const [place] = await query(
    app,
    `select s.id as card, u.id as unit, o.id as organisation from organisation o
     join unit u on u.organisation_id = o.id and u.code = $1
     join scorecard_assignment a on a.organisation_id = o.id and a.unit_id = u.id
     join scorecard s on s.organisation_id = o.id and s.id = a.scorecard_id
     join plan p on p.organisation_id = o.id and p.id = s.plan_id
     where o.code = '1517' and p.state = 'current' and s.archived_at is null limit 1`,
    [unit],
  );
  if (!place) throw new Error(`the demo has no cards at ${unit}`);
  return place;
}

/** Copies one row of the demo, once for each of the changes, with other values in some columns. */
export async function copyRow(app: App, table: string, where: string, changes: object[]): Promise<void> {
  await query(
    app,
    `insert into "${table}" select (jsonb_populate_record(model, change)).*
     from "${table}" model, jsonb_array_elements($1::jsonb) change
     where model.ctid = (select ctid from "${table}" where ${where} limit 1)`,
    [JSON.stringify(changes)],
  );
}

/** What was written past the application is seen by it from now on. */
export async function refresh(app: App, organisationId: string | undefined): Promise<void> {
  await query(app, "update organisation set revision = revision + 1 where id = $1", [organisationId]);
}
