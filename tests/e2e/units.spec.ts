import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { query } from "@/tests/support/e2e-people";

// The other journeys of this worker find the demo as it was.
test.afterAll(async ({ app }) => {
  await query(app, "delete from unit where code in ('hareid-kulturhus', 'hamn')");
  await query(app, "delete from grouping where code in ('a', 'b')");
  await query(app, "update organisation set revision = revision + 1");
});

/** The line of a unit in the outline. */
const line = (page: Page, name: string) =>
  page.locator(".unit-line").filter({ has: page.getByRole("link", { name, exact: true }) });
const save = (page: Page) => page.getByRole("button", { name: "Lagre" }).click();
const saved = (page: Page) => expect(page.getByRole("status")).toContainText("lagra");

async function makeUnit(page: Page, parent: string, name: string, code: string): Promise<void> {
  await page.goto("/admin/units");
  await page.getByRole("link", { name: `Ny under ${parent}` }).click();
  await page.getByLabel("Namn (nynorsk)").fill(name);
  await page.getByLabel("Kode i adressa").fill(code);
  await page.getByLabel("Slag").selectOption("Kultur");
  await page.getByLabel("Første dag").fill("2026-01-01");
  await save(page);
  await saved(page);
}

test("an administrator makes, mends, moves, merges and closes a unit", async ({ page, signIn }) => {
  await signIn("administrator");
  await page.goto("/admin/units");
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Ny under Oppvekst" }).click();
  await page.getByLabel("Namn (nynorsk)").fill("Hareid kulturhus");
  await page.getByLabel("Kode i adressa").fill("hareid-skule");
  await page.getByLabel("Slag").selectOption("Kultur");
  await page.getByLabel("Første dag").fill("2026-01-01");
  await page.getByLabel("Avtalen gjeld frå").fill("2026-01-01");
  await save(page);
  const summary = page.getByRole("alert").filter({ hasText: "Ingenting er lagra" });
  await expect(summary).toContainText("kan berre fyllast ut når tenesta er driven på oppdrag");
  await page.getByLabel("Avtalen gjeld frå").fill("");
  await save(page);
  await expect(summary).toContainText("er i bruk på ei anna eining");
  await expect(page.getByLabel("Namn (nynorsk)")).toHaveValue("Hareid kulturhus");
  await expectNoAxeViolations(page);
  await page.getByLabel("Kode i adressa").fill("hareid-kulturhus");
  await save(page);
  await saved(page);

  await line(page, "Hareid kulturhus").getByText("Flytt eller legg ned").click();
  await page.getByRole("link", { name: "Flytt Hareid kulturhus" }).click();
  await page.getByLabel("Skal stå under").selectOption({ label: "– Kultur" });
  await expectNoAxeViolations(page);
  await save(page);
  await saved(page);
  const children = page
    .locator("li")
    .filter({ has: line(page, "Kultur") })
    .last()
    .locator("ol .unit-line-name a");
  await expect(children.last()).toHaveText("Hareid kulturhus");
  await page.getByRole("button", { name: "Flytt Hareid kulturhus opp" }).click();
  await expect(children.nth(1)).toHaveText("Hareid kulturhus");

  await line(page, "Hareid kulturhus").getByText("Flytt eller legg ned").click();
  await page.getByRole("link", { name: "Slå saman Hareid kulturhus" }).click();
  await page.getByLabel("Eininga som tek over").selectOption({ label: "– – Hareid bibliotek" });
  await page.getByLabel("Frå og med").fill("2026-09-01");
  await save(page);
  await expect(line(page, "Hareid kulturhus")).toContainText(
    "gjekk inn i Hareid bibliotek 1. september 2026",
  );
  await expect(line(page, "Hareid kulturhus")).toContainText("31. august 2026");
  await line(page, "Hareid kulturhus").getByText("Flytt eller legg ned").click();
  await page.getByRole("link", { name: "Angre samanslåinga" }).click();
  await save(page);
  await expect(line(page, "Hareid kulturhus")).not.toContainText("gjekk inn i");

  await line(page, "Kultur").getByText("Flytt eller legg ned").click();
  await page.getByRole("link", { name: "Legg ned Kultur" }).click();
  await page.getByLabel("Siste dag").fill("2026-12-31");
  await save(page);
  await expect(summary).toContainText("under eininga er det einingar som er opne lenger");
});

test("units are made and ordered without scripts, and a change meanwhile is told", async ({ visit }) => {
  const page = await visit({ as: "administrator", javaScriptEnabled: false });
  await makeUnit(page, "Teknisk drift", "Hamn", "hamn");
  await page.getByRole("button", { name: "Flytt Hamn opp" }).click();
  await saved(page);
  await page.getByRole("link", { name: "Endre Hamn" }).click();
  const other = await visit({ as: "administrator" });
  await other.goto(page.url());
  await other.getByLabel("Namn (nynorsk)").fill("Hareid hamn");
  await save(other);
  await saved(other);
  await page.getByLabel("Namn (nynorsk)").fill("Hamna");
  await save(page);
  await expect(page.getByText("Nokon andre har lagra her")).toBeVisible();
  await expect(page.getByText("Namn (nynorsk): Hareid hamn")).toBeVisible();
  await expect(page.getByLabel("Namn (nynorsk)")).toHaveValue("Hamna");
});

test("only who defines sees the tree", async ({ page, signIn, expectedComplaints }) => {
  expectedComplaints.push(/404/);
  await signIn("leader");
  expect((await page.goto("/admin/units"))?.status()).toBe(404);
  expect((await page.goto("/admin/groupings"))?.status()).toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a unit is shared out on user groups ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ as: "administrator", javaScriptEnabled });
    const code = javaScriptEnabled ? "a" : "b";
    await page.goto("/admin/groupings");
    await page.getByRole("link", { name: "Nytt snitt" }).click();
    await page.getByLabel("Namn (nynorsk)").fill(`Snitt ${code}`);
    await page.getByLabel("Kode").fill(code);
    await save(page);
    for (const group of ["Born", "Eldre"]) {
      await page.getByRole("link", { name: `Legg til gruppe i Snitt ${code}` }).click();
      await page.getByLabel("Namn (nynorsk)").fill(group);
      await page.getByLabel("Kode").fill(group.toLowerCase());
      await save(page);
      await saved(page);
    }
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.getByRole("link", { name: `Fordel einingane på Snitt ${code}` }).click();
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Fordel Heimetenesta" }).click();
    await page.getByLabel("Prosent for Born").fill("10,5");
    await page.getByLabel("Prosent for Eldre").fill("80");
    if (javaScriptEnabled) await expect(page.locator("output")).toHaveText("90,5 %");
    await save(page);
    const message = "Summen er 90,5 %, men må vere nøyaktig 100 %.";
    await expect(page.getByRole("alert").filter({ hasText: message })).toBeVisible();
    await expect(page.getByLabel("Prosent for Born")).toHaveValue("10,5");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.getByLabel("Prosent for Eldre").fill("89,5");
    await save(page);
    await expect(page.getByRole("row", { name: /Heimetenesta/ })).toContainText("89,5 %");

    await page.getByRole("link", { name: "Brukargrupper" }).click();
    const cut = page.getByRole("region", { name: `Snitt ${code}` });
    await cut.getByRole("button", { name: "Arkiver Eldre" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Gruppa kan ikkje arkiverast" })).toBeVisible();
    await page.getByRole("button", { name: `Arkiver Snitt ${code}` }).click();
    await page.getByRole("button", { name: `Hent fram att Snitt ${code}` }).click();
    await expect(cut).toContainText(/1 av \d+ einingar er fordelte/);
  });
}
