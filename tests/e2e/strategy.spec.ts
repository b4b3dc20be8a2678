import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const save = (page: Page) => page.getByRole("button", { name: "Lagre" }).click();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Endringa er lagra." })).toBeVisible();
}

async function openCard(page: Page, name: string): Promise<void> {
  await page.goto("/admin/scorecards");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** Opens a form of the card by its link, fills it in and saves. */
async function fillIn(page: Page, link: string, values: Record<string, string>): Promise<void> {
  await page.getByRole("link", { name: link, exact: true }).click();
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
  await save(page);
  await saved(page);
}

test("an administrator builds a focus area down to an indicator with its level, and edits each", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await openCard(page, "Målekart for teknisk drift");
  await fillIn(page, "Nytt fokusområde", { Kode: "Z", "Namn (nynorsk)": "Beredskap", Vekt: "2" });
  await expect(page.locator("#saved")).toBeFocused();
  await fillIn(page, "Nytt fokusmål under Beredskap", { "Namn (nynorsk)": "Vi er budde på uvêr" });

  await page.getByRole("link", { name: "Ny suksessfaktor under Vi er budde på uvêr" }).click();
  await field(page, "Kode").fill("Z1");
  await field(page, "Namn (nynorsk)").fill("Øvingar");
  await field(page, "Perspektiv").selectOption("Interne prosessar");
  await save(page);
  await saved(page);

  await page.getByRole("link", { name: "Ny indikator under Øvingar" }).click();
  await field(page, "Kor ofte").selectOption("Kvart tertial");
  for (const [label, value] of [
    ["Kode på kortet", "Z1.1"],
    ["Kode i biblioteket", "OVINGAR"],
    ["Namn (nynorsk)", "Øvingar haldne"],
    ["Kvifor det er viktig (nynorsk)", "Den som har øvd, veit kva ho skal gjere."],
    ["Nøyaktig kva som blir talt (nynorsk)", "Øvingar med rapport."],
    ["Kjelde (nynorsk)", "Beredskapsrapporten"],
    ["Måleeining (nynorsk)", "øvingar"],
  ] as const) {
    await field(page, label).fill(value);
  }
  await save(page);
  await saved(page);
  await fillIn(page, "Ambisjonsnivå for Øvingar haldne", {
    "Frå og med periode": "2026-T1",
    Ambisjon: "4",
    "Lågaste akseptable": "2",
  });

  await fillIn(page, "Endre Beredskap", { "Namn (nynorsk)": "Tryggleik og beredskap", Vekt: "1,5" });
  await fillIn(page, "Endre Vi er budde på uvêr", { "Namn (nynorsk)": "Vi er budde" });
  await fillIn(page, "Endre Øvingar", { "Namn (nynorsk)": "Mange øvingar" });
  await fillIn(page, "Endre Øvingar haldne", { Vekt: "3" });
  await fillIn(page, "Faktaark for Øvingar haldne", { "Namn (nynorsk)": "Øvingar med rapport" });

  await page.goto("/organisation/1517/unit/veg-park?period=2026-T2");
  await expect(page.getByRole("heading", { name: /Tryggleik og beredskap/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Vi er budde" })).toBeVisible();
  const row = page.getByRole("row", { name: /^Z1\.1 Øvingar med rapport/ });
  await expect(row).toContainText("2 → 4");
  await expect(row).toContainText("Forseinka");
});

test("what cannot be is refused at its field, and the form keeps all that was filled in", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await openCard(page, "Målekart for vatn");
  await expect(page.locator(".outline-name").first()).toHaveText(/^V /);
  await page.getByRole("link", { name: "Nytt fokusområde" }).click();
  await field(page, "Kode").fill("V");
  await field(page, "Namn (nynorsk)").fill("Dobbel");
  await field(page, "Vekt").fill("1.000");
  await save(page);
  await expect(page.getByRole("alert").filter({ hasText: "Ingenting er lagra enno" })).toBeFocused();
  await expect(field(page, "Vekt")).toHaveAccessibleDescription(/Vekt kan lesast på to måtar/);
  await field(page, "Vekt").fill("1");
  await save(page);
  await expect(field(page, "Kode")).toHaveAccessibleDescription(/Kode er i bruk frå før\. Vel ein annan\./);
  await expect(field(page, "Namn (nynorsk)")).toHaveValue("Dobbel");

  await page.goBack();
  await page
    .getByRole("link", { name: /^Ny indikator under/ })
    .first()
    .click();
  await field(page, "Slag").selectOption("Forholdstal (teljar og nemnar)");
  await field(page, "Gjev poeng og farge").uncheck();
  await field(page, "Tel hittil i år").check();
  await field(page, "Innsyn").selectOption("Ikkje offentleg");
  await field(page, "Kvifor det er viktig (nynorsk)").fill("Fordi\ndet tel.");
  await save(page);
  await expect(field(page, "Namn (nynorsk)")).toHaveAccessibleDescription("Namn (nynorsk) må fyllast ut.");
  await expect(field(page, "Slag")).toHaveValue("ratio");
  await expect(field(page, "Gjev poeng og farge")).not.toBeChecked();
  await expect(field(page, "Tel hittil i år")).toBeChecked();
  await expect(field(page, "Innsyn")).toHaveValue("confidential");
  await expect(field(page, "Kvifor det er viktig (nynorsk)")).toHaveValue("Fordi\ndet tel.");
});

for (const javaScriptEnabled of [true, false]) {
  test(`two administrators in the same form see both versions, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const card = javaScriptEnabled ? "Målekart for skulane" : "Målekart for barnehagane";
    const name = javaScriptEnabled ? "Først" : "Heilt først";
    const mine = await visit({ as: "administrator", javaScriptEnabled });
    const theirs = await visit({ as: "administrator" });
    for (const page of [mine, theirs]) {
      await openCard(page, card);
      await page
        .locator('[data-form="successFactor"]')
        .first()
        .getByRole("link", { name: /^Endre / })
        .first()
        .click();
    }
    await field(theirs, "Namn (nynorsk)").fill(name);
    await field(theirs, "Vekt").fill("2,5");
    await save(theirs);
    await saved(theirs);

    await field(mine, "Namn (nynorsk)").fill("Sist");
    await save(mine);
    const conflict = mine.getByRole("alert").filter({ hasText: "Nokon andre har lagra her" });
    await expect(conflict).toContainText(`Namn (nynorsk): ${name}`);
    await expect(conflict).toContainText("Vekt: 2,5");
    await expect(field(mine, "Namn (nynorsk)")).toHaveValue("Sist");
    // axe needs the timers of the page.
    if (javaScriptEnabled) await expectNoAxeViolations(mine);
    await save(mine);
    await saved(mine);
    await expect(mine.locator(".outline-name", { hasText: "Sist" })).toBeVisible();
  });
}

test("without scripts a focus area is made, and a refused form keeps what was filled in", async ({
  visit,
}) => {
  const page = await visit({ as: "otherAdministrator", javaScriptEnabled: false });
  await openCard(page, "BMS Heimdal vidaregåande skule");
  await page.getByRole("link", { name: "Nytt fokusområde" }).click();
  await field(page, "Kode").fill("r");
  await field(page, "Namn (bokmål)").fill("Fagopplæring");
  await save(page);
  await expect(field(page, "Kode")).toHaveAccessibleDescription(/Kode har ikkje rett form\./);
  await expect(field(page, "Namn (bokmål)")).toHaveValue("Fagopplæring");
  await field(page, "Kode").fill("F");
  await save(page);
  await saved(page);
  await expect(page.locator(".outline-name", { hasText: "F Fagopplæring" })).toBeVisible();
});
