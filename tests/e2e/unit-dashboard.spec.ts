import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const school = "/organisation/1517/unit/strandlia-skule?period=2025-T2";
const sector = "/organisation/1517/unit/oppvekst?period=2026-T2";

test("a leader writes what the numbers do not tell, and a citizen reads it below the story", async ({
  visit,
}) => {
  test.slow();
  const words = "Vi fekk ni nye lærarar,\nog dei treng tid.";
  const leader = await visit({ as: "leader", javaScriptEnabled: false });
  await leader.goto(school);
  await leader.getByRole("link", { name: /(Skriv ei|Endre) vurdering/ }).click();
  await leader.getByLabel("Di vurdering").fill("x".repeat(4001));
  await leader.getByRole("button", { name: "Lagre" }).click();
  await expect(leader.getByRole("alert")).toContainText("Di vurdering er for lang.");
  await leader.getByLabel("Di vurdering").fill(words);
  await leader.getByRole("button", { name: "Lagre" }).click();
  await expect(leader).toHaveURL(/period=2025-T2#comment$/);
  await expect(leader.locator("#comment")).toContainText("Rektor ved Strandlia skule");

  const citizen = await visit();
  await citizen.goto(school);
  await expect(citizen.locator(".story > p")).toContainText("2. tertial 2025");
  const comment = citizen.locator("#comment");
  await expect(comment).toContainText("og dei treng tid.");
  await expect(comment).toContainText("Leiaren, ");
  await expect(comment.getByRole("link")).toHaveCount(0);
  await expectNoAxeViolations(citizen);
  expect((await citizen.request.get("/comment/strandlia-skule", { maxRedirects: 0 })).status()).toBe(307);
  await citizen.goto(`${school}&known=2026-10-01`);
  await expect(citizen.locator("#comment")).toHaveCount(0);

  await leader.getByRole("link", { name: "Endre vurderinga" }).click();
  await leader.getByLabel("Di vurdering").fill("");
  await leader.getByRole("button", { name: "Lagre" }).click();
  await expect(leader.locator("#comment")).toContainText("Det er ikkje skrive noko");
});

test("a parent unit: cards or one table, the balance, and how the units below are spread", async ({
  page,
}) => {
  test.slow();
  await page.goto(sector);
  const balance = page.getByRole("table", { name: "Perspektiva" });
  await expect(balance.getByRole("rowheader")).toHaveCount(5);
  await expect(page.getByRole("img", { name: /^Balansen mellom perspektiva/ })).toBeVisible();
  const spread = page.getByRole("table", { name: "Fordelinga mellom einingane under" });
  await expect(spread.getByRole("row").nth(1)).toContainText("Samla status");
  await expect(spread.getByRole("link").first()).toHaveAttribute("href", /period=2026-T2/);
  await expectNoAxeViolations(page);

  await page.getByRole("link", { name: "Éin tabell" }).click();
  await expect(page).toHaveURL(/view=table/);
  const figures = page.getByRole("table", { name: "Alle styringsindikatorane til Oppvekst" });
  await figures.getByRole("link", { name: "Status" }).click();
  await expect(figures.getByRole("columnheader", { name: "Status" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(page.getByRole("link", { name: "Éin tabell" })).toHaveAttribute("aria-current", "true");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "1. tertial 2026" }).click();
  await expect(page).toHaveURL(/period=2026-T1.*view=table.*sort=status/);
  await expect(figures).toBeVisible();
  await page.getByRole("link", { name: "Målekart", exact: true }).click();
  await expect(figures).toHaveCount(0);
});
