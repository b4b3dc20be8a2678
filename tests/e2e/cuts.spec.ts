import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const period = "2026-T1";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a politician turns the overview to user groups, and sees what the sectors make there", async ({
  page,
}) => {
  await page.goto(`/organisation/1517?period=${period}`);
  const ways = page.getByRole("navigation", { name: "Vis kommunen etter" });
  await expect(ways.getByRole("link", { name: "Sektor og eining" })).toHaveAttribute("aria-current", "page");
  await ways.getByRole("link", { name: "Brukargrupper" }).click();

  await expect(heading(page)).toHaveText("Hareid kommune: Brukargrupper");
  await expect(page).toHaveTitle(/Hareid kommune: Brukargrupper/);
  const groups = page.getByRole("table", { name: "Slik står det til for kvar gruppe" });
  for (const name of ["Barn og unge", "Vaksne", "Eldre", "Ikkje fordelt", "Heile organisasjonen"]) {
    await expect(groups.getByRole("rowheader", { name })).toBeVisible();
  }
  const figures = page.getByRole("table", { name: "Styringsindikatorane etter brukargruppe" });
  const pupils = figures.getByRole("row", { name: /^Elevar skuleåret/ }).getByRole("cell");
  const all = await pupils.last().innerText();
  await expect(pupils.first()).toHaveText(all.replace(/\s+/g, " "));
  await expect(
    page.getByRole("heading", { name: "Grønt i kvar sektor, raudt for brukargruppa" }),
  ).toBeVisible();
  await page.locator("summary", { hasText: "Slik er einingane fordelte 30. april 2026" }).click();
  await expect(page.getByRole("row", { name: /Heimetenesta/ })).toContainText("65 %");
  await expectNoAxeViolations(page);

  await page.getByLabel("Periode", { exact: true }).selectOption({ label: "3. tertial 2025" });
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page).toHaveURL(/cut=brukargrupper/);
  await expect(heading(page)).toHaveText("Hareid kommune: Brukargrupper");

  // A sector is turned the same way, and its figures lead on.
  await page.goto(`/organisation/1517/unit/oppvekst?period=${period}`);
  await page
    .getByRole("navigation", { name: "Vis eininga etter" })
    .getByRole("link", { name: "Brukargrupper" })
    .click();
  await expect(heading(page)).toHaveText("Oppvekst: Brukargrupper");
  await expect(groups.getByRole("rowheader", { name: "Heile eininga" })).toBeVisible();
  await expect(groups.getByRole("rowheader", { name: "Eldre" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await figures.getByRole("link", { name: "Sjukefråvær" }).click();
  await expect(page).toHaveURL(/unit\/oppvekst\/indicator\/SJUKEFRAVAER\?period=2026-T1/);
  await page.goto("/organisation/1517/unit/strandlia-skule");
  await expect(page.getByRole("navigation", { name: "Vis eininga etter" })).toHaveCount(0);
});

test("own and contracted side by side: nothing without the rest, and an administrator says what takes part", async ({
  page,
  signIn,
  visit,
}) => {
  await page.goto(`/organisation/1517?period=${period}`);
  await page.getByRole("link", { name: "Eigen drift og leverandørar side om side" }).click();
  const homes = page.getByRole("table", { name: "Sjukeheim etter driftsform" });
  await expect(homes.getByRole("columnheader", { name: "Leverandør" })).toBeVisible();
  await expect(homes.getByRole("row", { name: /Sjukefråvær/ })).toContainText(
    "Leverandør ligg lågare enn eigen drift",
  );
  await expect(homes.getByRole("row", { name: /Ulike tilsette/ })).toContainText("For få tal");
  await expect(homes.getByRole("row", { name: /Driftsutgift per brukar/ })).toBeVisible();
  // No kindergarten reports continuity: its price would stand without it.
  await expect(page.getByText(/Det manglar tal for .*kontinuitet/).first()).toBeVisible();
  await expectNoAxeViolations(page);

  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto("/organisation/1517/providers?period=2023-T1");
  await expect(plain.getByText("første året i kontrakten", { exact: true })).toBeVisible();
  await expect(
    plain.getByText(/Fjordgløtt omsorgssenter: .*ikkje med i samanlikninga/).first(),
  ).toBeVisible();

  await signIn("administrator");
  await page.goto("/admin/indicators?text=VATN-LEVERT");
  await page.getByRole("link", { name: "Levert vatn" }).click();
  const aspect = page.getByLabel("Kva indikatoren seier om tenesta");
  for (const chosen of ["Kvalitet", "Ikkje med"]) {
    await aspect.selectOption({ label: chosen });
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Endringa er lagra." })).toBeVisible();
    await expect(aspect.locator("option:checked")).toHaveText(chosen);
  }
});
