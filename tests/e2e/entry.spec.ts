import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { query } from "@/tests/support/e2e-people";

const hareid = "/organisation/1517/unit";

test("a leader enters a value with a decimal comma and sees it on the dashboard at once", async ({
  page,
  signIn,
}) => {
  await signIn("otherLeader");
  await page.goto("/entry/heimdal-vgs?period=2026/27");
  const cell = page.getByRole("group", { name: /R1\.1/ });
  await expect(cell).toContainText("lågaste akseptable 2,5, ambisjon 5,0");
  await cell.getByLabel("Verdi").fill("4,5");
  await page.getByRole("button", { name: "Lever" }).click();

  const saved = page.getByRole("status").filter({ hasText: "1 verdi er lagra." });
  await expect(saved).toBeVisible();
  await expect(page.locator("#saved")).toBeFocused();
  await saved.getByRole("link", { name: "Sjå styringskortet" }).click();
  const row = page.getByRole("row", { name: /^R1\.1/ });
  await expect(row).toContainText("4,5 veker per elev");
  await expect(row).toContainText("90 poeng");
});

test("a red value takes an explanation, and all that was typed is kept until it is given", async ({
  page,
  signIn,
}) => {
  await signIn("director");
  await page.goto("/entry/biblioteket?period=2026-T3");
  const red = page.getByRole("group", { name: /M1\.2/ });
  const missing = page.getByRole("group", { name: /T1\.1/ });
  const ratio = page.getByRole("group", { name: /B1\.1/ });
  await red.getByLabel("Verdi").fill("3,1");
  await missing.getByLabel("Kva er dette?").selectOption("Verdien manglar");
  await missing.getByLabel("Kommentar eller grunn").fill("Undersøkinga er utsett.");
  await ratio.getByLabel("Teljar").fill("1 990,5");
  await ratio.getByLabel("Nemnar").fill("2 000");
  await page.getByRole("button", { name: "Lever" }).click();

  const summary = page.getByRole("alert").filter({ hasText: "Ingenting er lagra enno" });
  await expect(summary).toBeFocused();
  await expect(red.getByLabel("Kommentar eller grunn")).toHaveAccessibleDescription(
    /Verdien er ikkje akseptabel\. Skriv kva som har skjedd/,
  );
  await expect(red.getByLabel("Verdi")).toHaveValue("3,1");
  await expect(missing.getByLabel("Kva er dette?")).toHaveValue("missing");
  await expect(missing.getByLabel("Kommentar eller grunn")).toHaveValue("Undersøkinga er utsett.");
  await expect(ratio.getByLabel("Teljar")).toHaveValue("1 990,5");
  await expect(ratio.getByLabel("Nemnar")).toHaveValue("2 000");

  await expectNoAxeViolations(page);
  await summary.getByRole("link", { name: /Meistringsorientert leiing/ }).click();
  await expect(red.getByLabel("Kommentar eller grunn")).toBeFocused();
  await page.keyboard.type("Ny leiar, og mange nye oppgåver. Rettleiing frå januar.");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("3 verdiar er lagra.")).toBeVisible();

  await page.goto(`${hareid}/biblioteket?period=2026-T3`);
  await expect(page.getByRole("row", { name: /^T1\.1/ })).toContainText("Manglar");
  await expect(page.getByRole("row", { name: /^M1\.2/ })).toContainText("Ikkje akseptabelt");
  await expect(page.getByRole("row", { name: /^B1\.1/ })).toContainText("99,5 %");
});

test("a value that cannot be is refused at its field, and an ambiguous one is asked about", async ({
  page,
  signIn,
}) => {
  await signIn("director");
  await page.goto("/entry/hareid-skule?period=2026-T3");
  const value = page.getByRole("group", { name: /M1\.2/ }).getByLabel("Verdi");
  for (const [typed, message] of [
    ["mange", "Dette er ikkje eit tal. Skriv til dømes 2,5."],
    ["4,25", "For mange desimalar for denne indikatoren."],
    ["7", "Høgare enn det indikatoren kan vere."],
    ["1.000", "Meiner du 1,000 (komma) eller 1 000 (tusen)? Skriv det du meiner."],
  ] as const) {
    await value.fill(typed);
    await page.getByRole("button", { name: "Lever" }).click();
    await expect(value).toHaveAccessibleDescription(message);
    await expect(value).toHaveValue(typed);
  }
  await value.fill("4.5");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
});

test("a draft stays off the dashboard until it is delivered as it stands", async ({
  page,
  signIn,
  visit,
}) => {
  await signIn("director");
  await page.goto("/entry/kulturskulen?period=2026-T3");
  const cell = page.getByRole("group", { name: /M2\.1/ });
  await cell.getByLabel("Verdi").fill("2");
  await page.getByRole("button", { name: "Lagre kladd" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
  await expect(cell).toContainText("Kladd");
  await expect(cell.getByLabel("Verdi")).toHaveValue("2");

  const citizen = await visit();
  const row = citizen.getByRole("row", { name: /^M2\.1/ });
  await citizen.goto(`${hareid}/kulturskulen?period=2026-T3`);
  await expect(row).not.toContainText("2,0 tiltak");

  await page.getByRole("button", { name: "Lever" }).click();
  await expect(cell).toBeHidden();
  await citizen.reload();
  await expect(row).toContainText("2,0 tiltak");
});

test("what is missing needs its reason", async ({ page, signIn }) => {
  await signIn("director");
  await page.goto("/entry/plan-byggesak?period=2026-T3");
  const cell = page.getByRole("group", { name: /U1\.1/ });
  await cell.getByLabel("Kva er dette?").selectOption("Ikkje aktuelt her");
  await page.getByRole("button", { name: "Lever" }).click();
  const reason = cell.getByLabel("Kommentar eller grunn");
  await expect(reason).toHaveAccessibleDescription("Skriv grunnen.");
  await expect(cell.getByLabel("Kva er dette?")).toHaveValue("notApplicable");
  await reason.fill("Eininga har ingen køyretøy.");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
  await page.goto(`${hareid}/plan-byggesak?period=2026-T3`);
  await expect(page.getByRole("row", { name: /^U1\.1/ })).toContainText("Ikkje aktuelt");
});

test("a correction takes a reason, and the indicator page shows what stood before", async ({
  page,
  signIn,
}) => {
  await signIn("director");
  await page.goto("/entry/kulturskulen?period=2026-T3");
  await page.getByText("M1.1 Sjukefråvær oktober 2026").click();
  const cell = page.getByRole("group", { name: "M1.1 Sjukefråvær oktober 2026" });
  await expect(cell.getByLabel("Teljar")).toHaveValue("7");
  await cell.getByLabel("Teljar").fill("9");
  await page.getByRole("button", { name: "Lever" }).click();
  const reason = cell.getByLabel("Kommentar eller grunn");
  await expect(reason).toHaveAccessibleDescription("Verdien er levert før. Skriv kvifor han blir retta.");
  await reason.fill("Éi sjukmelding kom for seint.");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();

  await page.goto(`${hareid}/kulturskulen?period=2026-T3`);
  await page
    .getByRole("row", { name: /^M1\.1/ })
    .getByRole("link")
    .click();
  const corrections = page.getByRole("table", { name: "Rettingar" });
  await expect(corrections.getByRole("row", { name: /utgåve 1/ })).toContainText("4,5 %");
  const corrected = corrections.getByRole("row", { name: /utgåve 2/ });
  await expect(corrected).toContainText("5,8 %");
  await expect(corrected).toContainText("Éi sjukmelding kom for seint.");
});

test("a session that ends meanwhile loses nothing: signed in again, the same form is delivered", async ({
  page,
  app,
  signIn,
}) => {
  await signIn("director");
  await page.goto("/entry/veg-park?period=2026-T3");
  const cell = page.getByRole("group", { name: /^M1\.2/ });
  await cell.getByLabel("Verdi").fill("4,2");
  await query(app, "delete from session");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Du er logga ut." })).toBeFocused();
  await expect(cell.getByLabel("Verdi")).toHaveValue("4,2");
  await signIn("director");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
});
