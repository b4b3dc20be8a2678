import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const address = "/import";
const heading = "Eining (kode);Indikator (kode);Periode;Verdi;Kommentar eller grunn";
const tryIt = (page: Page) => page.getByRole("button", { name: "Prøv", exact: true }).click();
const carryOut = (page: Page) => page.getByRole("button", { name: "Gjennomfør importen" });
const choose = (page: Page, text: string | Buffer, name = "tal.csv") =>
  page
    .getByLabel("Fil (CSV eller XLSX)")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Last ned CSV" }).click(),
  ]);
  return readFile(await file.path());
}

/** A row of the file that was taken out which may be corrected, with another comment. */
function corrected(csv: string, comment: string): string {
  const row = csv
    .split("\r\n")
    .find((line) => /;verdi;[\d,]+;;;[^"]*;levert;/.test(line) && /;2026/.test(line));
  const [unit, , indicator, , period, , value] = row?.split(";") ?? [];
  return `${heading}\r\n${unit};${indicator};${period};${value};${comment}\r\n`;
}

test("a leader takes values out and in again: the same changes nothing; a correction is taken in and undone", async ({
  page,
  signIn,
}) => {
  await signIn("leader");
  await page.goto(address);
  await expectNoAxeViolations(page);
  const bytes = await download(page);
  await choose(page, bytes);
  await tryIt(page);
  await expect(page.getByText(/^0 endringar/)).toBeVisible();
  await expect(carryOut(page)).toBeHidden();

  const comment = `Frå fagsystemet ${Date.now()}`;
  await choose(page, corrected(bytes.toString(), comment));
  await tryIt(page);
  await expect(page.getByText("Ingen nye rader, 1 endra", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
  await carryOut(page).click();
  await expect(page.getByText("Importen er gjennomført: ingen nye verdiar og 1 endra.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Angre importen" }).click();
  await expect(page.getByText("Importen er angra.", { exact: false })).toBeVisible();
  expect((await download2(page)).toString()).not.toContain(comment);
});

async function download2(page: Page): Promise<Buffer> {
  await page.goto(address);
  return download(page);
}

test("without scripts pasted rows are tried, told at the cell what is wrong, and taken in", async ({
  visit,
}) => {
  const page = await visit({ as: "leader", javaScriptEnabled: false });
  await page.goto(address);
  const csv = (await download(page)).toString();
  const paste = page.getByLabel("Eller lim inn rader frå eit rekneark");
  await paste.fill(`${heading}\nukjend;X;2026;1;`);
  await tryIt(page);
  await expect(
    page.getByRole("row", { name: /Verdiar A2 .*inga eining du kan registrere for/ }),
  ).toBeVisible();
  await expect(carryOut(page)).toBeHidden();
  await page.goto(address);
  await paste.fill(corrected(csv, `Limt inn ${Date.now()}`));
  await tryIt(page);
  await expect(page.getByText("Ingen nye rader, 1 endra", { exact: false })).toBeVisible();
  await carryOut(page).click();
  await expect(page.getByText("Importen er gjennomført", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Angre importen" }).click();
  await expect(page.getByText("Importen er angra.", { exact: false })).toBeVisible();
});

test("a file that is too large, of another kind or empty is refused", async ({ page, signIn }) => {
  await signIn("leader");
  await page.goto(address);
  const refused = page.getByRole("alert");
  await choose(page, Buffer.alloc(10 * 1024 * 1024 + 1, "x"));
  await tryIt(page);
  await expect(refused.filter({ hasText: "Fila er for stor" })).toBeVisible();
  await choose(page, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "bilete.csv");
  await tryIt(page);
  await expect(refused.filter({ hasText: "verken CSV eller" })).toBeVisible();
  await choose(page, "", `${"langt-namn-".repeat(15)}.csv`);
  await tryIt(page);
  await expect(refused.filter({ hasText: "ingen rader" })).toBeVisible();

  await page.goto(address);
  await page.getByLabel("Eller lim inn rader frå eit rekneark").fill(`${heading}\nukjend;X;2026;1;`);
  await tryIt(page);
  await expect(
    page.getByRole("row", { name: /Verdiar A2 .*inga eining du kan registrere for/ }),
  ).toBeVisible();
});

test("who may enter nowhere finds neither page nor export", async ({ page, signIn }) => {
  await signIn("politician");
  expect((await page.request.get(address)).status()).toBe(404);
  expect((await page.request.get("/api/export/values")).status()).toBe(404);
});
