import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

test("an administrator tightens a deadline, sees what it means, and is asked before periods with figures are locked", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto("/admin/periods");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Endre frist for Tertial" }).click();
  const example = page.getByRole("complementary");
  await expect(example).toContainText("Perioden blir aldri låst.");
  await page.getByLabel("Dagar frå frist til låsing").fill("10");
  await expect(example).toContainText(/Perioden (er låst frå|blir låst)/);
  await page.getByLabel("Dagar til frist").fill("to");
  await expect(example).toContainText("Skriv heile dagar");
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("link", { name: /Dagar til frist er ikkje eit tal/ })).toBeVisible();
  await expect(page.getByLabel("Dagar frå frist til låsing")).toHaveValue("10");
  await page.getByLabel("Dagar til frist").fill("20");
  await page.getByRole("button", { name: "Lagre" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dette endrar kva som er låst");
  await expect(page.getByText(/1\. tertial 2025: \d+ verdiar/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Lagre likevel" }).click();
  await expect(page.getByRole("status")).toContainText("Endringa er lagra");
  await expect(page.getByRole("listitem").filter({ hasText: "Tertial" })).toContainText(
    "Låst 10 dagar etter fristen",
  );

  // And back again: other journeys report for those periods.
  await page.getByRole("link", { name: "Endre frist for Tertial" }).click();
  await page.getByLabel("Dagar frå frist til låsing").fill("");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByRole("button", { name: "Lagre likevel" }).click();
  await expect(page.getByRole("status")).toContainText("Endringa er lagra");
});

test("the rule of a scorecard and the holidays of a year, without scripts", async ({ visit }) => {
  const page = await visit({ as: "administrator", javaScriptEnabled: false });
  await page.goto("/admin/periods");
  await page.getByRole("link", { name: "Endre godkjenning for Målekart for skulane" }).click();
  await page.getByLabel("Skal tala godkjennast?").selectOption({ label: "Alltid" });
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("row", { name: /Målekart for skulane/ })).toContainText("Alltid");
  // And back again: approval hides figures from the public until they are approved.
  await page.getByRole("link", { name: "Endre godkjenning for Målekart for skulane" }).click();
  await page.getByLabel("Skal tala godkjennast?").selectOption("inherit");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("row", { name: /Målekart for skulane/ })).not.toContainText("Alltid");
  await page.goto("/admin/periods?year=2027");
  await expect(page.getByRole("row", { name: /17\. mai 2027/ })).toContainText("17. mai / 2. pinsedag");
});

test("deadlines are for those who define the organisation", async ({ page, signIn }) => {
  await signIn("leader");
  expect((await page.request.get("/admin/periods")).status()).toBe(404);
});
