import { randomUUID } from "node:crypto";
import type { App } from "./e2e-app";
import { cardAt, copyRow, refresh } from "./e2e-copied-rows";
import { query } from "./e2e-people";

/** A card of a journey's own at one unit, with many monthly indicators of its own; taken away when the journey ends. */
export type MonthlyCard = { codes: string[]; remove: () => Promise<void> };

/** Makes the card in the plan in force, with every month from January on open. Values from 0 to 100, one decimal. */
export async function monthlyCard(app: App, unit: string, count: number): Promise<MonthlyCard> {
  const mark = randomUUID().slice(0, 8);
  const [card, area, objective, factor] = Array.from({ length: 4 }, () => randomUUID());
  const texts = (nn: string) => ({ nn });
  const place = await cardAt(app, unit);
  const organisation = `organisation_id = '${place.organisation}'`;
  const indicators = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), at: index + 1 }));
  const node = { code: "Z", name: texts("Månadstal"), archived_at: null };
  const own = (id: string | undefined, more: object) => [{ ...node, id, lineage: id, ...more }];
  await copyRow(
    app,
    "scorecard",
    `id = '${place.card}'`,
    own(card, { code: `maanad-${mark}`, name: texts(`Månadskort ${mark}`), position: 91, published: true }),
  );
  const assigned = `scorecard_id = '${place.card}' and unit_id = '${place.unit}'`;
  await copyRow(app, "scorecard_assignment", assigned, [{ scorecard_id: card }]);
  await copyRow(app, "focus_area", organisation, own(area, { scorecard_id: card }));
  await copyRow(app, "objective", organisation, own(objective, { focus_area_id: area }));
  await copyRow(app, "success_factor", organisation, own(factor, { objective_id: objective, code: "Z1" }));
  await copyRow(
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
  await copyRow(
    app,
    "indicator_definition",
    `${organisation} and kind = 'number'`,
    indicators.map(({ id, at }) => ({
      ...{ indicator_id: id, version: 1, name: texts(`Prøvetal ${at}`), frequency: "month", decimals: 1 },
      ...{ minimum: 0, maximum: 100, scored: true, visibility: "public", over_units: "none" },
    })),
  );
  await copyRow(
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
  await refresh(app, place.organisation);
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
      await refresh(app, place.organisation);
    },
  };
}
