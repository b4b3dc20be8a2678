import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

/** The levels of one unit nobody else in these tests looks at. */
async function openTable(page: Page, unit: string, year = "2031") {
  await page.goto("/admin/levels");
  const units = page.getByLabel("Eining", { exact: true });
  const choice = units.locator("option", { hasText: new RegExp(`^\\s*${unit}$`) });
  await units.selectOption((await choice.getAttribute("value")) ?? "");
  await page.getByLabel("Frå og med år").fill(year);
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page.getByRole("table", { name: new RegExp(`${unit}, ${year}`) })).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByText(name) });

test("an administrator sets a level years ahead, is asked before lowering what the council adopted, and goes back to what is inherited", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await openTable(page, "Heimetenesta");
  await expectNoAxeViolations(page);
  const sickLeave = row(page, "Sjukefråvær");
  await expect(sickLeave).toContainText("frå Helse og omsorg");
  await expect(sickLeave).toContainText("Kommunestyret, sak 25/127");

  await sickLeave.getByRole("link").first().click();
  await expect(page.getByText("Vedteke av Kommunestyret, sak 25/127")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel("Ambisjon", { exact: true }).fill("8,");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("link", { name: /Ambisjon er ikkje eit tal/ })).toBeVisible();
  await page.getByLabel("Ambisjon", { exact: true }).fill("8");
  await page.getByLabel("Frå og med periode").fill("2031/32");
  await page.getByRole("button", { name: "Lagre" }).click();

  await expect(page.getByRole("heading", { name: "Sjå over før du lagrar" })).toBeVisible();
  await expect(page.getByText("Dette gjer eit politisk vedteke nivå lettare å nå")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Tilbake til skjemaet" }).click();
  await expect(page.getByLabel("Ambisjon", { exact: true })).toHaveValue("8");
  await page.getByLabel("Vedteke av").fill("Kommunestyret");
  await page.getByLabel("Saksnummer").fill("30/99");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Endringa er lagra");

  await openTable(page, "Heimetenesta");
  await expect(row(page, "Sjukefråvær")).toContainText("frå august 2031");
  await expect(row(page, "Sjukefråvær")).toContainText("eige nivå");
  await row(page, "Sjukefråvær")
    .getByRole("link", { name: /frå august 2031/ })
    .click();
  await expect(page.getByRole("table", { name: "Historikk: Heimetenesta" })).toContainText("30/99");
  await page.getByRole("link", { name: "Tilbake til arva nivå" }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Ta bort" }).click();
  await expect(page.getByRole("status")).toContainText("Endringa er lagra");
  await openTable(page, "Heimetenesta");
  await expect(row(page, "Sjukefråvær")).not.toContainText("eige nivå");
});

test("a period of the wrong kind is refused at its field", async ({ page, signIn }) => {
  await signIn("administrator");
  await openTable(page, "Heimetenesta");
  await row(page, "Meistringsorientert leiing").getByRole("link").first().click();
  await page.getByLabel("Frå og med periode").fill("2031-T2");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("link", { name: /Frå og med periode passar ikkje/ })).toBeVisible();
  await expect(page.getByLabel("Frå og med periode")).toHaveValue("2031-T2");
});

test("without scripts a change of a period that has begun is asked about, and nothing is saved before the answer", async ({
  visit,
}) => {
  const page = await visit({ as: "administrator", javaScriptEnabled: false });
  await openTable(page, "Heimetenesta", "2026");
  await row(page, "Sjukefråvær").getByRole("link").first().click();
  await page.getByLabel("Frå og med periode").fill("2026-01");
  await page.getByLabel("Ambisjon", { exact: true }).fill("1");
  await page.getByLabel("Lågaste akseptable", { exact: true }).fill("2");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("Periodar som har begynt, blir vurderte på nytt")).toBeVisible();
  await expect(page.getByText(/skiftar status/).first()).toBeVisible();
  await page.getByRole("link", { name: "Avbryt" }).click();
  await expect(row(page, "Sjukefråvær")).not.toContainText("eige nivå");
});

test("a leader finds no such page", async ({ page, signIn }) => {
  await signIn("leader");
  expect((await page.request.get("/admin/levels")).status()).toBe(404);
});
