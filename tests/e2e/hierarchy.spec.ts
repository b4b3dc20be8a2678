import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { query } from "@/tests/support/e2e-people";

const card = "Målekart for vatn";

// What a development build says of a button that is pressed before the script of the page is ready.
test.use({ expectedComplaints: [/Router action dispatched before initialization/] });

// A focus area of its own, with three objectives; the first has a factor with an indicator, the last a factor without.
test.beforeEach(async ({ app }) => {
  const [place] = await query(
    app,
    `select s.organisation_id, s.id, o.indicator_limit from scorecard s join organisation o on o.id = s.organisation_id
     where s.name->>'nn' = $1`,
    [card],
  );
  const { organisation_id: organisation, id } = place ?? {};
  const areas = await query(
    app,
    `insert into focus_area (organisation_id, id, lineage, scorecard_id, code, name, position)
     select $1, gen_random_uuid(), gen_random_uuid(), $2, code, jsonb_build_object('nn', name), 90
     from (values ('XA', 'Prøveområde'), ('XB', 'Nytt område')) as made (code, name) returning id, code`,
    [organisation, id],
  );
  const area = areas.find(({ code }) => code === "XA")?.id;
  const objectives = await query(
    app,
    `insert into objective (organisation_id, id, lineage, focus_area_id, code, name, position)
     select $1, gen_random_uuid(), gen_random_uuid(), $2, code, jsonb_build_object('nn', name, 'nb', name, 'en', name), code::int
     from (values ('1', 'Prøve ein'), ('2', 'Prøve to'), ('3', 'Prøve tre')) as made (code, name) returning id, code`,
    [organisation, area],
  );
  for (const [code, factor] of [
    ["1", "XA1"],
    ["3", "XA3"],
  ]) {
    await query(
      app,
      `insert into success_factor (organisation_id, id, lineage, objective_id, perspective_id, code, name)
       select $1, gen_random_uuid(), gen_random_uuid(), $2, id, $3, jsonb_build_object('nn', 'Faktor ' || $3)
       from perspective where organisation_id = $1 limit 1`,
      [organisation, objectives.find((each) => each.code === code)?.id, factor],
    );
  }
  await query(
    app,
    `insert into indicator_link (organisation_id, id, success_factor_id, indicator_id, code)
     select f.organisation_id, gen_random_uuid(), f.id, i.id, 'XA1.1' from success_factor f
     join indicator i on i.organisation_id = f.organisation_id and i.archived_at is null
     where f.organisation_id = $1 and f.code = 'XA1' order by i.code limit 1`,
    [organisation],
  );
  await query(app, "update organisation set revision = revision + 1");
});

test.afterEach(async ({ app }) => {
  await query(app, "delete from focus_area where code in ('XA', 'XB')");
  await query(app, "update organisation set indicator_limit = 25, revision = revision + 1");
  await query(app, "update scorecard set over_limit_reason = null where name->>'nn' = $1", [card]);
});

async function openCard(page: Page): Promise<void> {
  await page.goto("/admin/scorecards");
  await page.getByRole("link", { name: card, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(card);
  await page.waitForLoadState("networkidle");
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const objectives = (page: Page) =>
  page.locator('[data-form="objective"] > .outline-row .outline-name').filter({ hasText: "Prøve" });
const said = (page: Page, text: string) =>
  expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();
const saved = (page: Page) => said(page, "Endringa er lagra.");

const archived = (page: Page, count: number) =>
  page.locator("summary").filter({ hasText: `Arkivert (${count})` });

/** Opens what is closed; few warnings stand open already. */
async function openWarnings(page: Page): Promise<void> {
  const warnings = page.locator("details.outline-warnings");
  if ((await warnings.getAttribute("open")) === null) await warnings.locator("summary").click();
}

/** Opens one of the seldom used forms of a line. */
async function openMore(page: Page, line: string, link: string): Promise<void> {
  await page
    .locator("summary")
    .filter({ hasText: `Meir ${line}` })
    .click();
  await page.getByRole("link", { name: link, exact: true }).click();
  await page.waitForLoadState("networkidle");
}

test("by keyboard alone a line goes up and down, keeps the focus, and says where it stands", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await openCard(page);
  await button(page, "Flytt Prøve to opp").focus();
  await page.keyboard.press("Enter");
  await said(page, "Prøve to er no nummer 1 av 3.");
  await expect(button(page, "Flytt Prøve to opp")).toBeDisabled();
  await expect(button(page, "Flytt Prøve to ned")).toBeFocused();
  await page.keyboard.press("Enter");
  await said(page, "Prøve to er no nummer 2 av 3.");
  await expect(button(page, "Flytt Prøve to ned")).toBeFocused();
  await page.keyboard.press("Enter");
  await said(page, "Prøve to er no nummer 3 av 3.");
  await expect(button(page, "Flytt Prøve to opp")).toBeFocused();
  await expect(objectives(page)).toHaveText([/ein/, /tre/, /to/]);
  await expectNoAxeViolations(page);
});

test("a line is dragged to the place of another", async ({ page, signIn }) => {
  await signIn("administrator");
  await openCard(page);
  const line = (name: string) =>
    page.locator('[data-form="objective"] > .outline-row').filter({ hasText: name });
  await line("Prøve tre").locator("[data-handle]").dragTo(line("Prøve ein"));
  await said(page, "Prøve tre er no nummer 1 av 3.");
  await expect(objectives(page)).toHaveText([/tre/, /ein/, /to/]);
});

for (const javaScriptEnabled of [true, false]) {
  test(`moved among its siblings and below another parent, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ as: "administrator", javaScriptEnabled });
    await openCard(page);
    await button(page, "Flytt Prøve tre opp").click();
    await said(page, "Prøve tre er no nummer 2 av 3.");
    await expect(objectives(page)).toHaveText([/ein/, /tre/, /to/]);

    await openMore(page, "Faktor XA1", "Flytt Faktor XA1");
    await page.getByLabel("Til fokusmål").selectOption("Prøve to");
    await page.getByLabel("Kode", { exact: true }).fill("XA3");
    await button(page, "Flytt").click();
    await expect(page.getByLabel("Kode", { exact: true })).toHaveAccessibleDescription(
      /Kode er i bruk frå før/,
    );
    await expect(page.getByLabel("Til fokusmål").locator("option:checked")).toHaveText("Prøve to");
    await page.getByLabel("Kode", { exact: true }).fill("XA9");
    await button(page, "Flytt").click();
    await saved(page);
    await expect(
      page.locator('[data-form="objective"]').filter({ hasText: "Prøve to" }).getByText("XA9 Faktor XA1"),
    ).toBeVisible();
  });

  test(`archived and brought back, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({ visit }) => {
    const page = await visit({ as: "administrator", javaScriptEnabled });
    await openCard(page);
    await openMore(page, "Faktor XA1", "Arkiver Faktor XA1");
    await expect(page.getByText("1 indikator går ut av styringskorta.")).toBeVisible();
    await button(page, "Arkiver").click();
    await expect(archived(page, 1)).toBeVisible();
    await expect(page.locator(".outline").getByText("XA1 Faktor XA1")).toHaveCount(0);
    await openMore(page, "Prøve ein", "Arkiver Prøve ein");
    await button(page, "Arkiver").click();
    await archived(page, 2).click();
    await expect(page.getByText("Hent først tilbake Prøve ein.")).toBeVisible();
    await button(page, "Hent tilbake Prøve ein").click();
    await expect(objectives(page).filter({ hasText: "Prøve ein" })).toBeVisible();
    if (!javaScriptEnabled) await archived(page, 1).click();
    await button(page, "Hent tilbake Faktor XA1").click();
    await expect(page.locator(".outline").getByText("XA1 Faktor XA1")).toBeVisible();
    await saved(page);
    await expect(page.locator("summary").filter({ hasText: "Arkivert" })).toHaveCount(0);
  });
}

test("the card is previewed as it stands on a dashboard, after every save", async ({ visit }) => {
  const page = await visit({ as: "administrator", javaScriptEnabled: false });
  await openCard(page);
  await page.getByRole("link", { name: "Førehandsvis" }).click();
  const preview = page.getByRole("region", { name: "Slik ser kortet ut" });
  await expect(preview.getByRole("heading", { name: /Prøveområde/ })).toBeVisible();
  await page.getByRole("link", { name: "Endre Prøveområde" }).click();
  await page.getByLabel("Namn (nynorsk)").fill("Anna namn");
  await button(page, "Lagre").click();
  await saved(page);
  await expect(preview.getByRole("heading", { name: /Anna namn/ })).toBeVisible();
  await button(page, "Flytt XB Nytt område opp").click();
  await expect(preview).toBeVisible();
  await page.getByRole("link", { name: "Lukk førehandsvisinga" }).click();
  await expect(preview).toHaveCount(0);
});

test("what is wanting is told at its line and on top, and a card over the limit is asked why", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto("/admin/scorecards");
  await page.locator("summary").filter({ hasText: "Innstillingar" }).click();
  await page.getByLabel("Så mange indikatorar kan eit målekart ha").fill("1");
  await button(page, "Lagre").click();
  await said(page, "lagra");

  await openCard(page);
  const line = page.locator('[data-form="successFactor"] > .outline-row').filter({ hasText: "XA3" });
  await expect(line).toContainText("Utan indikator.");
  await expect(line).toContainText("manglar bokmål, engelsk");
  await openWarnings(page);
  await page.getByRole("link", { name: "XA3 Faktor XA3" }).click();
  await expect(page).toHaveURL(/#line-/);

  await page.getByRole("link", { name: "Vis berre dei" }).click();
  await expect(page.locator(".outline").getByText("Prøve to")).toHaveCount(0);
  await expect(page.locator(".outline").getByText("XA3 Faktor XA3")).toBeVisible();
  await page.getByRole("link", { name: "Vis alle linjene" }).click();

  await openWarnings(page);
  await page.getByRole("link", { name: "Skriv grunnen" }).click();
  await page.getByLabel("Grunn til at kortet").fill("Vatnet er viktig.");
  await button(page, "Lagre").click();
  await saved(page);
  await expect(page.getByText("Vatnet er viktig.")).toBeVisible();
});
