import type { Page } from "@playwright/test";
import type { App } from "@/tests/support/e2e-app";
import { expect, test } from "@/tests/support/e2e-fixtures";
import { formsOf, kindOf, linksOf, type SentForm, shapeOf } from "@/tests/support/e2e-forms";
import { query, sessionCookie } from "@/tests/support/e2e-people";
import { aStranger } from "@/tests/support/e2e-stranger";

const ADMINISTRATORS = [
  "/admin",
  "/admin/organisation",
  "/admin/units",
  "/admin/users",
  "/admin/scorecards",
  "/admin/indicators",
  "/admin/levels",
  "/admin/periods",
  "/admin/plans",
  "/admin/groupings",
  "/admin/causes",
  "/admin/workbook",
  "/admin/audit",
  "/approvals/exceptions",
];
const LEADERS = [
  "/entry/strandlia-skule",
  "/entry/strandlia-skule?view=year",
  "/comment/strandlia-skule",
  "/follow-up",
  "/approvals",
  "/import",
  "/account",
];
const OURS = /^\/(admin|entry|comment|follow-up|approvals|import)\b/;
const MOST_PAGES = 40;

/** Everything of the organisation, as the database counts it: whoever writes raises the revision and leaves a trace. */
async function standing(app: App) {
  return query(
    app,
    `select o.revision, o.published, o.colour::text, md5(coalesce(o.coat_of_arms, '')) as arms,
       (select count(*) from audit_event e where e.organisation_id = o.id) as audit,
       (select count(*) from measurement_revision r where r.organisation_id = o.id) as values,
       (select string_agg(u.id::text || u.active || u.name || coalesce(u.password_hash, ''), ',' order by u.id)
        from "user" u where u.organisation_id = o.id) as people,
       (select count(*) from outbox_message m where m.organisation_id = o.id) as letters
     from organisation o where o.code = '1517'`,
  );
}

/** What someone opens and could send, from these pages on: a page of each kind, and a form of each kind on them. */
async function seenBy(page: Page, start: string[]) {
  const addresses = new Map<string, string>();
  const forms = new Map<string, SentForm>();
  const waiting = [...start];
  while (addresses.size < MOST_PAGES && waiting.length > 0) {
    const address = waiting.shift() ?? "";
    if (addresses.has(shapeOf(address))) continue;
    addresses.set(shapeOf(address), address);
    const response = await page.goto(address);
    if (response?.status() !== 200) continue;
    for (const form of await formsOf(page)) forms.set(kindOf(form), form);
    waiting.push(...(await linksOf(page)).filter((link) => OURS.test(link)));
  }
  // Signing out is anybody's to do, and so is choosing a language: they are about the browser that asks.
  for (const kind of [...forms.keys()].filter((each) => /^[0-9a-f]{40,42}( locale| theme)?$/.test(each)))
    forms.delete(kind);
  return { addresses: [...addresses.values()], forms: [...forms.values()] };
}

type Answer = { what: string; status: number; told: string[] };

/** Asks as the holder of a cookie; of the answer only what matters: its status, and which secrets it tells that were not sent. */
async function replay(
  app: App,
  cookie: string,
  secrets: string[],
  address: string,
  form?: SentForm,
): Promise<Answer> {
  const body = form && new FormData();
  for (const [name, value] of form?.fields ?? []) body?.append(name, value);
  const response = await fetch(new URL(address, app.url), {
    headers: { cookie, origin: app.url },
    redirect: "manual",
    ...(body ? { method: "POST", body } : {}),
  });
  const sent = `${address} ${form?.fields.flat().join(" ") ?? ""}`;
  const text = await response.text();
  const told = secrets.filter((secret) => text.includes(secret) && !sent.includes(secret));
  return { what: `${form ? "POST" : "GET"} ${address}`, status: response.status, told };
}

/** Those that name something of the first organisation in the address itself: an id, or a unit by its code. */
const namesOurs = ({ what }: Answer) => /^GET \/(?!api).*([0-9a-f]{8}-[0-9a-f-]{27}|strandlia)/.test(what);

test("what administrator and leader of one organisation open and send is worth nothing to another's, nor to nobody", async ({
  app,
  visit,
}) => {
  test.setTimeout(150_000);
  const plain = { javaScriptEnabled: false };
  const administrators = await seenBy(await visit({ as: "administrator", ...plain }), ADMINISTRATORS);
  const leaders = await seenBy(await visit({ as: "leader", ...plain }), LEADERS);
  const addresses = [...administrators.addresses, ...leaders.addresses];
  const forms = [...administrators.forms, ...leaders.forms];
  expect(addresses.length).toBeGreaterThan(40);
  expect(forms.length).toBeGreaterThan(50);
  const people = await query(
    app,
    `select u.id, u.email, u.name from "user" u join organisation o on o.id = u.organisation_id and o.code = '1517'
     where not exists (select from "user" other where other.organisation_id <> o.id and other.name = u.name)`,
  );
  const secrets = people.flatMap(({ email = "", name = "" }) => [email, name]);
  const files = [
    "/api/export/values?unit=strandlia-skule",
    "/api/export/values?unit=strandlia-skule&format=xlsx",
    `/api/export/audit?person=${people[0]?.id}`,
    "/api/export/workbook",
    `/api/progress?key=${people[0]?.id}`,
  ];
  const before = await standing(app);
  const stranger = await aStranger(app, "replay");
  for (const cookie of [stranger, ""]) {
    const answers: Answer[] = [];
    for (const address of [...addresses, ...files]) answers.push(await replay(app, cookie, secrets, address));
    for (const form of forms) answers.push(await replay(app, cookie, secrets, form.address, form));
    expect(answers.filter(({ told }) => told.length > 0)).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    // An id that is another's leads nowhere: not there, or a page of one's own without it.
    const named = answers.filter(namesOurs);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(({ what, status }) => status === 200 && !/\?.*[0-9a-f]{8}-/.test(what))).toEqual([]);
    expect(await standing(app)).toEqual(before);
  }
  // And the requests are real: sent by whose they are, one of them does what it says.
  const own = await sessionCookie(app, "administrator");
  const colour = forms.find(({ fields }) => fields.some(([field]) => field === "colour"));
  const fields = colour?.fields.map(([field, text]): [string, string] => [
    field,
    field === "colour" ? "#125634" : text,
  ]);
  if (colour && fields)
    await replay(app, `${own.name}=${own.value}`, [], colour.address, { ...colour, fields });
  expect(await standing(app)).not.toEqual(before);
  await query(app, "update organisation set colour = null, revision = revision + 1 where code = '1517'");
  await query(app, "update organisation set published = false where code = 'replay'");
});
