import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-fixtures";

const address = "/entry/heimetenesta?period=2026-T3";
const cell = (page: Page) => page.getByRole("group", { name: /F2\.1/ });
const lever = (page: Page) => page.getByRole("button", { name: "Lever" });

test("without scripts: an error keeps what was typed, a conflict shows both, and a choice is saved", async ({
  visit,
}) => {
  const plain = await visit({ as: "careLeader", javaScriptEnabled: false });
  const director = await visit({ as: "director" });
  await plain.goto(address);
  await director.goto(address);

  await cell(plain).getByLabel("Verdi").fill("12");
  await cell(plain).getByLabel("Kva er dette?").selectOption("Ein verdi");
  await lever(plain).click();
  await expect(plain.getByRole("alert")).toContainText("Ingenting er lagra enno");
  await expect(cell(plain).getByLabel("Verdi")).toHaveValue("12");
  await expect(cell(plain).getByLabel("Kommentar eller grunn")).toHaveAccessibleDescription(
    /Verdien er ikkje akseptabel/,
  );

  await cell(director).getByLabel("Verdi").fill("3");
  await lever(director).click();
  await expect(director.getByText("1 verdi er lagra.")).toBeVisible();

  await cell(plain)
    .getByLabel("Kommentar eller grunn")
    .fill("Fleire hendingar i natt. Vi har sett inn ekstra vakt.");
  await lever(plain).click();
  await expect(cell(plain).getByLabel(/^Det som er lagra: 3/)).toBeVisible();
  await cell(plain)
    .getByLabel(/^Mitt: 12/)
    .check();
  await lever(plain).click();
  await expect(plain.getByText("1 verdi er lagra.")).toBeVisible();

  await plain.getByRole("link", { name: "Sjå styringskortet" }).click();
  await expect(plain.getByRole("row", { name: /^F2\.1/ })).toContainText("12 hendingar");
});
