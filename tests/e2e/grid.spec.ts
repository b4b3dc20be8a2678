import type { Page } from "@playwright/test";
import type { App } from "@/tests/support/e2e-app";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { type MonthlyCard, monthlyCard } from "@/tests/support/e2e-monthly-card";
import { query } from "@/tests/support/e2e-people";

const unit = "kulturskulen";
const year = `/entry/${unit}?grid=month&year=2026`;

let card: MonthlyCard;
test.beforeEach(async ({ app, signIn }) => {
  card = await monthlyCard(app, unit, 40);
  await signIn("director");
});
test.afterEach(async () => card.remove());

/** The line of an indicator of the journey's own card. */
const line = (page: Page, at: number) => page.getByRole("row", { name: new RegExp(`^Z1\\.${at} `) });
const cell = (page: Page, at: number, month: number) =>
  line(page, at)
    .getByRole("textbox", { name: /: Verdi$/ })
    .nth(month - 1);
const status = (page: Page) => page.getByRole("status").filter({ hasText: /Kladd lagra|Ikkje lagra|Lagrar/ });

async function paste(page: Page, text: string) {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function values(app: App, stage: string): Promise<number> {
  const [row] = await query(
    app,
    `select count(*) as count from measurement m join indicator i on i.id = m.indicator_id
     join indicator_link l on l.indicator_id = i.id where l.code like 'Z1.%' and i.archived_at is null and m.stage = $1`,
    [stage],
  );
  return Number(row?.count);
}

// First: it hands in the whole page, with the drafts that others leave in the unit's other cells.
test("without scripts the year is a plain form", async ({ visit }) => {
  const page = await visit({ as: "director", javaScriptEnabled: false });
  await page.goto(year);
  await cell(page, 7, 1).fill("63");
  await cell(page, 8, 1).fill("mange");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("Ingenting er lagra enno")).toBeVisible();
  await expect(cell(page, 7, 1)).toHaveValue("63");
  await cell(page, 8, 1).fill("64");
  await page.getByRole("button", { name: "Lever" }).click();
  // With them go the drafts that stood there.
  await expect(page.getByText(/^\d verdiar er lagra\./)).toBeVisible();
});

test("a block of 40 × 12 is pasted, what does not fit is told and left out, and the rest is delivered", async ({
  page,
  app,
}) => {
  test.slow();
  await page.goto(year);
  await cell(page, 1, 1).focus();
  const lines = card.codes.map((_, at) =>
    Array.from({ length: 12 }, (_, month) => `${50 + (at % 40)},${month % 10}`),
  );
  // A word, a value that is too high, an ambiguous one, two empty cells, one in quotation marks and one with a thin space.
  lines[0]?.splice(0, 7, "mange", "101", "1.000", "", '"60,5"', "", "\u200970");
  await paste(page, `${lines.map((each) => each.join("\t")).join("\r\n")}\r\n`);

  const panel = page.getByRole("dialog", { name: "Lim inn 40 × 12 celler" });
  await expect(panel).toContainText("435 celler blir sette inn.");
  await expect(panel).toContainText("43 celler passar ikkje");
  const refused = panel.getByRole("region", { name: "Celler som ikkje passar" });
  await expect(refused).toContainText("Prøvetal 1, jan 26 «mange»: Dette er ikkje eit tal.");
  await expect(refused).toContainText("feb 26 «101»: Høgare enn det indikatoren kan vere.");
  await expect(refused).toContainText("«1.000»: Meiner du 1,000 (komma)");
  await expect(refused).toContainText("des 26 «50,1»: Perioden har ikkje begynt.");
  await expectNoAxeViolations(page);
  expect(await values(app, "draft")).toBe(0);

  await panel.getByRole("button", { name: "Set inn" }).click();
  await expect(panel).toBeHidden();
  await expect(cell(page, 1, 1)).toBeFocused();
  await expect(cell(page, 1, 1)).toHaveValue("");
  await expect(cell(page, 1, 5)).toHaveValue("60,5");
  await expect(cell(page, 40, 11)).toHaveValue("89,0");
  await expect(status(page)).toContainText("Kladd lagra", { timeout: 30_000 });
  expect(await values(app, "draft")).toBe(435);

  // The whole block is one step to take back, and to do again.
  await page.keyboard.press("Control+z");
  await expect(cell(page, 40, 11)).toHaveValue("");
  await cell(page, 1, 1).focus();
  await page.keyboard.press("Control+Shift+z");
  await expect(cell(page, 40, 11)).toHaveValue("89,0");

  const explanations = page.getByLabel("Forklaring");
  for (const field of await explanations.all()) await field.fill("Prøve.");
  await page.getByRole("button", { name: "Lever" }).click();
  await expect(page.getByText("435 verdiar er lagra.")).toBeVisible({ timeout: 60_000 });
  expect(await values(app, "submitted")).toBe(435);
});

test("one walks in the grid with the keys, and takes back what one typed", async ({ page }) => {
  await page.goto(year);
  // What is typed before the scripts are there is not theirs to take back.
  await page.waitForLoadState("networkidle");
  await cell(page, 1, 1).focus();
  await page.keyboard.type("60");
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, 1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, 1, 2)).toBeFocused();
  await page.keyboard.type("12");
  // Inside a text the arrow is the text's own; from its end it leads on.
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, 1, 2)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, 1, 3)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(cell(page, 1, 4)).toBeFocused();
  await page.keyboard.type("33");
  await page.keyboard.press("Escape");
  await expect(cell(page, 1, 4)).toHaveValue("");

  await page.keyboard.press("Control+z");
  await expect(cell(page, 1, 2)).toHaveValue("");
  await expect(cell(page, 1, 2)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cell(page, 1, 1)).toHaveValue("");
  await page.keyboard.press("Control+Shift+z");
  await expect(cell(page, 1, 1)).toHaveValue("60");
});

test("what is typed is kept as a draft, and stands there when the page is loaded again", async ({
  page,
  app,
}) => {
  await page.goto(year);
  await cell(page, 3, 2).fill("61,5");
  await cell(page, 4, 2).fill("101");
  await expect(status(page)).toContainText(/Kladd lagra \d\d\.\d\d\. Éi celle er ikkje lagra/);
  await expect(cell(page, 4, 2)).toHaveAccessibleDescription("Høgare enn det indikatoren kan vere.");
  await cell(page, 4, 2).fill("99");
  await expect.poll(() => values(app, "draft")).toBe(2);
  await page.reload();
  await expect(cell(page, 3, 2)).toHaveValue("61,5");
  await expect(cell(page, 4, 2)).toHaveValue("99");
});

test("someone else's draft in the same cell is shown, and one chooses", async ({ page, visit }) => {
  const other = await visit({ as: "director" });
  await page.goto(year);
  await other.goto(year);
  await cell(other, 5, 3).fill("70");
  await expect(status(other)).toContainText("Kladd lagra");
  await cell(page, 5, 3).fill("71");
  await expect(line(page, 5).getByLabel("Det som er lagra: 70")).toBeVisible();
  await line(page, 5).getByLabel("Mitt: 71").check();
  await expect(line(page, 5).getByLabel("Mitt: 71")).toBeHidden();
  await page.reload();
  await expect(cell(page, 5, 3)).toHaveValue("71");
});

test.describe("when the database is away", () => {
  test.use({ expectedComplaints: [/503/] });
  // A server that is shared has a database that is shared.
  test.skip(Boolean(process.env.E2E_APP));

  test("what is typed stays, and is kept as soon as it is back", async ({ page, app }) => {
    await page.goto(year);
    await app.database.takeAway();
    await cell(page, 6, 1).fill("62");
    await expect(status(page)).toContainText("Ikkje lagra: databasen svarar ikkje. Prøver igjen.");
    await app.database.giveBack();
    await expect(status(page)).toContainText("Kladd lagra", { timeout: 20_000 });
    await expect(cell(page, 6, 1)).toHaveValue("62");
    expect(await values(app, "draft")).toBe(1);
  });
});

test("a value is judged as it is typed, and a red one must be explained", async ({ page }) => {
  await page.goto(`/entry/${unit}?period=2026-T3`);
  const group = page.getByRole("group", { name: /^M1\.1 .* november 2026/ });
  await group.getByLabel("Teljar").fill("40");
  await group.getByLabel("Nemnar").fill("100");
  await expect(group).toContainText("= 40,0 %");
  await expect(group.locator("[data-status=below]")).toHaveText("Ikkje akseptabelt");
  await expect(group).toContainText("Må forklarast i kommentaren.");
  await group.getByLabel("Teljar").fill("1");
  await expect(group.locator("[data-status=reached]")).toBeVisible();
});

test("one indicator is shown over its periods; nothing is wider than a phone", async ({ page }) => {
  await page.goto(year);
  await expectNoAxeViolations(page);
  await line(page, 1).getByRole("link", { name: "Detaljar" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prøvetal 1 over tid");
  await expect(page.getByRole("group", { name: /Prøvetal 1 oktober 2026/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 800 });
  for (const address of [page.url(), year]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
