import { readFileSync } from "node:fs";
import type { App } from "@/tests/support/e2e-app";
import { expect, test } from "@/tests/support/e2e-fixtures";
import { query, sessionCookie } from "@/tests/support/e2e-people";

type Action = { exportedName: string; workers: Record<string, unknown> };

/** Every Server Action of the build, by the id a form names it by. */
function actions(): [string, Action][] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  return Object.entries(node as Record<string, Action>);
}

const origins: [string, Record<string, string>][] = [
  ["a foreign", { origin: "https://evil.example" }],
  ["a null", { origin: "null" }],
  ["an absent", {}],
  ["another port's", { origin: "http://127.0.0.1:1" }],
];

/** Addresses beside those of pages, under which an action must not be found either. */
const odd = [
  "/nowhere",
  "/icon.svg",
  "/icon.svgx",
  "/favicon.ico",
  "/favicon.icox",
  "/_next/static/x",
  "/_next/staticx",
  "/_next/image",
  "/_next/imagex",
  "/_next/data/x.json",
  "/api/organisation/1517/coat-of-arms",
  "/api/organisation/1517/coat-of-armsx",
  "/api/organisation/1517/coat-of-arms/x",
  "/api/health",
  "/share.png",
  "/robots.txt",
];

async function send(
  app: App,
  address: string,
  headers: Record<string, string>,
  fields: Record<string, string>,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(new URL(address, app.url), { method: "POST", headers, body, redirect: "manual" });
}

const standing = (app: App) =>
  query(
    app,
    "select (select sum(revision) from organisation) as revision, (select count(*) from session) as sessions",
  );

test("every action refuses a form and a script that were not sent from here", async ({ app }) => {
  const { name, value } = await sessionCookie(app, "administrator");
  const before = await standing(app);
  const all = actions();
  expect(all.length).toBeGreaterThan(90);
  for (const [which, origin] of origins) {
    // The check knows nothing of the action: what is refused for some is refused for all.
    const some = /foreign|absent/.test(which) ? all : all.slice(0, 10);
    const headers = { ...origin, cookie: `${name}=${value}` };
    for (let at = 0; at < some.length; at += 20) {
      const statuses = some
        .slice(at, at + 20)
        .flatMap(([id, { exportedName }]) => [
          send(app, "/account", { ...headers, "next-action": id }, { 0: "[]" }).then(({ status }) => [
            exportedName,
            status,
          ]),
          send(app, "/account", headers, { [`$ACTION_ID_${id}`]: "" }).then(({ status }) => [
            exportedName,
            status,
          ]),
        ]);
      for (const answer of await Promise.all(statuses)) expect(answer).toEqual([answer[0], 403]);
    }
  }
  expect(await standing(app)).toEqual(before);
});

test("nor is an action found under an address beside the pages; the same form sent from here is taken", async ({
  app,
}) => {
  const [id = ""] = actions().find(([, { exportedName }]) => exportedName === "setLocaleAction") ?? [];
  const fields = { [`$ACTION_ID_${id}`]: "", locale: "en" };
  const taken = async (address: string, headers: Record<string, string>) =>
    (await send(app, address, headers, fields)).headers.getSetCookie().length > 0;
  for (const [which, headers] of origins) {
    for (const address of odd)
      expect([which, address, await taken(address, headers)]).toEqual([which, address, false]);
  }
  expect(await taken("/accessibility", { origin: app.url })).toBe(true);
});

test("no route answers a write, wherever it comes from", async ({ app }) => {
  const { name, value } = await sessionCookie(app, "administrator");
  const routes = [
    "export/values",
    "export/audit",
    "export/workbook",
    "progress",
    "health",
    "metrics",
    "sign-in",
    "too-often",
  ];
  const paths = [
    ...routes,
    "auth/callback/oidc",
    "auth/signout",
    "v1/open-data/1517/figures.csv",
    "organisation/1517/coat-of-arms",
  ];
  for (const path of paths) {
    for (const origin of [null, "https://evil.example", app.url]) {
      const { status } = await send(
        app,
        `/api/${path}`,
        { ...(origin ? { origin } : {}), cookie: `${name}=${value}` },
        { a: "b" },
      );
      expect([path, [403, 405]]).toEqual([path, expect.arrayContaining([status])]);
    }
  }
});
