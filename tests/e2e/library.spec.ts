import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const unique = () => `T${Date.now().toString(36).toUpperCase()}${Math.floor(Math.random() * 1000)}`;

/** Fills in what every fact sheet must have, with words of its own. */
async function fillIn(page: Page, code: string): Promise<void> {
  for (const label of [
    "Namn",
    "Kvifor det er viktig",
    "Nøyaktig kva som blir talt",
    "Kjelde",
    "Måleeining",
  ]) {
    await field(page, `${label} (nynorsk)`).fill(`${label} ${code}`);
  }
}

async function start(page: Page, kind: string, code: string): Promise<void> {
  await page.goto("/admin/indicators");
  await page.getByRole("link", { name: "Ny indikator" }).click();
  await page.getByRole("link", { name: kind }).click();
  await field(page, "Kode i biblioteket").fill(code);
  await fillIn(page, code);
}

async function saved(page: Page, code: string): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Endringa er lagra." })).toBeVisible();
  await expect(heading(page)).toHaveText(`Namn ${code}`);
}

const officialTable = {
  ...{ version: "2.0", class: "dataset", label: "12441: Sjukefråvær, etter region og år" },
  ...{ source: "Statistisk sentralbyrå", id: ["Region", "Tid"], size: [2, 2] },
  role: { geo: ["Region"], time: ["Tid"] },
  dimension: {
    Region: {
      label: "region",
      category: { label: { "1517": "Hareid", "0": "Landet" }, index: ["1517", "0"] },
    },
    Tid: { label: "år", category: { index: ["2024", "2025"] } },
  },
  value: [4.1, 4.2, 5.4, null],
  status: { "3": ":" },
};

async function takeTable(page: Page, content: string): Promise<void> {
  const file = { name: "table.json", mimeType: "application/json", buffer: Buffer.from(content) };
  await field(page, "Fil (JSON-stat 2.0)").setInputFiles(file);
  await press(page, "Les tabellen");
}

/** Puts away what a journey has made, so that the library is as it was. */
async function putAway(page: Page): Promise<void> {
  await press(page, "Arkiver indikatoren");
  await expect(page.getByText("Indikatoren er arkivert.")).toBeVisible();
}

test("an administrator finds an indicator by a piece of its name and by what it is", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto("/admin/indicators");
  await expectNoAxeViolations(page);
  await field(page, "Søk i namn, kode og definisjon").fill("SJUKEFRÅ");
  await field(page, "Kor ofte").selectOption("Kvar månad");
  await press(page, "Vis");
  await expect(page.getByRole("status").filter({ hasText: /^1 av/ })).toBeVisible();
  await page.getByRole("link", { name: "Sjukefråvær" }).click();
  await expect(heading(page)).toHaveText("Sjukefråvær");
  await expect(page.getByRole("row", { name: /M1\.1 Målekart for heile kommunen/ }).first()).toBeVisible();
  await expect(page.getByText(/Kan ikkje arkiverast så lenge han er brukt her: M1\.1/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/admin/indicators?text=finst-ikkje-i-det-heile");
  await expect(page.getByText("Ingen indikatorar passar til det du spør etter.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a ratio is made, asked about once more, changed and put away, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ as: "administrator", javaScriptEnabled });
    const code = unique();
    await start(page, "Del av ein heilskap (teljar og nemnar)", code);
    await field(page, "Innsyn").selectOption("Ikkje offentleg");
    await field(page, "Samla over einingar").selectOption("Vege gjennomsnitt");
    await press(page, "Lagre");
    await expect(field(page, "Grunn til at talet ikkje er offentleg (nynorsk)")).toHaveAccessibleDescription(
      /må fyllast ut når talet ikkje er offentleg/,
    );
    await expect(field(page, "Einingane blir vegne med")).toHaveAccessibleDescription(/må veljast når/);
    await expect(field(page, "Namn (nynorsk)")).toHaveValue(`Namn ${code}`);
    await field(page, "Innsyn").selectOption("Offentleg");
    await field(page, "Samla over einingar").selectOption("Gjennomsnitt");
    await press(page, "Lagre");
    await saved(page, code);

    const first = page.url();
    // Official figures out of a table: tried, saved, and the same table changes nothing.
    await page.getByRole("link", { name: "Hent frå ein tabell" }).click();
    await takeTable(page, '{"a":1}');
    await expect(page.getByText(/^Dette er JSON, men ikkje JSON-stat/)).toBeVisible();
    await takeTable(page, JSON.stringify(officialTable));
    await expect(page.getByLabel("Hareid")).toBeChecked();
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await page.getByLabel("Hareid").uncheck();
    await press(page, "Vis kva som blir lagra");
    await expect(page.getByRole("link", { name: "Område må fyllast ut." })).toBeVisible();
    await page.getByLabel("Landet").check();
    await press(page, "Vis kva som blir lagra");
    await expect(page.getByRole("row", { name: "Landet 2024 5,4 Ny" })).toBeVisible();
    await expect(page.getByRole("row", { name: /Landet 2025 Utelaten .*skjerma/ })).toBeVisible();
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await press(page, "Lagre 1 tal");
    await saved(page, code);
    const official = page.getByRole("row", { name: /Landet 2024 5 .*Statistisk sentralbyrå, tabell 12441/ });
    await expect(official).toBeVisible();
    await page.getByRole("link", { name: "Hent frå ein tabell" }).click();
    await takeTable(page, JSON.stringify(officialTable));
    await page.getByLabel("Hareid").uncheck();
    await page.getByLabel("Landet").check();
    await press(page, "Vis kva som blir lagra");
    await expect(page.getByText("Ingenting å lagre: 1 står slik frå før, og 1 er utelatne.")).toBeVisible();

    // The same once more, under another code.
    await start(page, "Del av ein heilskap (teljar og nemnar)", `${code}X`);
    await fillIn(page, code);
    await press(page, "Lagre");
    await expect(page.getByRole("link", { name: `Namn ${code} (${code})` })).toBeVisible();
    await page.getByLabel("Ja, det er eit anna tal").check();
    await press(page, "Lagre");
    await saved(page, code);
    await expect(page.getByText("Er dette same talet?")).toBeVisible();
    await putAway(page);

    await page.goto(first);
    await page.getByRole("link", { name: "Endre faktaark" }).click();
    await field(page, "Desimalar").fill("2");
    await press(page, "Lagre");
    await expect(field(page, "Kva er endra, og kvifor")).toHaveAccessibleDescription(/må fyllast ut/);
    await field(page, "Kva er endra, og kvifor").fill("Tala er blitt finare.");
    await press(page, "Lagre");
    await saved(page, code);
    const version = page.getByRole("listitem").filter({ hasText: "Utgåve 2" });
    await expect(version).toContainText("Tala er blitt finare.");
    await expect(version).toContainText(/Desimalar\s*0 → 2/);
    await putAway(page);
  });
}

test("a graded indicator takes at least two words with numbers of their own", async ({ page, signIn }) => {
  await signIn("administrator");
  const code = unique();
  await start(page, "Gradert med ord", code);
  await field(page, "Trinn 1: tal").fill("1");
  await field(page, "Trinn 1: ord (nynorsk)").fill("svak");
  await press(page, "Lagre");
  await expect(field(page, "Trinn 1: ord (nynorsk)")).toHaveAccessibleDescription(/minst to trinn/);
  await field(page, "Trinn 2: tal").fill("1,0");
  await field(page, "Trinn 2: ord (nynorsk)").fill("god");
  await press(page, "Lagre");
  await expect(field(page, "Trinn 2: tal")).toHaveAccessibleDescription(/står ved eit anna trinn/);
  await expectNoAxeViolations(page);
  await field(page, "Trinn 2: tal").fill("5");
  await press(page, "Lagre");
  await saved(page, code);
  await expect(page.getByText("svak (1), god (5)")).toBeVisible();
  await putAway(page);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a formula is shown, mended and tried before it is saved, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ as: "administrator", javaScriptEnabled });
    const code = unique();
    const show = async (formula: string) => {
      await field(page, "Formel").fill(formula);
      await press(page, "Vis formelen");
    };
    await start(page, "Utrekna av andre indikatorar", code);
    await field(page, "Kor ofte").selectOption("Kvar månad");
    await show("[VATN-LEVERT] / [FINST-IKKJE]");
    await expect(
      page.getByText("Teikn 17: FINST-IKKJE finst ikkje i biblioteket, eller er arkivert."),
    ).toBeVisible();
    await show(`[VATN-LEVERT] + [${code}]`);
    await expect(page.getByText(`laga av seg sjølv: ${code} → ${code}.`)).toBeVisible();
    await press(page, "Lagre");
    await expect(field(page, "Formel")).toHaveAccessibleDescription(/er til slutt laga av seg sjølv/);
    await show("[VATN-LEVERT] / [VATN-PRODUSERT] * 100,0");
    await expect(page.getByText("(Levert vatn ÷ Produsert vatn) × 100")).toBeVisible();
    await expect(page.getByRole("row", { name: /^Levert vatn VATN-LEVERT/ })).toBeVisible();
    const trial = page.getByRole("table", { name: /^Prøve på verkelege tal/ });
    await expect(trial.getByRole("row")).toHaveCount(7);
    if (javaScriptEnabled) await expectNoAxeViolations(page);
    await expect(field(page, "Namn (nynorsk)")).toHaveValue(`Namn ${code}`);
    await press(page, "Lagre");
    await saved(page, code);
    await putAway(page);
  });
}

test("what values rest on is not changed, and the library is for those who define", async ({
  page,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto("/admin/indicators?text=ELEVFRAVAER");
  await page.getByRole("link", { name: "Elevfråvær" }).click();
  await page.getByRole("link", { name: "Endre faktaark" }).click();
  await expect(page.getByText(/verdiar er gjevne/)).toBeVisible();
  await field(page, "Kor ofte").selectOption("Kvart år");
  await field(page, "Kva er endra, og kvifor").fill("Sjeldnare.");
  await press(page, "Lagre");
  await expect(field(page, "Kor ofte")).toHaveAccessibleDescription(
    /kan ikkje endrast når verdiar er gjevne/,
  );
  const sheet = new URL(page.url()).pathname;
  await signIn("leader");
  expect((await page.request.get(sheet)).status()).toBe(404);
  expect((await page.request.get("/admin/indicators")).status()).toBe(404);
});
