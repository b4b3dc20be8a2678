import { randomUUID } from "node:crypto";
import type { App } from "./e2e-app";
import { query } from "./e2e-people";

/** A card of a journey's own at one unit, with one indicator of its own, that takes approval; taken away when the journey ends. */
export type OwnCard = { name: string; indicator: string; remove: () => Promise<void> };

/** Copies a row of the demo with other values in some columns. */
async function copy(app: App, table: string, where: string, changes: object): Promise<void> {
  await query(
    app,
    `insert into "${table}" select (jsonb_populate_record(row, $1::jsonb)).* from "${table}" row where ${where} limit 1`,
    [JSON.stringify(changes)],
  );
}

/** Makes the card for a unit of the demo municipality, in the plan in force. */
export async function ownCard(app: App, unit: string): Promise<OwnCard> {
  const mark = randomUUID().slice(0, 8);
  const [card, area, objective, factor, indicator] = Array.from({ length: 5 }, () => randomUUID());
  const name = `Prøvekort ${mark}`;
  const indicatorName = `Prøvetal ${mark}`;
  const texts = (nn: string) => ({ nn });
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
  const organisation = `organisation_id = '${place.organisation}'`;
  await copy(app, "scorecard", `id = '${place.card}'`, {
    id: card,
    lineage: card,
    code: `prove-${mark}`,
    name: texts(name),
    position: 90,
    published: true,
    requires_approval: true,
  });
  await copy(app, "scorecard_assignment", `scorecard_id = '${place.card}' and unit_id = '${place.unit}'`, {
    scorecard_id: card,
  });
  const node = { code: "Q", name: texts("Prøve"), archived_at: null };
  await copy(app, "focus_area", organisation, { ...node, id: area, lineage: area, scorecard_id: card });
  await copy(app, "objective", organisation, {
    ...node,
    id: objective,
    lineage: objective,
    focus_area_id: area,
  });
  const link = { ...node, id: factor, lineage: factor, objective_id: objective, code: "Q1" };
  await copy(app, "success_factor", organisation, link);
  await copy(app, "indicator", organisation, {
    id: indicator,
    code: `PROVE-${mark}`,
    definition_version: 1,
    archived_at: null,
  });
  await copy(app, "indicator_definition", `${organisation} and kind = 'number' and frequency = 'tertial'`, {
    indicator_id: indicator,
    version: 1,
    name: texts(indicatorName),
    decimals: 1,
    minimum: 0,
    maximum: 100,
    visibility: "public",
  });
  await copy(app, "indicator_link", organisation, {
    id: randomUUID(),
    success_factor_id: factor,
    indicator_id: indicator,
    code: "Q1.1",
    archived_at: null,
  });
  const refresh = () =>
    query(app, `update organisation set revision = revision + 1 where id = '${place.organisation}'`);
  await refresh();
  return {
    name,
    indicator: indicatorName,
    remove: async () => {
      // Periods that have ended keep an archived card: of this one they shall know nothing.
      await query(app, `delete from scorecard_assignment where scorecard_id = '${card}'`);
      await query(app, `update scorecard set archived_at = now() where id = '${card}'`);
      await query(app, `update indicator set archived_at = now() where id = '${indicator}'`);
      await query(
        app,
        `update lock_exception set ended_at = now() where scorecard_id = '${card}' and ended_at is null`,
      );
      await query(app, `delete from report where scorecard_id = '${card}'`);
      await refresh();
    },
  };
}
