import { randomUUID } from "node:crypto";
import type { App } from "./e2e-app";
import { cardAt, copyRow, refresh } from "./e2e-copied-rows";
import { query } from "./e2e-people";

/** A card of a journey's own at one unit, with one indicator of its own, that takes approval; taken away when the journey ends. */
export type OwnCard = { name: string; indicator: string; remove: () => Promise<void> };

/** Makes the card for a unit of the demo municipality, in the plan in force. */
export async function ownCard(app: App, unit: string): Promise<OwnCard> {
  const copy = (table: string, where: string, changes: object) => copyRow(app, table, where, [changes]);
  const mark = randomUUID().slice(0, 8);
  const [card, area, objective, factor, indicator] = Array.from({ length: 5 }, () => randomUUID());
  const name = `Prøvekort ${mark}`;
  const indicatorName = `Prøvetal ${mark}`;
  const texts = (nn: string) => ({ nn });
  const place = await cardAt(app, unit);
  const organisation = `organisation_id = '${place.organisation}'`;
  await copy("scorecard", `id = '${place.card}'`, {
    id: card,
    lineage: card,
    code: `prove-${mark}`,
    name: texts(name),
    position: 90,
    published: true,
    requires_approval: true,
  });
  await copy("scorecard_assignment", `scorecard_id = '${place.card}' and unit_id = '${place.unit}'`, {
    scorecard_id: card,
  });
  const node = { code: "Q", name: texts("Prøve"), archived_at: null };
  await copy("focus_area", organisation, { ...node, id: area, lineage: area, scorecard_id: card });
  await copy("objective", organisation, {
    ...node,
    id: objective,
    lineage: objective,
    focus_area_id: area,
  });
  const link = { ...node, id: factor, lineage: factor, objective_id: objective, code: "Q1" };
  await copy("success_factor", organisation, link);
  await copy("indicator", organisation, {
    id: indicator,
    code: `PROVE-${mark}`,
    definition_version: 1,
    archived_at: null,
  });
  await copy("indicator_definition", `${organisation} and kind = 'number' and frequency = 'tertial'`, {
    indicator_id: indicator,
    version: 1,
    name: texts(indicatorName),
    decimals: 1,
    minimum: 0,
    maximum: 100,
    visibility: "public",
  });
  await copy("indicator_link", organisation, {
    id: randomUUID(),
    success_factor_id: factor,
    indicator_id: indicator,
    code: "Q1.1",
    archived_at: null,
  });
  await refresh(app, place.organisation);
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
      await refresh(app, place.organisation);
    },
  };
}
