import type { Page } from "@playwright/test";
import { type OwnCard, ownCard } from "@/tests/support/e2e-card";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const unit = "strandlia-skule";
const period = "2026-T2";
let card: OwnCard;

test.beforeEach(async ({ app }) => {
  card = await ownCard(app, unit);
});
test.afterEach(async () => card.remove());

const openEntry = (page: Page) => page.goto(`/entry/${unit}?period=${period}`);
const cellOf = (page: Page) => page.getByRole("group", { name: card.indicator });
const stripOf = (page: Page) => page.locator(".report-strip").filter({ hasText: card.name });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const deliver = (page: Page) => page.getByRole("button", { name: "Lever", exact: true }).click();

/** The leader fills in the figure and hands the report in. */
async function handIn(leader: Page): Promise<void> {
  await openEntry(leader);
  await expect(stripOf(leader)).toContainText("1 verdi må leverast først");
  await cellOf(leader).getByLabel("Verdi").fill("12,5");
  await deliver(leader);
  await expect(stripOf(leader)).toContainText("Under arbeid");
  await press(leader, `Lever til godkjenning ${card.name}`);
  await expect(leader.getByText("Rapporten er levert til godkjenning.")).toBeVisible();
  await expect(stripOf(leader)).toContainText("Levert til godkjenning");
}

/** The superior opens the report from the list. */
async function openReport(superior: Page): Promise<void> {
  await superior.goto("/approvals");
  await superior.getByRole("row").filter({ hasText: card.name }).getByRole("link").click();
  await expect(superior.getByRole("row", { name: new RegExp(card.indicator) })).toBeVisible();
}

test("a leader hands in, the superior sends back with a reason, the leader mends, the superior approves", async ({
  page: leader,
  signIn,
  visit,
}) => {
  // Three people take turns, each with pages of their own.
  test.slow();
  await signIn("leader");
  const superior = await visit({ as: "director" });
  await handIn(leader);
  const citizen = await visit();
  await citizen.goto(`/organisation/1517/unit/${unit}?period=${period}`);
  await expect(citizen.getByRole("row", { name: new RegExp(card.indicator) })).not.toContainText("12,5");

  await superior.goto("/approvals");
  await expectNoAxeViolations(superior);
  await openReport(superior);
  await expectNoAxeViolations(superior);
  await superior.getByRole("link", { name: "Send tilbake" }).click();
  await press(superior, "Send tilbake");
  await expect(superior.getByRole("link", { name: /Kva som må rettast må fyllast ut/ })).toBeVisible();
  await superior.getByLabel("Kva som må rettast").fill("Ta med dei i deltid.");
  await press(superior, "Send tilbake");
  await expect(superior.getByText("Rapporten er send tilbake.")).toBeVisible();

  await openEntry(leader);
  await expect(stripOf(leader)).toContainText("Ta med dei i deltid.");
  await leader.getByText(card.indicator).first().click();
  await cellOf(leader).getByLabel("Verdi").fill("14");
  await cellOf(leader).getByLabel("Kommentar eller grunn").fill("Deltid er med.");
  await deliver(leader);
  await expect(leader.getByText("1 verdi er lagra.")).toBeVisible();
  await press(leader, `Lever til godkjenning ${card.name}`);
  await expect(leader.getByText("Rapporten er levert til godkjenning.")).toBeVisible();

  await openReport(superior);
  await expect(superior.getByRole("row", { name: new RegExp(card.indicator) })).toContainText(
    "Deltid er med.",
  );
  await press(superior, "Godkjenn");
  await expect(superior.getByText("Rapporten er godkjend.")).toBeVisible();
  await citizen.reload();
  await expect(citizen.getByRole("row", { name: new RegExp(card.indicator) })).toContainText("14,0");
});

test("approved figures are locked with the reason told, an exception opens them, and they are locked again", async ({
  page: leader,
  signIn,
  visit,
}) => {
  await signIn("leader");
  const superior = await visit({ as: "director" });
  await handIn(leader);
  await openReport(superior);
  await press(superior, "Godkjenn");
  await expect(superior.getByText("Rapporten er godkjend.")).toBeVisible();

  await openEntry(leader);
  await expect(stripOf(leader)).toContainText("Tala er godkjende og låste.");
  await expectNoAxeViolations(leader);
  await expect(leader.locator("[data-step=locked]")).toContainText("kan opne perioden igjen");
  await expect(cellOf(leader)).toHaveCount(0);

  await superior.goto(`/approvals/exceptions?unit=${unit}&period=${period}`);
  await superior.getByLabel("Målekart").selectOption(card.name);
  await superior.getByLabel("Open til og med").fill("2037-12-03");
  await superior.getByLabel("Grunn").fill("Ei teljing kom seint.");
  await press(superior, "Opne perioden");
  await expect(superior.getByText("Perioden er opna.")).toBeVisible();
  await expectNoAxeViolations(superior);
  await openEntry(leader);
  await expect(stripOf(leader)).toContainText("Open til og med 3. desember 2037 etter unntak frå");
  await leader.getByText(card.indicator).first().click();
  await expect(cellOf(leader).getByLabel("Verdi")).toBeEditable();
  await superior.getByRole("listitem").filter({ hasText: card.name }).getByRole("button").click();
  await expect(superior.getByText("Unntaket er avslutta.")).toBeVisible();
  await openEntry(leader);
  await expect(cellOf(leader)).toHaveCount(0);
});

test("handing in, sending back and approving take no scripts", async ({ visit }) => {
  const leader = await visit({ as: "leader", javaScriptEnabled: false });
  const superior = await visit({ as: "director", javaScriptEnabled: false });
  await handIn(leader);
  await openReport(superior);
  await superior.getByRole("link", { name: "Send tilbake" }).click();
  await press(superior, "Send tilbake");
  await expect(superior.getByRole("link", { name: /Kva som må rettast/ })).toBeVisible();
  await superior.getByLabel("Kva som må rettast").fill("Sjekk talet.");
  await press(superior, "Send tilbake");
  await expect(superior.getByText("Rapporten er send tilbake.")).toBeVisible();
  await openEntry(leader);
  await expect(stripOf(leader)).toContainText("Sjekk talet.");
  await press(leader, `Lever til godkjenning ${card.name}`);
  await openReport(superior);
  await press(superior, "Godkjenn");
  await expect(superior.getByText("Rapporten er godkjend.")).toBeVisible();
});

test("the list is for those who approve", async ({ page, signIn }) => {
  await signIn("contributor");
  expect((await page.request.get("/approvals")).status()).toBe(404);
  expect((await page.request.get("/approvals/exceptions")).status()).toBe(404);
});
