import { type App, startApp } from "@/tests/support/e2e-app";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { clear, printedAtStart } from "@/tests/support/e2e-founding";

// It empties the database: never a shared one.
test.skip(Boolean(process.env.E2E_APP), "needs an installation of its own");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an empty installation, ${javaScriptEnabled ? "with" : "without"} scripts`, () => {
    let empty: App;
    test.beforeAll(async () => {
      empty = await startApp();
      await clear(empty);
    });
    test.afterAll(() => empty.stop());

    test("is founded by who has the code, and by nobody afterwards", async ({
      visit,
      expectedComplaints,
    }) => {
      expectedComplaints.push(/404/);
      const page = await visit({ baseURL: empty.url, javaScriptEnabled });
      await page.goto("/new-organisation");
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      const alert = page.getByRole("alert").filter({ hasText: "Ingenting er lagra" });
      await page.getByLabel("Oppsettkode").fill("0000-0000-0000-0000");
      await page.getByLabel("Kommune eller fylkeskommune").fill("Herøy");
      await page.getByLabel("Namn på den første eininga").fill("Ulsteinvik skule");
      await page.getByLabel("Slag eining").selectOption("Grunnskule");
      await page.getByLabel("Namnet ditt").fill("Kari Nordmann");
      await page.getByLabel("E-postadresse").fill("kari@kommune.invalid");
      await page.getByLabel("Passord").fill("kort");
      await page.getByRole("button", { name: "Opprett" }).click();
      await expect(alert).toContainText("Oppsettkode: er ikkje den tenaren skreiv");
      await expect(alert).toContainText("er namnet på fleire");
      await expect(alert).toContainText("Passord: må ha minst 12 teikn");
      await expect(page.getByLabel("Namnet ditt")).toHaveValue("Kari Nordmann");
      await expect(page.getByLabel("Passord")).toHaveValue("");
      if (javaScriptEnabled) await expectNoAxeViolations(page);

      const [, code = ""] = /Oppsettkode: (\S+)/.exec(printedAtStart(empty)) ?? [];
      await page.getByLabel("Oppsettkode").fill(code.toLowerCase());
      await page.getByLabel("Kommune eller fylkeskommune").fill("Ulstein");
      await page.getByLabel("Passord").fill("eit langt passord");
      await page.getByLabel("Eg skal registrere tal").check();
      await page.getByRole("button", { name: "Opprett" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Administrasjon");
      await expect(page.getByRole("region", { name: "Kom i gang" })).toBeVisible();
      await expect(page.getByText("Kari Nordmann")).toBeVisible();

      expect(printedAtStart(empty).trim()).toBe("");
      expect((await page.goto("/new-organisation"))?.status()).toBe(404);
      await page.goto("/admin/units");
      await expect(page.getByRole("link", { name: "Ulsteinvik skule", exact: true })).toBeVisible();
    });
  });
}
