import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { jsonStatFaults } from "@/tests/support/json-stat";

const unit = "/organisation/16/unit/heimdal-vgs";
const open = "/api/v1/open-data/16/unit/heimdal-vgs/figures";

for (const javaScriptEnabled of [true, false]) {
  test(`each page offers its figures as files ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    visit,
    request,
  }) => {
    const page = await visit({ javaScriptEnabled });
    await page.goto(unit);
    const section = page.getByRole("region", { name: "Last ned data" });
    await expect(section).toContainText("Fiktive tal");
    await expect(section.getByRole("link", { name: /NLOD/ })).toBeVisible();
    const address = await section.getByRole("link", { name: "CSV" }).getAttribute("href");
    const csv = await (await request.get(address ?? "")).text();
    expect(csv).toMatch(/^\uFEFFunit_code;unit;/);
    expect(csv).toContain("heimdal-vgs;");
    if (javaScriptEnabled) await expectNoAxeViolations(page);
  });
}

test("the dataset is JSON-stat 2.0, and asked for again it is known", async ({ request }) => {
  const first = await request.get(`${open}.json`);
  const dataset = await first.json();
  expect(jsonStatFaults(dataset)).toEqual([]);
  expect(dataset.note.join()).toContain("NLOD");
  const { etag = "", "cache-control": kept, "set-cookie": cookie } = first.headers();
  expect(kept).toBe("public, no-cache");
  expect(cookie).toBeUndefined();
  const again = await request.get(`${open}.json`, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("whoever is signed in gets what the public gets", async ({ page, request, signIn }) => {
  const publicly = await (await request.get(`${open}.csv`)).text();
  await signIn("administrator");
  expect(await (await page.request.get(`${open}.csv`)).text()).toBe(publicly);
});

test("who asks far too often is told to wait, and others notice nothing", async ({ request }) => {
  test.skip(Boolean(process.env.E2E_APP), "takes a server that believes its proxy");
  const etag = (await request.get(`${open}.csv`)).headers().etag ?? "";
  const ask = (from: string) =>
    request.get(`${open}.csv?lang=en`, { headers: { "x-forwarded-for": from, "if-none-match": etag } });
  let last = await ask("203.0.113.7");
  // Twice as many as are let through a minute: the minute may turn meanwhile.
  for (let asked = 0; asked < 700 && last.status() === 304; asked += 50) {
    [last = last] = (await Promise.all(Array.from({ length: 50 }, () => ask("203.0.113.7")))).reverse();
  }
  expect(last.status()).toBe(429);
  expect(Number(last.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await last.text()).toContain("Wait one minute");
  expect((await ask("203.0.113.8")).status()).toBe(304);
});

for (const address of [`${open}.xml`, "/api/v1/open-data/nowhere/figures.csv", `${open}.csv/more`]) {
  test(`${address} is not there`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
  });
}

test("pages tell what they are about, and the map of the site names them", async ({ request }) => {
  const html = await (await request.get(`${unit}?period=2023/24`)).text();
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/organisation\/16\/unit\/heimdal-vgs"/);
  expect(html).toMatch(/<meta property="og:image" content="[^"]+\/share\.png"/);
  expect(html).toMatch(/<meta name="description" content="[^"]+Heimdal/);
  expect((await request.get("/share.png")).status()).toBe(200);
  expect(await (await request.get("/sitemap.xml")).text()).toContain(`${unit}</loc>`);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Disallow: \/admin[\s\S]+Sitemap: /);
});
