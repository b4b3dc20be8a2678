import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

test("an administrator links a cause to its effect, is told of a circle, and takes the link out of use", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto("/admin/causes");
  await expect(page.getByText("Samanhengane går i ring")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Ny samanheng", exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByLabel("Årsak", { exact: true }).selectOption({ label: "Nøgde brukarar (indikator)" });
  await page.getByLabel("Verknad", { exact: true }).selectOption({ label: "Nøgde brukarar (indikator)" });
  await page.getByLabel("Kvifor vi trur det (nynorsk)").fill("Ros gir arbeidsglede.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("link", { name: "Verknad er det same som årsaka." })).toBeVisible();
  await expect(page.getByLabel("Kvifor vi trur det (nynorsk)")).toHaveValue("Ros gir arbeidsglede.");

  await page.getByLabel("Verknad", { exact: true }).selectOption({ label: "Sjukefråvær (indikator)" });
  await page.getByLabel("Når årsaka aukar").selectOption({ label: "går verknaden ned" });
  await page.getByLabel("Månader før det merkast").fill("6");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("Samanhengane går i 2 ringar")).toBeVisible();

  const link = page.getByRole("row", { name: /Ros gir arbeidsglede/ });
  await expect(link).toContainText("6 månader");
  await link.getByRole("button", { name: /Arkiver/ }).click();
  const archived = page.locator("summary", { hasText: "1 arkivert samanheng" });
  await expect(archived).toBeVisible();
  await expect(page.getByText("Samanhengane går i ring")).toBeVisible();
  await archived.click();
  await page.getByRole("button", { name: /Hent tilbake/ }).click();
  await expect(page.getByText("Samanhengane går i 2 ringar")).toBeVisible();
});

test("two who change the same link do not write over each other", async ({ visit }) => {
  const [one, other] = [await visit({ as: "administrator" }), await visit({ as: "administrator" })];
  for (const page of [one, other]) {
    await page.goto("/admin/causes");
    await page
      .getByRole("table")
      .getByRole("link", { name: /^Endre Barn per vaksen/ })
      .click();
  }
  await one.getByLabel("Månader før det merkast").fill("9");
  await one.getByRole("button", { name: "Lagre" }).click();
  await expect(one.getByRole("status")).toContainText("Endringa er lagra");
  await other.getByLabel("Månader før det merkast").fill("3");
  await other.getByRole("button", { name: "Lagre" }).click();
  await expect(other.getByRole("alert").filter({ hasText: "Nokon andre har lagra" })).toBeVisible();
  await expect(other.getByLabel("Månader før det merkast")).toHaveValue("3");
});

test("the strategy map is a way to a new link from a box, and to the form of an arrow, by keyboard", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto("/admin/causes?card=all");
  const map = page.getByRole("region", { name: /^Strategikart/ });
  await expect(map.getByText("Læring og", { exact: false }).first()).toBeVisible();
  await expectNoAxeViolations(page);

  await map.getByRole("link", { name: "Ny samanheng frå Sjukefråvær" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Årsak", { exact: true })).not.toHaveValue("");

  await page.goto("/admin/causes?card=all");
  const arrow = map.getByRole("link", { name: /^Endre Barn per vaksen → / });
  await expect(arrow).toHaveAccessibleName(/går ned|aukar/);
  await arrow.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Endre samanheng" })).toBeVisible();
});

test("without scripts one card is drawn at a time", async ({ visit }) => {
  const page = await visit({ as: "administrator", javaScriptEnabled: false });
  await page.goto("/admin/causes");
  const cards = page.getByLabel("Målekart");
  const drawn = page.getByRole("link", { name: /^Ny samanheng frå/ });
  await expect(drawn.first()).toBeVisible();
  await cards.selectOption({ label: "Alle samanhengar" });
  const before = await drawn.count();
  await page.getByRole("button", { name: "Vis" }).click();
  await expect(page).toHaveURL(/card=all/);
  expect(await drawn.count()).toBeGreaterThan(before);
});
