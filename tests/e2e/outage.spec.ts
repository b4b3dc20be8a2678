import { expect, test } from "@/tests/support/e2e-fixtures";

test.use({ expectedComplaints: [/503/] });
// A server that is shared has a database that is shared.
test.skip(Boolean(process.env.E2E_APP));

const insides = /ECONN|prisma|postgres|node_modules|\.tsx?:\d|at async|stack/i;

// OUTAGE_SECONDS=30 for the long one: what a person meets is the same as after a moment.
const { OUTAGE_SECONDS = "0" } = process.env;
const OUTAGE_MS = Number(OUTAGE_SECONDS) * 1000;

test.afterEach(async ({ app }) => app.database.giveBack());

test("row 16: without its database every page says so, and comes back by itself", async ({
  page,
  app,
  signIn,
  request,
}) => {
  test.setTimeout(60_000 + OUTAGE_MS);
  await signIn("leader");
  await page.goto("/");
  await app.database.takeAway();
  for (const address of ["/", "/my-units", "/entry/strandlia-skule", "/sign-in", "/organisation/1517"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Databasen svarar ikkje");
    await expect(page.getByText("Ingenting er tapt.")).toBeVisible();
    await expect(page).toHaveTitle("Databasen svarar ikkje – Balansert");
    expect(await page.locator("main").textContent()).not.toMatch(insides);
  }
  expect((await request.get("/api/health")).status()).toBe(503);

  await page.waitForTimeout(OUTAGE_MS);
  await app.database.giveBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hareid kommune", { timeout: 20_000 });
  expect((await request.get("/api/health")).status()).toBe(200);
});

test("row 16: what was typed stays when it cannot be saved, and is saved when the database is back", async ({
  page,
  app,
  signIn,
}) => {
  await signIn("director");
  await page.goto("/entry/hareid-barnehage?period=2026-T3");
  const cell = page.getByRole("group", { name: /^M1\.2/ });
  await cell.getByLabel("Verdi").fill("4,4");
  await cell.getByLabel("Kommentar eller grunn").fill("Mange svarte.");
  await app.database.takeAway();
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Databasen svarar ikkje nett no" })).toBeFocused();
  await expect(cell.getByLabel("Verdi")).toHaveValue("4,4");
  await expect(cell.getByLabel("Kommentar eller grunn")).toHaveValue("Mange svarte.");

  await app.database.giveBack();
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
});

test("without scripts a form that was sent to no avail is sent again by loading the page again", async ({
  visit,
  app,
}) => {
  const page = await visit({ as: "director", javaScriptEnabled: false });
  await page.goto("/entry/brandal-barnehage?period=2026-T3");
  await page
    .getByRole("group", { name: /^M1\.2/ })
    .getByLabel("Verdi")
    .fill("4,4");
  await app.database.takeAway();
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Databasen svarar ikkje");
  await expect(page.getByText("Skjemaet ditt er ikkje lagra.")).toBeVisible();
  await app.database.giveBack();
  await page.reload();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
});

test("signing in while the database is away keeps the address", async ({ page, app }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-postadresse").fill("rektor.hareid@demo.invalid");
  await page.getByLabel("Passord").fill("noko");
  await app.database.takeAway();
  await page.getByRole("main").getByRole("button", { name: "Logg inn" }).click();
  await expect(page.getByText("Databasen svarar ikkje nett no. Vent litt og prøv igjen.")).toBeVisible();
  await expect(page.getByLabel("E-postadresse")).toHaveValue("rektor.hareid@demo.invalid");
});
