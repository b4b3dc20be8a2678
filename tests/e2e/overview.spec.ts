import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const address = "/organisation/1517?period=2026-T2";
const matrix = (page: Page, name = "Einingane sett frå perspektiva") => page.getByRole("table", { name });
const unitsIn = (page: Page, name?: string) =>
  matrix(page, name).getByRole("rowheader").getByRole("link").allInnerTexts();
const attention = (page: Page) => page.getByRole("table", { name: "Krev merksemd" });

test("a politician sees what is red, who is on it, and is at the figure in two clicks", async ({ visit }) => {
  const page = await visit({ as: "politician" });
  await page.goto(address);
  await expect(
    page.getByText(/^\d+ av \d+ einingar er samla sett under det akseptable i 2\. tertial 2026/),
  ).toBeVisible();
  const owned = attention(page)
    .getByRole("row", { name: /Heimetenesta/ })
    .first();
  await expect(owned).toContainText("målingar på rad");
  await expect(owned).toContainText("Ansvarleg:");
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: /^Vis alle \d+$/ }).click();
  await expect(page).toHaveURL(/attention=1#attention$/);
  expect(await attention(page).getByRole("row").count()).toBeGreaterThan(9);
  await page.getByRole("link", { name: "Vis berre dei øvste" }).click();
  await expect(page).not.toHaveURL(/attention=/);

  const worst = attention(page).getByRole("rowheader").first().getByRole("link").first();
  const name = await worst.innerText();
  await worst.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("the matrix is chosen, put in order and filtered by address alone, without scripts", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(address);
  await expect(attention(page)).not.toContainText("Ansvarleg:");
  await expect(page.getByRole("link", { name: "Sjå avviket" })).toHaveCount(0);

  await matrix(page).getByRole("link", { name: "Samla", exact: true }).click();
  await expect(matrix(page).getByRole("columnheader", { name: "Samla" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  expect((await unitsIn(page))[0]).toBe("Strandlia skule");
  await matrix(page).getByRole("link", { name: "Samla", exact: true }).click();
  await expect(matrix(page).getByRole("columnheader", { name: "Samla" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  expect((await unitsIn(page)).at(-1)).toBe("Strandlia skule");

  await page.getByLabel("Sektor").selectOption({ label: "Oppvekst" });
  await page.getByLabel("Type eining").selectOption({ label: "Grunnskule" });
  await page.getByRole("button", { name: "Vis utvalet" }).click();
  await expect(page).toHaveURL(/period=2026-T2.*sort=whole.*sector=/);
  const schools = await unitsIn(page);
  expect(schools).toContain("Strandlia skule");
  expect(schools).not.toContain("Oppvekst");

  await page.getByRole("link", { name: "Indikatorar", exact: true }).click();
  const byIndicator = "Einingane og styringsindikatorane";
  await expect(matrix(page, byIndicator)).toBeVisible();
  expect([...(await unitsIn(page, byIndicator))].sort()).toEqual([...schools].sort());
  await matrix(page, byIndicator)
    .getByRole("link", { name: "Forbruk i prosent av budsjett, hittil i år" })
    .click();
  const row = matrix(page, byIndicator).getByRole("row", { name: /Hareid skule/ });
  await row.getByRole("cell").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Forbruk i prosent av budsjett");

  await page.goto(`${address}&status=late&kind=nursingHome&sector=nowhere`);
  await expect(page.getByText("Ingen einingar passar til valet.")).toBeVisible();
  await page.getByRole("link", { name: "Vis alle", exact: true }).click();
  expect((await unitsIn(page)).length).toBeGreaterThan(20);
});
