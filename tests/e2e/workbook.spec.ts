import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { addRow, type Book, setCell } from "@/tests/support/workbook-book";
import { bookOf, fileOf } from "@/tests/support/workbook-file";

const address = "/admin/workbook";
const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const choose = (page: Page, buffer: Buffer) =>
  page.getByLabel("Arbeidsbok (XLSX)").setInputFiles({ name: "endra.xlsx", mimeType, buffer });
const tryIt = (page: Page) => page.getByRole("button", { name: "Prøv fila" }).click();
const carryOut = (page: Page) => page.getByRole("button", { name: "Gjennomfør importen" });

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Last ned arbeidsboka" }).click(),
  ]);
  return readFile(await file.path());
}

/** A card of its own, on no unit's dashboard. */
function addCard(book: Book, code: string): void {
  const on = { Målekart: code };
  addRow(book, "Målekart", { Kode: code, "Namn (nn)": `Kort ${code}`, "Eigar (eining)": "biblioteket" });
  addRow(book, "Fokusområde", { ...on, Kode: "W", "Namn (nn)": "Nytt område" });
  addRow(book, "Fokusmål", { ...on, Fokusområde: "W", Nummer: "1", "Namn (nn)": "Nytt mål" });
  const factor = {
    Fokusområde: "W",
    Fokusmål: "1",
    Kode: "W1",
    "Namn (nn)": "Ny faktor",
    Perspektiv: "users",
  };
  addRow(book, "Suksessfaktorar", { ...on, ...factor });
}

test("an administrator takes the hierarchy out, and in again: the same changes nothing, new rows become a card", async ({
  page,
  signIn,
  visit,
}) => {
  await signIn("administrator");
  await page.goto(address);
  await expectNoAxeViolations(page);
  const bytes = await download(page);
  const book = await bookOf(bytes);
  await choose(page, bytes);
  await tryIt(page);
  await expect(page.getByText(/^0 endringar/)).toBeVisible();
  await expect(carryOut(page)).toBeHidden();

  const code = `wb-${Date.now()}`;
  addCard(book, code);
  await choose(page, await fileOf(book));
  await tryIt(page);
  await expect(page.getByText("4 nye rader", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
  await carryOut(page).click();
  await expect(page.getByText("Importen er gjennomført: 4 nye rader og ingen endra.")).toBeVisible();
  await page.getByRole("link", { name: "Sjå målekarta" }).click();
  await page
    .getByRole("link", { name: `Kort ${code}` })
    .first()
    .click();
  await expect(page.getByText("Nytt område").first()).toBeVisible();

  // Without scripts the file is chosen once more before it is taken in.
  setCell(book, "Fokusområde", ["Målekart", code], "Namn (nn)", "Området får nytt namn");
  const changed = await fileOf(book);
  const plain = await visit({ as: "administrator", javaScriptEnabled: false });
  await plain.goto(address);
  await choose(plain, changed);
  await tryIt(plain);
  await expect(plain.getByRole("row", { name: /W.*Nytt område.*Området får nytt namn/ })).toBeVisible();
  await choose(plain, changed);
  await carryOut(plain).click();
  await expect(plain.getByText("Importen er gjennomført: ingen nye rader og 1 endra.")).toBeVisible();
});

test("what is wrong is told at the cell, and nothing is saved", async ({ page, signIn }) => {
  await signIn("administrator");
  await page.goto(address);
  const book = await bookOf(await download(page));
  const code = `wb-${Date.now()}`;
  addCard(book, code);
  addRow(book, "Ambisjonsnivå", { Indikator: "R2.2", "Frå periode": "2026", Ambisjon: "100" });
  addRow(book, "Fokusområde", { Målekart: code, Kode: "V", "Namn (nn)": "V", Vekt: "mykje" });
  await choose(page, await fileOf(book));
  await tryIt(page);
  const faults = page.getByRole("region", { name: "Feil" });
  await expect(
    faults.getByRole("row", { name: /Ambisjonsnivå A\d+ Indikator viser til «R2.2», som ikkje finst/ }),
  ).toBeVisible();
  await expect(faults.getByRole("row", { name: /Fokusområde F\d+ Vekt er ikkje eit tal/ })).toBeVisible();
  await expect(carryOut(page)).toBeHidden();
  await expectNoAxeViolations(page);
  expect(JSON.stringify(await bookOf(await download(page)))).not.toContain(code);

  await choose(page, Buffer.from("kode;namn"));
  await tryIt(page);
  await expect(page.getByRole("alert").filter({ hasText: "ikkje ei arbeidsbok" })).toBeVisible();
});

test("who may not define at the root finds neither page nor export", async ({ page, signIn }) => {
  await signIn("careLeader");
  expect((await page.request.get(address)).status()).toBe(404);
  expect((await page.request.get("/api/export/workbook")).status()).toBe(404);
});
