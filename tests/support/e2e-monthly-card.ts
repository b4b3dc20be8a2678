import { randomUUID } from "node:crypto";
import type { App } from "./e2e-app";
import { query } from "./e2e-people";

/** A card of a journey's own at one unit, with many monthly indicators of its own; taken away when the journey ends. */
export type MonthlyCard = { codes: string[]; remove: () => Promise<void> };

/** Copies one row of the demo many times, each time with other values in some columns. */
async function copyEach(app: App, table: string, where: string, changes: object[]): Promise<void> {
  await query(
    app,
    `insert into "${table}" select (jsonb_populate_record(model, change)).*
     from "${table}" model, jsonb_array_elements($1::jsonb) change
     where model.ctid = (select ctid from "${table}" where ${where} limit 1)`,
    [JSON.stringify(changes)],
  );
}

/** Makes the card in the plan in force, with every month from January on open. Values from 0 to 100, one decimal. */
export async function monthlyCard(app: App, unit: string, count: number): Promise<MonthlyCard> {
  const mark = randomUUID().slice(0, 8);
  const [card, area, objective, factor] = Array.from({ length: 4 }, () => randomUUID());
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
  const indicators = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), at: index + 1 }));
  const node = { code: "Z", name: texts("Månadstal"), archived_at: null };
  const own = (id: string | undefined, more: object) => [{ ...node, id, lineage: id, ...more }];
  await copyEach(
    app,
    "scorecard",
    `id = '${place.card}'`,
    own(card, { code: `maanad-${mark}`, name: texts(`Månadskort ${mark}`), position: 91, published: true }),
  );
  const assigned = `scorecard_id = '${place.card}' and unit_id = '${place.unit}'`;
  await copyEach(app, "scorecard_assignment", assigned, [{ scorecard_id: card }]);
  await copyEach(app, "focus_area", organisation, own(area, { scorecard_id: card }));
  await copyEach(app, "objective", organisation, own(objective, { focus_area_id: area }));
  await copyEach(app, "success_factor", organisation, own(factor, { objective_id: objective, code: "Z1" }));
  await copyEach(
    app,
    "indicator",
    organisation,
    indicators.map(({ id, at }) => ({
      id,
      code: `Z-${mark}-${at}`,
      definition_version: 1,
      archived_at: null,
    })),
  );
  await copyEach(
    app,
    "indicator_definition",
    `${organisation} and kind = 'number'`,
    indicators.map(({ id, at }) => ({
      ...{ indicator_id: id, version: 1, name: texts(`Prøvetal ${at}`), frequency: "month", decimals: 1 },
      ...{ minimum: 0, maximum: 100, scored: true, visibility: "public", over_units: "none" },
    })),
  );
  await copyEach(
    app,
    "indicator_link",
    organisation,
    indicators.map(({ id, at }) => ({
      ...{ id: randomUUID(), success_factor_id: factor, indicator_id: id, code: `Z1.${at}` },
      ...{ position: at, archived_at: null },
    })),
  );
  await query(
    app,
    `insert into lock_exception
       (organisation_id, id, scorecard_id, unit_id, period, reason, until_day, granted_at, granted_by_id)
     select $1, gen_random_uuid(), $2, $3, period, 'prøve', '2037-12-31', now(),
       (select id from "user" where organisation_id = $1 limit 1)
     from unnest(array['2026-T1', '2026-T2', '2026-T3']) period`,
    [place.organisation, card, place.unit],
  );
  const refresh = () =>
    query(app, `update organisation set revision = revision + 1 where id = '${place.organisation}'`);
  await refresh();
  return {
    codes: indicators.map(({ at }) => `Z1.${at}`),
    remove: async () => {
      const ids = indicators.map(({ id }) => id);
      // Archived alone, it would still stand at the unit in the periods that are over.
      await query(app, `delete from scorecard_assignment where scorecard_id = '${card}'`);
      await query(app, `update scorecard set archived_at = now() where id = '${card}'`);
      await query(app, "update indicator set archived_at = now() where id = any($1::uuid[])", [ids]);
      await query(app, `update lock_exception set ended_at = now() where scorecard_id = '${card}'`);
      await query(
        app,
        "update deviation set closed_at = now() where closed_at is null and indicator_id = any($1::uuid[])",
        [ids],
      );
      await refresh();
    },
  };
}
