import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-fixtures";
import { cookieOf, query } from "@/tests/support/e2e-people";

/** Where names, comments and texts of an organisation stand: for everyone, and for who is signed in. */
const pagesOf = ({ code, card, indicator }: Record<"code" | "card" | "indicator", string>) => [
  `/organisation/${code}`,
  `/organisation/${code}?cut=cut`,
  `/organisation/${code}/providers`,
  `/organisation/${code}/search?q=pwned`,
  `/organisation/${code}/search?q=${encodeURIComponent("</title><script>window.pwned=1</script>")}`,
  `/organisation/${code}/unit/north?period=2026-T1`,
  `/organisation/${code}/unit/north/meeting?period=2026-T1`,
  `/organisation/${code}/unit/north/strategy-map?period=2026-T1`,
  `/organisation/${code}/unit/north/changes?from=2026-01-01`,
  `/organisation/${code}/unit/north/indicator/A?period=2026-T2`,
  `/organisation/${code}/unit/root/indicator/C`,
  "/my-units",
  "/follow-up",
  "/entry/north?period=2026-T1",
  "/comment/north?period=2026-T1",
  "/admin/organisation",
  "/admin/units",
  "/admin/users",
  "/admin/scorecards",
  `/admin/scorecards/${card}`,
  `/admin/scorecards/${card}/units`,
  `/admin/indicators/${indicator}`,
  "/admin/indicators",
  "/admin/causes",
  "/admin/groupings",
  "/admin/levels",
  "/admin/audit",
  "/account",
  `/sign-in?from=${encodeURIComponent("javascript:window.pwned=1")}`,
];

/** Did anything of it run, or become an element? */
const traces = (page: Page) =>
  page.evaluate(() => ({
    ran: "pwned" in window,
    elements: document.querySelectorAll(
      "img[src=x], iframe, math, [onerror], [onload], [onfocus], a[href^='javascript:']",
    ).length,
  }));

test("names, comments and texts that are markup stand as text wherever they are shown, on paper too", async ({
  app,
  page,
}) => {
  test.skip(Boolean(process.env.E2E_APP), "fills the database");
  test.setTimeout(150_000);
  const program = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "tests/support/e2e-hostile-organisation.ts",
  ];
  const env = { ...process.env, DATABASE_URL: app.databaseUrl, NODE_ENV: "test" as const };
  const place = JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8", env }));
  await page.context().addCookies([await cookieOf(app, "hostile@test.invalid")]);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let shown = 0;
  for (const address of pagesOf(place)) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    // What is sent for sharing stands in the head.
    expect(await response?.text(), address).not.toMatch(/<script>window\.pwned|<img src=x/);
    expect(await traces(page), address).toEqual({ ran: false, elements: 0 });
    shown += (await page.locator("body").innerText()).split("pwned").length - 1;
  }
  expect(shown).toBeGreaterThan(100);
  await page.goto(`/organisation/${place.code}/unit/north?period=2026-T1`);
  await page.emulateMedia({ media: "print" });
  expect(await traces(page)).toEqual({ ran: false, elements: 0 });
  expect(dialogs).toEqual([]);
  // A public organisation that nobody else shall meet.
  await query(app, "update organisation set published = false where code = $1", [place.code]);
});
