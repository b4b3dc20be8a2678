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

test("paper says first when and where it is from, and the strategy map brings its tables along", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print" });
  for (const part of ["/strategy-map", "/indicator/LESING", ""]) {
    await page.goto(`/organisation/1517/unit/strandlia-skule${part}`);
    const line = page.getByText(/^2\. tertial 2026 · .*unit\/strandlia-skule/);
    const [top, heading] = [
      await line.boundingBox(),
      await page.getByRole("heading", { level: 1 }).boundingBox(),
    ];
    expect(top?.y ?? 9999).toBeLessThan(heading?.y ?? 0);
    if (part !== "/strategy-map") continue;
    await expect(page.getByRole("table", { name: "Samanhengane" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Det som står i kartet" })).toBeVisible();
  }
});
