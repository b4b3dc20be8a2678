import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

test("a citizen finds the strategy map and reads by keyboard what the figures say about a link; scripts or none", async ({
  page,
  visit,
}) => {
  await page.goto("/organisation/1517/unit/teknisk");
  await page.getByRole("link", { name: "Strategikart", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Strategikart" })).toBeVisible();
  const map = page.getByRole("region", { name: /^Strategikart/ });
  await expect(map.getByRole("link", { name: /^Sjukefråvær: / })).toHaveAttribute("href", /indicator/);
  await expectNoAxeViolations(page);

  const arrow = map.getByRole("link", { name: /^Sjukefråvær → Forbruk i prosent/ });
  await expect(arrow).toHaveAccessibleName(/aukar, 1 månad.*[Ss]amvarierer|For få data/);
  await arrow.focus();
  await page.keyboard.press("Enter");
  const evidence = page.getByRole("region", { name: /^Sjukefråvær → Forbruk i prosent/ });
  await expect(evidence).toContainText("er ikkje prov på at det eine fører til det andre");
  await expect(evidence.getByRole("table").getByRole("row")).not.toHaveCount(1);
  await expect(evidence).toContainText("same tertial");
  await expectNoAxeViolations(page);

  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto(page.url());
  await expect(plain.getByRole("region", { name: /^Sjukefråvær → Forbruk/ })).toBeVisible();
  await expect(plain.getByRole("table", { name: "Samanhengane" })).toContainText("For få data");
  await plain.goto("/organisation/16/unit/heimdal-vgs/strategy-map");
  await expect(plain.getByText("Ingen samanhengar er teikna her enno.")).toBeVisible();
});
