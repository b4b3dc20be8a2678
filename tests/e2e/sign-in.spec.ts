import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-fixtures";
import { demoPassword, people } from "@/tests/support/e2e-people";

const email = people.leader;

async function signInWith(page: Page, password: string): Promise<void> {
  await page.getByLabel("E-postadresse").fill(email);
  await page.getByLabel("Passord").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Logg inn" }).click();
}

test("a wrong password keeps the address, the right one leads to my units, and signing out ends it", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await signInWith(page, "feil passord");
  const refusal = page.getByRole("alert").filter({ hasText: "Du er ikkje logga inn" });
  await expect(refusal).toBeFocused();
  await expect(refusal).toContainText("høyrer ikkje saman");
  await expect(page.getByLabel("E-postadresse")).toHaveValue(email);
  await expect(page.getByLabel("Passord")).toHaveValue("");

  await signInWith(page, demoPassword);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitt arbeid");
  await expect(page.getByRole("rowheader", { name: "Strandlia skule" })).toBeVisible();

  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "Logg ut" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Korleis går det i kommunen?");
  await expect(page.getByRole("button", { name: "Logg ut" })).toHaveCount(0);

  await page.context().addCookies(cookies);
  await page.goto("/my-units");
  await expect(page).toHaveURL(/\/sign-in\?from=%2Fmy-units$/);
});

test("whoever must sign in comes back to where they were going", async ({ page }) => {
  await page.goto("/entry/strandlia-skule?period=2026-T1");
  await expect(page.getByText("Du må logge inn for å opne denne sida.")).toBeVisible();
  await signInWith(page, demoPassword);
  await expect(page).toHaveURL(/\/entry\/strandlia-skule\?period=2026-T1$/);
});

for (const from of ["//example.invalid", "/\\example.invalid", "https://example.invalid/", "javascript:1"]) {
  test(`signing in never leads away to ${from}`, async ({ page }) => {
    await page.goto(`/sign-in?${new URLSearchParams({ from })}`);
    await signInWith(page, demoPassword);
    await expect(page).toHaveURL(/\/my-units$/);
  });
}

test("signing in and out works without scripts", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/sign-in");
  await signInWith(page, "feil passord");
  await expect(page.getByText("høyrer ikkje saman")).toBeVisible();
  await expect(page.getByLabel("E-postadresse")).toHaveValue(email);
  await signInWith(page, demoPassword);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitt arbeid");
  await page.getByRole("button", { name: "Logg ut" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Logg inn" })).toBeVisible();
});
