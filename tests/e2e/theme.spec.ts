import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";

test("who only reads gets no cookie, and chooses a dark theme without scripts", async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  for (const path of ["/", "/organisation/1517", "/organisation/1517/unit/strandlia-skule", "/privacy"]) {
    expect((await page.goto(path))?.headers()["set-cookie"], path).toBeUndefined();
  }
  expect(await page.context().cookies()).toEqual([]);

  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-color-scheme", "auto");
  await page.getByRole("button", { name: "Mørk" }).click();
  await expect(html).toHaveAttribute("data-color-scheme", "dark");
  expect((await page.context().cookies()).map(({ name, value }) => [name, value])).toEqual([
    ["balansert-theme", "dark"],
  ]);
  await page.goto("/accessibility");
  await expect(html).toHaveAttribute("data-color-scheme", "dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(23, 24, 26)");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("body")).toHaveCSS("color", "rgb(41, 44, 48)");
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Som eininga di" }).click();
  await expect(html).toHaveAttribute("data-color-scheme", "auto");
  expect(await page.context().cookies()).toEqual([]);
});

test("the dark pages can be read, as axe sees it", async ({ page, signIn }) => {
  await signIn("leader");
  await page.goto("/accessibility");
  await page.getByRole("button", { name: "Mørk" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-color-scheme", "dark");
  for (const path of [
    "/accessibility",
    "/privacy",
    "/organisation/1517",
    "/organisation/1517/unit/strandlia-skule",
    "/organisation/1517/unit/strandlia-skule/indicator/LESING",
    "/entry/strandlia-skule",
  ]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
});

const hostile = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50" onload="alert(1)">
  <script>alert(1)</script><style>@import url(http://evil.invalid/x.css);</style>
  <image href="http://evil.invalid/x.png"/><a href="javascript:alert(1)"><animate attributeName="href"/></a>
  <path d="M0 0h40v30L20 50 0 30z" fill="#00407a"/>
</svg>`;

test("an organisation gets its colour and its coat of arms, cleaned, and loses them again", async ({
  page,
  signIn,
  visit,
}) => {
  await signIn("administrator");
  const save = () => page.getByRole("button", { name: "Lagre" }).click();
  const upload = async (name: string, content: string) => {
    const file = { name, mimeType: "image/svg+xml", buffer: Buffer.from(content) };
    await page.getByLabel("Teikning (SVG)").setInputFiles(file);
    await save();
  };
  await page.goto("/admin/organisation");
  await page.getByRole("link", { name: "Last opp våpenet" }).click();
  await expectNoAxeViolations(page);
  await upload("bomb.svg", `<!DOCTYPE svg [<!ENTITY a "aa">]>${hostile}`);
  await expect(page.getByRole("alert").filter({ hasText: "inga SVG-teikning" })).toBeVisible();
  await upload("arms.svg", hostile);
  await expect(page.getByRole("img", { name: "Våpenet til Hareid kommune" })).toBeVisible();

  await page.getByRole("link", { name: "Endre fargen" }).click();
  await page.getByLabel("Farge").fill("blå");
  await save();
  await expect(page.getByRole("alert").filter({ hasText: "ingen fargekode" })).toBeVisible();
  await page.getByLabel("Farge").fill("#FFD500");
  await save();
  await expect(page.getByText("mørkare tone")).toBeVisible();

  const citizen = await visit();
  await citizen.goto("/organisation/1517");
  const arms = citizen.getByRole("img", { name: "Våpenet til Hareid kommune" });
  await expect(arms).toBeVisible();
  expect(await arms.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  // Yellow on white could not be read.
  const name = citizen.locator(".masthead-name");
  await expect(name).not.toHaveCSS("color", "rgb(255, 213, 0)");
  await expect(name).not.toHaveCSS("color", "rgb(0, 93, 177)");
  await expectNoAxeViolations(citizen);
  const answer = await citizen.request.get((await arms.getAttribute("src")) ?? "");
  expect(answer.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect(answer.headers()["cache-control"]).toContain("immutable");
  const svg = await answer.text();
  expect(svg).toContain('d="M0 0h40v30L20 50 0 30z"');
  expect(svg).not.toMatch(/script|alert|evil|onload|animate|<style|<image/);

  await page.getByRole("button", { name: "Fjern våpenet" }).click();
  await expect(page.getByText("Ikkje lasta opp")).toBeVisible();
  await page.getByRole("link", { name: "Endre fargen" }).click();
  await page.getByLabel("Farge").fill("");
  await save();
  await expect(page.getByText("Fargen til Balansert")).toBeVisible();
  await citizen.reload();
  await expect(arms).toHaveCount(0);
});
