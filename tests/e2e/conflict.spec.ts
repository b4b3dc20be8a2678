import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const address = "/entry/strandlia-skule?period=2026-T3";
const leadership = (page: Page) => page.getByRole("group", { name: /M1\.2/ });
const measures = (page: Page) => page.getByRole("group", { name: /M2\.1/ });

test("two people in the same cells: both values are shown, and one is chosen", async ({ visit }) => {
  const [rector, director] = [await visit({ as: "leader" }), await visit({ as: "director" })];
  await rector.goto(address);
  await director.goto(address);

  await leadership(director).getByLabel("Verdi").fill("4,1");
  await measures(director).getByLabel("Verdi").fill("1");
  await director.getByRole("button", { name: "Lever" }).click();
  await expect(director.getByText("2 verdiar er lagra.")).toBeVisible();

  await leadership(rector).getByLabel("Verdi").fill("4,2");
  await measures(rector).getByLabel("Verdi").fill("3");
  await rector.getByRole("button", { name: "Lever" }).click();
  await expect(rector.getByRole("alert").filter({ hasText: "Nokon andre har lagra her" })).toBeFocused();
  await expect(leadership(rector).getByLabel("Mitt: 4,2")).toBeVisible();
  await expect(leadership(rector).getByLabel("Det som er lagra: 4,1")).toBeVisible();
  await expect(measures(rector).getByLabel("Mitt: 3")).toBeVisible();
  await expect(measures(rector).getByLabel("Det som er lagra: 1")).toBeVisible();

  await expectNoAxeViolations(rector);
  await leadership(rector).getByLabel("Mitt: 4,2").check();
  await leadership(rector).getByLabel("Kommentar eller grunn").fill("Rett tal frå rapporten.");
  await measures(rector).getByLabel("Det som er lagra: 1").check();
  await rector.getByRole("button", { name: "Lever" }).click();
  await expect(rector.getByText("1 verdi er lagra.")).toBeVisible();

  await rector.goto("/organisation/1517/unit/strandlia-skule?period=2026-T3");
  await expect(rector.getByRole("row", { name: /^M1\.2/ })).toContainText("4,2 poeng");
  await expect(rector.getByRole("row", { name: /^M2\.1/ })).toContainText("1,0 tiltak");
});

test("a colleague's new value in a cell that was not touched is left alone", async ({ visit }) => {
  const [rector, director] = [await visit({ as: "leader" }), await visit({ as: "director" })];
  const budget = (page: Page) => page.getByRole("group", { name: /B1\.1/ });
  const closed = (page: Page) => page.getByRole("group", { name: /T2\.1/ });
  await rector.goto(address);
  await director.goto(address);
  await budget(director).getByLabel("Teljar").fill("100");
  await budget(director).getByLabel("Nemnar").fill("100");
  await director.getByRole("button", { name: "Lever" }).click();
  await expect(director.getByText("1 verdi er lagra.")).toBeVisible();

  await closed(rector).getByLabel("Teljar").fill("9");
  await closed(rector).getByLabel("Nemnar").fill("10");
  await rector.getByRole("button", { name: "Lever" }).click();
  await expect(rector.getByText("1 verdi er lagra.")).toBeVisible();
  await rector.goto("/organisation/1517/unit/strandlia-skule?period=2026-T3");
  await expect(rector.getByRole("row", { name: /^B1\.1/ })).toContainText("100,0 %");
});
