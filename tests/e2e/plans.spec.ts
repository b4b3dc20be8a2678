import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

test("an administrator copies a plan, changes the copy, and sees what differs", async ({ page, signIn }) => {
  await signIn("administrator");
  await page.goto("/admin/plans");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Kopier Styringsperiode 2026–2029" }).click();
  await expect(page.getByLabel("Første dag")).toHaveValue("2030-01-01");
  await expect(page.getByLabel("Siste dag")).toHaveValue("2033-12-31");
  await page.getByRole("button", { name: "Kopier" }).click();
  await expect(page.getByRole("link", { name: /Namn \(nynorsk\) må fyllast ut/ })).toBeVisible();
  await page.getByLabel("Namn (nynorsk)").fill("Styringsperiode 2030–2033");
  await page.getByRole("button", { name: "Kopier" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Styringsperiode 2030–2033");
  await expect(page.getByText("Ingenting er endra.")).toBeVisible();
  const plan = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Målekart for skulane" }).click();
  await page.getByRole("link", { name: /^Endre Læring og tilhøyrsle/ }).click();
  await page.getByLabel("Namn (nynorsk)").fill("Læring for livet");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("Læring for livet").first()).toBeVisible();

  await page.goto(plan);
  const change = page.getByRole("row", { name: /Læring for livet/ });
  await expect(change).toContainText("Fokusområde");
  await expect(change).toContainText("nytt namn");
  await expect(change).toContainText("Læring og tilhøyrsle");
  await expectNoAxeViolations(page);
});

test("a plan from another organisation is not there", async ({ page, signIn, visit }) => {
  const other = await visit({ as: "otherAdministrator" });
  await other.goto("/admin/plans");
  const href = await other.getByRole("link", { name: /^Styringsperiode 2023/ }).getAttribute("href");
  await signIn("administrator");
  expect((await page.request.get(href ?? "")).status()).toBe(404);
});

test("a plan is put in force only when nothing keeps it from that, and the page says what does", async ({
  page,
  signIn,
  visit,
}) => {
  await signIn("administrator");
  const year = 2040 + (Date.now() % 900);
  const name = `Styringsperiode ${year}`;
  await page.goto("/admin/plans?edit=new");
  await page.getByLabel("Namn (nynorsk)").fill(name);
  await page.getByLabel("Første dag").fill(`${year}-01-01`);
  await page.getByLabel("Siste dag").fill(`${year}-12-31`);
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByRole("link", { name: `Gjer gjeldande ${name}` }).click();
  await expect(page.getByText(`${name} har ingen målekart`)).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto("/admin/plans");
  await page.getByRole("link", { name: `Kopier ${name}` }).waitFor();
  await page.getByRole("link", { name: "Kopier Styringsperiode 2026–2029" }).click();
  await page.getByLabel("Namn (nynorsk)").fill(`Kopi ${year}`);
  await page.getByLabel("Første dag").fill(`${year}-02-01`);
  await page.getByLabel("Siste dag").fill(`${year}-12-31`);
  await page.getByRole("button", { name: "Kopier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Kopi ${year}`);
  await page.getByRole("link", { name: "Gjer gjeldande" }).click();
  await expect(page.getByText(`Kopi ${year} kan gjerast gjeldande frå sin første dag`)).toBeVisible();
  await page.getByRole("link", { name: "Tilbake til styringsperioden" }).click();

  const leader = await visit({ as: "leader" });
  await leader.goto("/my-units");
  expect((await leader.request.get(page.url())).status()).toBe(404);
});
