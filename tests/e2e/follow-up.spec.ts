import type { App } from "@/tests/support/e2e-app";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { query } from "@/tests/support/e2e-people";

const school = "/organisation/1517/unit/strandlia-skule";
const initiative = "Fast medarbeidarsamtale";

/** Takes away what the journeys lay in, so that the demo is as it was. */
async function clear(app: App) {
  const cell = `indicator_id = (select id from indicator where code = 'MEISTRING')
    and unit_id = (select id from unit where code = 'strandlia-skule')`;
  await query(app, `delete from initiative where name->>'nn' = $1`, [initiative]);
  await query(app, `delete from deviation where ${cell}`);
  await query(app, `delete from prognosis where ${cell}`);
  await query(
    app,
    `delete from measurement_revision where measurement_id in (select id from measurement where ${cell} and period = '2026')`,
  );
  await query(app, `delete from measurement where ${cell} and period = '2026'`);
  await query(app, "update organisation set revision = revision + 1");
}

test.beforeEach(({ app }) => clear(app));
test.afterEach(({ app }) => clear(app));

test("a leader's red value becomes a deviation that is explained, acted on and answered", async ({
  page,
  signIn,
  visit,
}) => {
  test.slow();
  await signIn("leader");
  await page.goto("/entry/strandlia-skule?period=2026-T3");
  const cell = page.getByRole("group", { name: /M1\.2/ });
  await cell.getByLabel("Verdi").fill("3,1");
  await cell.getByLabel("Kommentar eller grunn").fill("Mange saknar tid med leiar.");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();

  const line = page.locator("details.entry-line").filter({ hasText: "Meistringsorientert leiing" });
  await line.locator("summary").click();
  await expect(line.getByRole("link", { name: "Ope avvik" })).toHaveAttribute("href", /\/deviation/);

  await page.goto("/follow-up");
  await expectNoAxeViolations(page);
  const row = page.getByRole("row", { name: /Meistringsorientert leiing/ });
  await expect(row).toContainText("Ikkje forklart");
  await row.getByRole("link", { name: /Meistringsorientert leiing/ }).click();
  await expect(page.getByText("Mange saknar tid med leiar.")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Forklar avviket" }).click();
  await page.getByLabel("Årsak").fill("Leiaren har hatt ansvar for to einingar.");
  await page.getByRole("button", { name: "Lagre" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Kva blir gjort må fyllast ut." });
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Årsak")).toHaveValue("Leiaren har hatt ansvar for to einingar.");
  await page.getByLabel("Kva blir gjort").fill("Alle får medarbeidarsamtale innan mars.");
  await page.getByLabel("Ansvarleg").selectOption("Rektor ved Strandlia skule");
  await page.getByLabel("Frist").fill("2027-03-31");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Endringa er lagra.");
  const deviation = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Nytt tiltak" }).click();
  await page.getByLabel("Namn på tiltaket (nynorsk)").fill(initiative);
  await page.getByLabel("Skildring (nynorsk)").fill("Ein time med kvar, to gonger i året.");
  await page.getByLabel("Ansvarleg").selectOption("Rektor ved Strandlia skule");
  await page.getByLabel("Siste dag").fill("2027-03-31");
  await page.getByLabel("Budsjett i kroner").fill("12 500");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(initiative);
  await expect(page.getByText("12 500 kroner")).toBeVisible();

  const superior = await visit({ as: "director" });
  await superior.goto(deviation);
  await expect(superior.getByRole("link", { name: initiative })).toBeVisible();
  await expect(superior.getByText("når det er levert ein verdi for ein seinare periode")).toBeVisible();
  await superior.getByRole("link", { name: "Svar på avviket" }).click();
  await superior.getByLabel("Svar").fill("Godt. Meld tilbake i april.");
  await superior.getByRole("button", { name: "Lagre" }).click();
  await expect(superior.getByText("Godt. Meld tilbake i april.")).toBeVisible();

  const politician = await visit({ as: "politician" });
  await politician.goto(deviation);
  await expect(politician.getByText("Godt. Meld tilbake i april.")).toBeVisible();
  await expect(politician.getByRole("link", { name: /Forklar|Endre|Svar på/ })).toHaveCount(0);
  expect((await politician.request.get(`${deviation}?edit=explain`)).status()).toBe(404);

  const citizen = await visit();
  await citizen.goto(school);
  const section = citizen.locator("#follow-up");
  await expect(section).toContainText("Leiaren har hatt ansvar for to einingar.");
  await expect(section).toContainText(initiative);
  await expect(section).not.toContainText("Rektor ved Strandlia skule");
  await expect(section).not.toContainText("Meld tilbake");
  await expectNoAxeViolations(citizen);
  const stranger = await visit({ as: "otherLeader" });
  expect((await stranger.request.get(deviation)).status()).toBe(404);
});

test("an initiative and a prognosis without scripts", async ({ visit }) => {
  test.slow();
  const page = await visit({ as: "leader", javaScriptEnabled: false });
  await page.goto("/follow-up/initiative/new?unit=strandlia-skule&indicator=MEISTRING");
  await page.getByLabel("Namn på tiltaket (nynorsk)").fill(initiative);
  await page.getByLabel("Framdrift i prosent").fill("40");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("alert")).toContainText("Skildring (nynorsk) må fyllast ut.");
  await expect(page.getByLabel("Namn på tiltaket (nynorsk)")).toHaveValue(initiative);
  await expect(page.getByLabel(/Meistringsorientert leiing/)).toBeChecked();
  await page.getByLabel("Skildring (nynorsk)").fill("Ein time med kvar.");
  await page.getByLabel("Ansvarleg").selectOption("Rektor ved Strandlia skule");
  await page.getByLabel("Siste dag").fill("2027-03-31");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("alert")).toContainText("må vere 0 når tiltaket berre er planlagt.");
  await page.getByLabel("Tilstand").selectOption("i gang");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("40 % gjennomført")).toBeVisible();

  await page.getByRole("link", { name: "Skriv i loggen" }).click();
  await page.getByLabel("Kva er gjort?").fill("Halvparten har hatt samtale.");
  await page.getByLabel("Framdrift i prosent").fill("50");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Halvparten har hatt samtale." })).toContainText(
    "50 % gjennomført",
  );
  await page.getByRole("button", { name: "Arkiver tiltaket" }).click();
  await expect(page.getByText("Tiltaket er arkivert")).toBeVisible();
  await page.getByRole("button", { name: "Hent tilbake" }).click();
  await expect(page.getByRole("link", { name: "Endre tiltaket" })).toBeVisible();

  await page.goto(`${school}/indicator/MEISTRING`);
  await page.getByRole("link", { name: "Gje prognose" }).click();
  await page.getByLabel("Prognose i poeng").fill("4,1");
  await page.getByLabel("Grunngjeving").fill("Samtalane er i gang.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("row", { name: /Samtalane er i gang/ })).toContainText("4,1 poeng");
});
