import { expect, test } from "@/tests/support/e2e-fixtures";

// A 404 is what the browser is told on purpose here.
test.use({ expectedComplaints: [/404/] });

const missing = "Vi finn ikkje sida";

const unknown: [string, string][] = [
  ["/organisation/9999", "no such organisation"],
  ["/organisation/1517?period=2026-T9", "no such period"],
  ["/organisation/1517?period=2025/26", "a period of another kind"],
  ["/organisation/1517?period=2030-T1", "a period that lies ahead"],
  ["/organisation/1517/unit/atlantis", "no such unit"],
  ["/organisation/1517/unit/heimdal-vgs", "a unit of another organisation"],
  ["/organisation/1517/unit/strandlia-skule/indicator/NOPE", "no such indicator"],
  ["/organisation/16/unit/heimdal-vgs/indicator/LESING", "an indicator of another organisation"],
  ["/nowhere", "no such page"],
];

for (const [address, why] of unknown) {
  test(`${why}: the page is not found`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: missing })).toBeVisible();
  });
}

const forbidden: [string, "leader" | "politician" | "otherAdministrator", string][] = [
  ["/entry/hareid-skule", "leader", "a leader at another school"],
  ["/entry/hareid-kommune", "leader", "a leader at the unit above"],
  ["/entry/strandlia-skule", "politician", "someone who may only read"],
  ["/entry/strandlia-skule", "otherAdministrator", "someone of another organisation"],
  ["/admin/scorecards", "leader", "someone who may not define"],
];

for (const [address, person, why] of forbidden) {
  test(`${address} for ${why} looks like what is not there`, async ({ page, signIn }) => {
    await signIn(person);
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: missing })).toBeVisible();
  });
}

test("a scorecard of one organisation does not exist for the administrator of another", async ({
  page,
  signIn,
  visit,
}) => {
  await signIn("administrator");
  await page.goto("/admin/scorecards");
  const address = await page.locator('main a[href^="/admin/scorecards/"]').first().getAttribute("href");
  const other = await visit({ as: "otherAdministrator" });
  const response = await other.goto(address ?? "");
  expect(response?.status()).toBe(404);
});

for (const address of ["/my-units", "/entry/strandlia-skule", "/admin/scorecards"]) {
  test(`${address} without login leads to sign-in, and says so`, async ({ page }) => {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in\?from=/);
    await expect(page.getByText("Du må logge inn for å opne denne sida.")).toBeVisible();
  });
}
