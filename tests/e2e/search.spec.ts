import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const field = { name: "Søk etter eining, indikator eller mål" };

test("a citizen searches from any page of a municipality, by keyboard", async ({ page }) => {
  await page.goto("/organisation/1517");
  await expect(page.getByRole("searchbox", field)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox", field)).toBeFocused();
  await page.keyboard.type("STRANDLIA");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Søk i Hareid kommune");
  await expect(page.getByRole("searchbox", field)).toHaveValue("STRANDLIA");
  await expect(page.getByRole("status")).toContainText("treff på «STRANDLIA»");
  await expectNoAxeViolations(page);
  await page.getByRole("region", { name: "Einingar" }).getByRole("link", { name: "Strandlia skule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Strandlia skule");
});

test("the search works without scripts, and says when nothing is found", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/organisation/1517/unit/strandlia-skule");
  await page.getByRole("searchbox", field).fill("zzzz");
  await page.getByRole("button", { name: "Søk" }).click();
  await expect(page.getByRole("status")).toHaveText("Ingen treff på «zzzz».");
  await expect(page.getByText("Prøv eit kortare ord")).toBeVisible();
  await expect(page.getByRole("searchbox", field)).toHaveValue("zzzz");
});

test("the answers are no page to be found, and an unknown municipality has none", async ({ request }) => {
  const html = await (await request.get("/organisation/1517/search?q=skule")).text();
  expect(html).toMatch(/<meta name="robots" content="noindex/);
  expect((await request.get("/organisation/nowhere/search?q=skule")).status()).toBe(404);
});
