import { type App, startApp } from "../support/e2e-app";
import { cookieOf, people, query } from "../support/e2e-people";
import { type Comparison, compare } from "./compare";
import { ADMINISTRATOR, GROWN } from "./grown-organisation";

const LIMIT = 1.5;

type Place = { app: App; code: string; cookie: string; cardId: string; factorId: string };

const card = ({ cardId }: Place) => `/admin/scorecards/${cardId}`;

const pages: [string, (place: Place) => string][] = [
  ["scorecard editor", card],
  ["form of a success factor", (place) => `${card(place)}?edit=successFactor.${place.factorId}`],
  ["form of a new indicator", (place) => `${card(place)}?edit=newIndicator.${place.factorId}`],
  ["scorecard list", () => "/admin/scorecards"],
  ["indicator library", () => "/admin/indicators"],
  ["level table of a card", ({ cardId }) => `/admin/levels?card=${cardId}`],
  ["units", () => "/admin/units"],
  ["units of a card", (place) => `${card(place)}/units`],
];

/** The editing pages as a browser asks for them, in the production build, each just after a write. */
export async function compareEditorPages(): Promise<Comparison[]> {
  const app = await startApp();
  const small = await placeIn(app, "1517", people.administrator);
  const large = await placeIn(app, GROWN, ADMINISTRATOR);
  const rows: Comparison[] = [];
  for (const [what, page] of pages) {
    rows.push(
      await compare(
        what,
        LIMIT,
        () => read(small, page(small)),
        () => read(large, page(large)),
      ),
    );
  }
  await app.stop();
  return rows;
}

async function placeIn(app: App, code: string, email: string): Promise<Place> {
  const { name, value } = await cookieOf(app, email);
  const [found] = await query(
    app,
    `select s.id as card, f.id as factor from organisation o
     join scorecard s on s.organisation_id = o.id join focus_area a on a.organisation_id = o.id and a.scorecard_id = s.id
     join objective b on b.organisation_id = o.id and b.focus_area_id = a.id
     join success_factor f on f.organisation_id = o.id and f.objective_id = b.id
     where o.code = $1 order by s.position, length(s.code), s.code, f.code limit 1`,
    [code],
  );
  return { app, code, cookie: `${name}=${value}`, cardId: found?.card ?? "", factorId: found?.factor ?? "" };
}

/** Reads a page as the first after a write: what was kept for the organisation counts no more. */
async function read({ app, code, cookie }: Place, address: string): Promise<void> {
  await query(app, "update organisation set revision = revision + 1 where code = $1", [code]);
  const answer = await fetch(`${app.url}${address}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  await answer.text();
}
