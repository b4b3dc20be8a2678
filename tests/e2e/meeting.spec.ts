import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

const unit = "/organisation/1517/unit/strandlia-skule";

test("a leader shows the figures to a meeting by the keyboard, in the dark, and comes back", async ({
  page,
  signIn,
}) => {
  await signIn("leader");
  await page.goto(unit);
  await page.getByRole("link", { name: "Møtevising" }).click();
  const slide = page.locator(".slide:visible");
  await expect(slide.getByRole("heading", { level: 1, name: "Strandlia skule" })).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(slide).toHaveCount(1);
  const [, count = ""] = /1 av (\d+)/.exec((await slide.textContent()) ?? "") ?? [];

  // The keys are there once the script has started.
  await expect(async () => {
    await page.keyboard.press("Home");
    expect(page.url()).toMatch(/#slide-1$/);
  }).toPass();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/#slide-2$/);
  await expect(slide).toContainText("Perspektiv");
  await expect(slide).toBeFocused();
  // However quick the hand that turns: no turn is lost.
  for (let turns = 0; turns < 10; turns++) {
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageUp");
  }
  await expect(slide).toContainText(`2 av ${count}`);
  await expect(page).toHaveURL(/#slide-2$/);
  await page.keyboard.press("End");
  await expect(slide).toContainText(`${count} av ${count}`);
  await expect(slide).toContainText("Kva gjer vi no?");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(new RegExp(`#slide-${count}$`));

  await page.getByRole("button", { name: "Mørk" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-color-scheme", "dark");
  await expect(page).toHaveURL(new RegExp(`#slide-${count}$`));
  for (let number = 1; number <= Number(count); number++) {
    await page.evaluate((at) => location.assign(`#slide-${at}`), number);
    await expectNoAxeViolations(page);
  }
  await page.keyboard.press("Home");
  await expect(slide).toContainText(`1 av ${count}`);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`${unit}\\?period=`));
});

test("the slides are links without scripts, each red figure has one, and on paper each fills a page", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(`${unit}/meeting`);
  const slide = page.locator(".slide:visible");
  await expect(slide).toHaveCount(1);
  await slide.getByRole("link", { name: "Neste" }).click();
  await expect(slide).toContainText(/2 av \d+/);
  await slide.getByRole("link", { name: "Førre" }).click();
  const count = await page.locator(".slide").count();
  await page.goto(`${unit}/meeting#slide-${count}`);
  await expect(slide).toContainText(`${count} av ${count}`);

  await page.goto(unit);
  const red = await page.locator(".red-links a").count();
  await page.goto(`${unit}/meeting`);
  await expect(page.locator(".slide").filter({ hasText: "Raud indikator" })).toHaveCount(red);
  // The names of those responsible are for the inside.
  await expect(page.getByText("Rektor ved Strandlia skule")).toHaveCount(0);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
});
