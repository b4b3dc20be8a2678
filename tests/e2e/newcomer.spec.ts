import type { Page } from "@playwright/test";
import { type App, startApp } from "@/tests/support/e2e-app";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { clear, foundOrganisation } from "@/tests/support/e2e-founding";

// From an empty installation to a dashboard that anyone can read. It empties the database: never a shared one.
test.skip(Boolean(process.env.E2E_APP), "needs an installation of its own");

const step = (page: Page, name: string) =>
  page.getByRole("region", { name: "Kom i gang" }).getByRole("listitem").filter({ hasText: name });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Lagre" }).click();
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "lagra" })).toBeVisible();

/** Takes a step of the list on the first page of administration. */
async function take(page: Page, name: string): Promise<void> {
  await page.goto("/admin");
  await step(page, name).getByRole("link").click();
}

async function isDone(page: Page, name: string): Promise<void> {
  await page.goto("/admin");
  await expect(step(page, name)).toContainText("Gjort");
}

/** Opens a form by its link, fills it in and saves. */
async function fillIn(page: Page, link: string | RegExp, values: Record<string, string>): Promise<void> {
  await page.getByRole("link", { name: link }).first().click();
  for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
  await save(page);
  await saved(page);
}

/** The card down to a ratio in per cent. */
async function buildCard(page: Page): Promise<void> {
  await take(page, "Bygg målekartet ned til ein indikator");
  await fillIn(page, "Nytt fokusområde", { Kode: "O", "Namn (nynorsk)": "Oppvekst" });
  await fillIn(page, /^Nytt fokusmål under Oppvekst/, { "Namn (nynorsk)": "Alle barn lærer å lese" });
  await page.getByRole("link", { name: /^Ny suksessfaktor under Alle barn/ }).click();
  await field(page, "Kode").fill("O1");
  await field(page, "Namn (nynorsk)").fill("God leseopplæring");
  await field(page, "Perspektiv").selectOption("Brukarar");
  await save(page);
  await saved(page);
  await page.getByRole("link", { name: /^Ny indikator under God leseopplæring/ }).click();
  await field(page, "Slag").selectOption("Forholdstal (teljar og nemnar)");
  for (const [label, value] of [
    ["Kode på kortet", "O1.1"],
    ["Kode i biblioteket", "LESING"],
    ["Namn (nynorsk)", "Elevar som les godt"],
    ["Kvifor det er viktig (nynorsk)", "Den som les, kan lære alt anna."],
    [
      "Nøyaktig kva som blir talt (nynorsk)",
      "Elevar over grensa på kartleggingsprøva, av alle som tok henne.",
    ],
    ["Kjelde (nynorsk)", "Kartleggingsprøva"],
    ["Måleeining (nynorsk)", "%"],
    ["Gongetal for forholdstal", "100"],
  ] as const) {
    await field(page, label).fill(value);
  }
  await save(page);
  await saved(page);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a newcomer ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    let empty: App;
    test.beforeAll(async () => {
      empty = await startApp();
      await clear(empty);
    });
    test.afterAll(() => empty.stop());

    test("goes from nothing to a dashboard everyone can read", async ({ visit }) => {
      test.setTimeout(120_000);
      const page = await visit({ baseURL: empty.url, javaScriptEnabled });
      await foundOrganisation(page, empty, {
        authority: "Ulstein",
        unit: "Oppvekst",
        kind: "Sektor",
        periods: "Kvart tertial",
      });

      await take(page, "Skriv visjonen");
      await fillIn(page, "Skriv ein visjon", { "Visjon (nynorsk)": "Ulstein – der vi veks." });
      await isDone(page, "Skriv visjonen");

      await take(page, "Legg inn einingane");
      await page.getByRole("link", { name: "Ny under Oppvekst" }).click();
      await field(page, "Namn (nynorsk)").fill("Ulsteinvik skule");
      await field(page, "Kode i adressa").fill("ulsteinvik-skule");
      await field(page, "Slag").selectOption("Grunnskule");
      await field(page, "Første dag").fill("2020-01-01");
      await save(page);
      await saved(page);
      await isDone(page, "Legg inn einingane");

      await buildCard(page);
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await isDone(page, "Bygg målekartet ned til ein indikator");

      await take(page, "Set ambisjonsnivå");
      await page
        .getByRole("link", { name: /Elevar som les godt/ })
        .first()
        .click();
      await field(page, "Frå og med periode").fill("2026");
      await field(page, "Ambisjon").fill("100");
      await field(page, "Lågaste akseptable").fill("70");
      await save(page);
      await saved(page);
      await isDone(page, "Set ambisjonsnivå");

      await take(page, "Registrer det første talet");
      await page.getByLabel("Teljar").fill("82");
      await page.getByLabel("Nemnar").fill("100");
      await page.getByRole("button", { name: "Lever" }).click();
      await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
      await isDone(page, "Registrer det første talet");

      await take(page, "Opne for innbyggjarane");
      await page.getByRole("button", { name: "Opne for alle" }).click();
      await expect(page.getByText("Ingen målekart er publiserte enno")).toBeVisible();
      await page.getByRole("link", { name: "Vel kva målekart alle kan lese" }).click();
      await page.getByRole("link", { name: "Endre Målekart for heile organisasjonen" }).click();
      await field(page, "Alle kan lese kortet").check();
      await save(page);
      await saved(page);
      await isDone(page, "Opne for innbyggjarane");

      const anyone = await visit({ baseURL: empty.url, javaScriptEnabled });
      await anyone.goto("/");
      await anyone.getByRole("link", { name: /Ulstein/ }).click();
      await anyone.getByRole("link", { name: "Oppvekst" }).first().click();
      const row = anyone.getByRole("row", { name: /^O1\.1 Elevar som les godt/ });
      await expect(row).toContainText("82 %");
      await expect(row).toContainText("Akseptabelt");
      await expect(row).toContainText("70 poeng");
      await row.getByRole("link").first().click();
      await expect(anyone.getByRole("main")).toContainText("Elevar over grensa på kartleggingsprøva");
    });
  });
}
