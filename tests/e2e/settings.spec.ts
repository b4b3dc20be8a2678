import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

for (const javaScriptEnabled of [true, false]) {
  const manner = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`an administrator adds, moves and puts away a perspective ${manner}`, async ({ visit }) => {
    const name = `Klima ${crypto.randomUUID().slice(0, 8)}`;
    const page = await visit({ as: "administrator", javaScriptEnabled });
    await page.goto("/admin/organisation");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Legg til perspektiv" }).click();
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Ingenting er lagra" })).toContainText("Namn");
    await page.getByLabel("Namn (nynorsk)").fill(name);
    await page.getByRole("button", { name: "Lagre" }).click();

    const rows = page.getByRole("region", { name: "Perspektiv" }).getByRole("listitem");
    const row = rows.filter({ hasText: name });
    await expect(row).toContainText("Ingen suksessfaktorar");
    const before = await rows.allTextContents();
    await page.getByRole("button", { name: `Flytt ${name} opp` }).click();
    await expect.poll(() => rows.allTextContents()).not.toEqual(before);
    await page.getByRole("button", { name: "Arkiver Økonomi", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Perspektivet er i bruk" })).toBeVisible();

    await page.getByRole("button", { name: `Arkiver ${name}` }).click();
    await expect(row).toContainText("Arkivert");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
  });
}

test("the vision is written where readers see it, and the way back is there", async ({ page, signIn }) => {
  await signIn("administrator");
  await page.goto("/admin/organisation");
  await page.getByRole("link", { name: /^Endre visjonen til Hareid kommune i .*2026–2029/ }).click();
  const field = page.getByLabel("Visjon (nynorsk)");
  const before = await field.inputValue();
  const after = `${before} Prøve ${crypto.randomUUID().slice(0, 8)}.`;
  await field.fill(after);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("Endringa er lagra.")).toBeVisible();
  await page.goto("/organisation/1517");
  await expect(page.getByText(after)).toBeVisible();
  await page.goto("/admin/organisation");
  await page.getByRole("link", { name: /^Endre visjonen til Hareid kommune i .*2026–2029/ }).click();
  await expect(field).toHaveValue(after);
  await field.fill(before);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText(after)).toHaveCount(0);
});

test("the settings are not there for a leader", async ({ page, signIn, expectedComplaints }) => {
  expectedComplaints.push(/404/);
  await signIn("leader");
  expect((await page.goto("/admin/organisation"))?.status()).toBe(404);
});
