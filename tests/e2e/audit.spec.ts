import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

test("an auditor finds out who changed what, and takes it along as a file", async ({
  page,
  signIn,
  visit,
}) => {
  const administrator = await visit({ as: "administrator" });
  await administrator.goto("/admin/causes?edit=new");
  await administrator.getByLabel("Årsak", { exact: true }).selectOption({ label: "Folketal (indikator)" });
  await administrator
    .getByLabel("Verknad", { exact: true })
    .selectOption({ label: "Disposisjonsfond (indikator)" });
  await administrator
    .getByLabel("Kvifor vi trur det (nynorsk)")
    .fill('=HYPERLINK("https://elsewhere.invalid")');
  await administrator.getByRole("button", { name: "Lagre" }).click();
  await expect(administrator.getByRole("status")).toContainText("Endringa er lagra");

  await signIn("auditor");
  await page.goto("/admin/audit");
  await expectNoAxeViolations(page);
  await page.getByLabel("Kven").selectOption({ label: "Administrator" });
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  const events = page.getByRole("list", { name: "Hendingar, dei siste først" }).getByRole("listitem");
  // The demo's own events are dated by the clock on the wall, which may be ahead of the application's.
  const made = events.filter({ hasText: "Årsak og verknad oppretta" });
  await expect(made.first()).toContainText("Administrator");

  await page.getByLabel("Kven").selectOption({ label: "Alle" });
  await page.getByLabel("Gjeld").selectOption({ label: "Målekart" });
  await page.getByLabel("Tekst").fill("Solsida");
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page).toHaveURL(/noun=scorecard/);
  await expect(events).not.toHaveCount(0);
  for (const text of await events.allTextContents()) expect(text).toContain("Målekart");

  await page.getByLabel("Tekst").fill("a");
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page.getByRole("link", { name: "Tekst må ha minst to teikn." })).toBeVisible();

  const file = await page.request.get("/api/export/audit?noun=causeLink");
  expect(file.headers()["content-type"]).toContain("text/csv");
  const csv = await file.text();
  expect(csv.startsWith("\uFEFFTid (norsk);Kven;")).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""https://elsewhere.invalid"")"`);
});

test("the trail is for those who may read it, also as a file", async ({ page, signIn }) => {
  await signIn("leader");
  expect((await page.request.get("/admin/audit")).status()).toBe(404);
  expect((await page.request.get("/api/export/audit")).status()).toBe(404);
});

test("the trail is read page by page without scripts", async ({ visit }) => {
  const page = await visit({ as: "auditor", javaScriptEnabled: false });
  await page.goto("/admin/audit?noun=measurement");
  const first = await page.locator("time").first().textContent();
  await page.getByRole("link", { name: "Vis eldre" }).click();
  await expect(page).toHaveURL(/noun=measurement.*earlierThan=/);
  await expect(page.locator(".audit-entry")).toHaveCount(50);
  await page.getByRole("link", { name: "Til dei nyaste" }).click();
  await expect(page.locator("time").first()).toHaveText(first ?? "");
});
