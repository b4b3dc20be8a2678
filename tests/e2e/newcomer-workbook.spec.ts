import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type App, startApp } from "@/tests/support/e2e-app";
import { expect, test } from "@/tests/support/e2e-fixtures";
import { clear, foundOrganisation } from "@/tests/support/e2e-founding";
import { addRow, type Book, setCell, sheetOf } from "@/tests/support/workbook-book";
import { bookOf, fileOf } from "@/tests/support/workbook-file";

// It empties the database: never a shared one.
test.skip(Boolean(process.env.E2E_APP), "needs an installation of its own");

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const choose = (page: Page, buffer: Buffer) =>
  page.getByLabel("Arbeidsbok (XLSX)").setInputFiles({ name: "heimdal.xlsx", mimeType, buffer });
const tryIt = (page: Page) => page.getByRole("button", { name: "Prøv fila" }).click();
const carryOut = (page: Page) => page.getByRole("button", { name: "Gjennomfør importen" });

/** The Heimdal card of domain.md section 13, filled into the workbook of an organisation that has just been founded. */
function fillInHeimdal(book: Book): void {
  const [headings = [], first = []] = sheetOf(book, "Målekart").rows;
  const card = first[headings.indexOf("Kode")] ?? "";
  const on = { Målekart: card };
  setCell(book, "Målekart", ["Kode", card], "Ope for alle", "ja");
  addRow(book, "Fokusområde", { ...on, Kode: "R", "Namn (nb)": "Regional utvikling" });
  const objective = { ...on, Fokusområde: "R" };
  addRow(book, "Fokusmål", { ...objective, Nummer: "1", "Namn (nb)": "VGO i Sør-Trøndelag" });
  const factors = [
    ["R1", "God kontakt med samfunnets arbeidsliv", "processes"],
    ["R2", "Å høyne skolens status", "users"],
  ] as const;
  for (const [code, name, perspective] of factors) {
    const below = { ...objective, Fokusmål: "1", Kode: code, "Namn (nb)": name };
    addRow(book, "Suksessfaktorar", { ...below, Perspektiv: perspective });
  }
  const indicators = [
    ["R1.1", "Omfang/bruk av alternative opplæringsarenaer", "5", "2,5", { Desimalar: "1", Type: "tal" }],
    ["R1.2", "TAF-igangsetting", "12", "9", { Type: "tal" }],
    ["R2.1", "Andel primærsøkere", "100", "70", { Type: "forholdstal", Faktor: "100" }],
  ] as const;
  for (const [code, name, ambition, lowest, kind] of indicators) {
    const what = { Kode: code, "Namn (nb)": name, "Kvifor (nb)": name, "Definisjon (nb)": name };
    const how = { "Kor ofte": "skuleår", "Over tid": "siste", "Over einingar": "gjennomsnitt" };
    addRow(book, "Indikatorar", {
      ...what,
      ...kind,
      ...how,
      "Kjelde (nb)": "Skolen",
      "Måleeining (nb)": "n",
    });
    const factor = code.slice(0, 2);
    addRow(book, "Indikatorar på kort", {
      ...on,
      Suksessfaktor: factor,
      Indikator: code,
      "Kode på kortet": code,
    });
    // The slide calls the last of them by another code.
    const said = code === "R2.1" ? "R2.2" : code;
    const level = { "Frå periode": "2025/26", Ambisjon: ambition, "Lågast akseptabelt": lowest };
    addRow(book, "Ambisjonsnivå", { Indikator: said, ...level });
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a newcomer with a workbook, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    let empty: App;
    test.beforeAll(async () => {
      empty = await startApp();
      await clear(empty);
    });
    test.afterAll(() => empty.stop());

    test("takes in the Heimdal card, enters its values, and sees 65, 70 and 67,5", async ({ visit }) => {
      test.setTimeout(120_000);
      const page = await visit({ baseURL: empty.url, javaScriptEnabled });
      await foundOrganisation(page, empty, {
        authority: "Trøndelag",
        unit: "Heimdal vidaregåande skule",
        kind: "Vidaregåande skule",
        periods: "Kvart skuleår",
      });
      await page.goto("/admin");
      await page.getByRole("link", { name: "arbeidsboka" }).click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Last ned arbeidsboka" }).click(),
      ]);
      const book = await bookOf(await readFile(await file.path()));
      fillInHeimdal(book);

      await choose(page, await fileOf(book));
      await tryIt(page);
      const faults = page.getByRole("region", { name: "Feil" });
      await expect(faults.getByRole("row")).toHaveCount(2);
      await expect(faults.getByRole("row").last()).toContainText("viser til «R2.2», som ikkje finst");
      await expect(carryOut(page)).toBeHidden();

      setCell(book, "Ambisjonsnivå", ["Indikator", "R2.2"], "Indikator", "R2.1");
      // The same bytes both times: a file written anew carries another moment.
      const mended = await fileOf(book);
      await choose(page, mended);
      await tryIt(page);
      // Without scripts the file is chosen once more before it is taken in.
      if (!javaScriptEnabled) await choose(page, mended);
      await carryOut(page).click();
      await expect(page.getByText("Importen er gjennomført")).toBeVisible();

      await page.goto("/admin");
      await page.getByRole("link", { name: "Registrer det første talet" }).click();
      await page.getByRole("group", { name: /R1\.1/ }).getByLabel("Verdi").fill("4");
      await page.getByRole("group", { name: /R1\.2/ }).getByLabel("Verdi").fill("9");
      await page.getByRole("group", { name: /R2\.1/ }).getByLabel("Teljar").fill("82");
      await page.getByRole("group", { name: /R2\.1/ }).getByLabel("Nemnar").fill("100");
      await page.getByRole("button", { name: "Lever" }).click();
      await page.getByRole("status").getByRole("link", { name: "Sjå styringskortet" }).click();

      const card = page.getByRole("table", { name: /^VGO i Sør-Trøndelag/ });
      await expect(card.getByText("65 poeng", { exact: true })).toBeVisible();
      await expect(card.getByText("70 poeng", { exact: true }).first()).toBeVisible();
      await expect(page.getByText("67,5 poeng").first()).toBeVisible();
    });
  });
}
