import { expect, test } from "@/tests/support/e2e-fixtures";

const unit = "/organisation/16/unit/heimdal-vgs";

test("a citizen goes from the front page down to one indicator", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Korleis går det i kommunen?");
  await page.getByRole("link", { name: "Sør-Trøndelag fylkeskommune" }).click();
  await page.getByRole("link", { name: "Heimdal vidaregåande skule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heimdal vidaregåande skule");
  await page.getByRole("link", { name: "Omfang/bruk av alternative opplæringsarenaer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Omfang/bruk av alternative opplæringsarenaer",
  );
  await expect(page.getByRole("region", { name: "Status no" })).toContainText("4,0 veker per elev");
  await expect(page.getByRole("table", { name: "Alle målingane" })).toContainText("skuleåret 2023/24");
});

test("the Heimdal card adds up to 65, 70 and 67,5, and says why", async ({ page }) => {
  await page.goto(unit);
  const card = page.getByRole("table", { name: /^VGO i Sør-Trøndelag/ });
  await expect(card.getByText("65 poeng", { exact: true })).toBeVisible();
  await expect(card.getByText("70 poeng", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("67,5 poeng").first()).toBeVisible();

  const why = card.getByLabel("Kvifor? R1 God kontakt med arbeidslivet");
  const formula = card.getByText("(1 × 80 (R1.1) + 1 × 50 (R1.2)) / 2 = 65");
  await expect(formula).toBeHidden();
  await why.click();
  await expect(formula).toBeVisible();

  await card.getByLabel("Kvifor? Omfang/bruk av alternative").click();
  await expect(card.getByText("(4,0 − 2,5) / (5,0 − 2,5) = 0,6 → 80 poeng")).toBeVisible();
});

test("the period is chosen in the address, in the form and with the arrows", async ({ page }) => {
  await page.goto(`${unit}?period=2023/24`);
  await expect(page.getByRole("heading", { name: "Samla status, skuleåret 2023/24" })).toBeVisible();
  const row = page.getByRole("row", { name: /^R1\.1 / });
  await expect(row).toContainText("2,2 veker per elev");

  await page.getByLabel("Periode", { exact: true }).selectOption({ label: "skuleåret 2024/25" });
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page).toHaveURL(/period=2024%2F25/);
  await expect(row).toContainText("3,1 veker per elev");

  await page.getByRole("link", { name: "skuleåret 2025/26" }).click();
  await expect(row).toContainText("4,0 veker per elev");
});

test("the language is changed in place and remembered", async ({ page }) => {
  await page.goto(unit);
  await expect(page.locator("html")).toHaveAttribute("lang", "nn");
  await page.getByRole("button", { name: "Bokmål" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heimdal videregående skole");
  await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heimdal upper secondary school");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Nynorsk" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nn");
});

for (const [asked, lang] of [
  ["nb-NO", "nb"],
  ["no", "nb"],
  ["en-GB", "en"],
  ["de-DE", "nn"],
] as const) {
  test(`a browser that asks for ${asked} is answered in ${lang}`, async ({ visit }) => {
    const page = await visit({ locale: asked });
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  });
}

test("the same pages can be read without scripts", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(unit);
  await page.getByLabel("Periode", { exact: true }).selectOption({ label: "skuleåret 2024/25" });
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page.getByRole("row", { name: /^R1\.1 / })).toContainText("3,1 veker per elev");
  await page.getByLabel("Kvifor? Omfang/bruk av alternative").click();
  await expect(page.getByText("(3,1 − 2,5) / (5,0 − 2,5)")).toBeVisible();
  await page.getByRole("button", { name: "Bokmål" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heimdal videregående skole");
});
