import { expect, test } from "@/tests/support/e2e-fixtures";

test("a dashboard on paper has its statuses in words, and no menus", async ({ page }) => {
  await page.goto("/organisation/1517/unit/strandlia-skule");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  await expect(page.getByText("Ikkje akseptabelt").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Strandlia skule" })).toBeVisible();
  const paper = await page.pdf({ format: "A4" });
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
});
