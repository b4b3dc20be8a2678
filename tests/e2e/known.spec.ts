import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

// The demo corrected this figure on 3 June 2026, from 104,0 to 100,7 per cent.
const unit = "/organisation/1517/unit/helsestasjon-legekontor";
const period = "2026-T1";
const row = (page: Page) => page.getByRole("row", { name: /budsjett/i }).first();
const banner = (page: Page) => page.getByRole("heading", { name: "Slik det var kjent 2. juni 2026" });

test("a citizen reads a figure as it was known before its correction, and finds the way back", async ({
  page,
}) => {
  await page.goto(`${unit}?period=${period}`);
  await expect(row(page)).toContainText("100,7 %");
  await page.getByText("Vis slik det var kjent …").click();
  await page.getByLabel("Kjent til og med").fill("2026-06-02");
  await page.getByRole("button", { name: "Vis datoen" }).click();

  await expect(page).toHaveURL(/known=2026-06-02/);
  await expect(banner(page)).toBeVisible();
  await expect(row(page)).toContainText("104,0 %");
  await expectNoAxeViolations(page);

  await row(page).getByRole("link").first().click();
  await expect(page).toHaveURL(/known=2026-06-02/);
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole("region", { name: "Status no" })).toContainText("104,0 %");
  await expect(page.getByRole("table", { name: "Rettingar" })).toHaveCount(0);
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Tilbake til i dag" }).click();
  await expect(page.getByRole("region", { name: "Status no" })).toContainText("100,7 %");
  await expect(page).not.toHaveURL(/known/);
});

test("every link to a dashboard keeps the day", async ({ page }) => {
  await page.goto(`/organisation/1517?period=${period}&known=2026-06-02`);
  await expect(banner(page)).toBeVisible();
  const ways = await page
    .locator("main a[href*='/organisation/1517']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const lost = ways.filter((href) => !href.includes("2026-06-02"));
  // The name of the organisation at the head of all its pages, and the one way back.
  expect(lost).toEqual(["/organisation/1517", `/organisation/1517?period=${period}`]);
});

test("what has changed between two days is told with counts and reasons", async ({ page }) => {
  await page.goto(`${unit}?period=${period}&known=2026-06-02`);
  await page.getByRole("link", { name: "Sjå kva som er endra sidan" }).click();
  await page.getByLabel("Kjent den andre datoen").fill("2026-06-04");
  await page.getByRole("button", { name: "Samanlikn datoar" }).click();
  const changed = page.getByRole("row", { name: /budsjett/i });
  await expect(changed).toContainText("104,0 %");
  await expect(changed).toContainText("100,7 %");
  await expect(changed).toContainText("Retting");
  await expect(page.getByText("1 retting", { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("without scripts: the form asks, and a day that has not come is refused", async ({ visit }) => {
  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto(`${unit}?period=${period}`);
  await plain.getByText("Vis slik det var kjent …").click();
  await plain.getByLabel("Kjent til og med").fill("2026-06-02");
  await plain.getByRole("button", { name: "Vis datoen" }).click();
  await expect(row(plain)).toContainText("104,0 %");
  for (const asked of ["2999-01-01", "tull"]) {
    await plain.goto(`${unit}?period=${period}&known=${asked}`);
    await expect(plain.getByRole("alert").first()).toContainText("Den datoen kan ikkje visast");
    await expect(row(plain)).toContainText("100,7 %");
  }
});
