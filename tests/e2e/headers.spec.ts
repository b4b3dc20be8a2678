import { request as httpRequest, type IncomingMessage } from "node:http";
import { expect, test } from "@/tests/support/e2e-fixtures";

const everywhere = {
  "strict-transport-security": /max-age=\d{8}/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^strict-origin-when-cross-origin$/,
};

const addresses: [string, number][] = [
  ["/", 200],
  ["/organisation/1517", 200],
  ["/organisation/1517/", 308],
  ["//organisation//1517", 308],
  ["/my-units", 307],
  ["/nowhere", 404],
  ["/icon.svg", 200],
  ["/favicon.ico", 200],
  ["/share.png", 200],
  ["/robots.txt", 200],
  ["/sitemap.xml", 200],
  ["/_next/static/nowhere.js", 404],
  ["/_next/image?url=x", 400],
  ["/api/nowhere", 404],
  ["/api/health", 200],
  ["/api/metrics", 404],
  ["/api/auth/session", 404],
  ["/api/export/values", 404],
  ["/api/organisation/1517/coat-of-arms", 404],
  ["/api/v1/open-data/1517/figures.json", 200],
];

/** What a server of the web answers, past whatever would tidy up the address or follow a redirect. */
function answerTo(url: string, path: string, method = "GET"): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, method }, (response) => resolve(response.resume()))
      .on("error", reject)
      .end();
  });
}

test("every answer carries the security headers: pages, files, redirects, refusals and failures", async ({
  app,
  page,
}) => {
  await page.goto("/");
  const script = await page.locator("script[src]").first().getAttribute("src");
  const asked: [string, number, string?][] = [
    ...addresses,
    [script ?? "", 200],
    ["/sign-in", 403, "POST"],
    ["/api/export/values", 403, "DELETE"],
    // Next itself breaks on these.
    ["/", 500, "TRACE"],
    ["/organisation/%E0%A4%A", 500],
  ];
  for (const [address, status, method] of asked) {
    const { headers, statusCode } = await answerTo(app.url, address, method);
    expect([address, statusCode]).toEqual([address, status]);
    for (const [name, value] of Object.entries(everywhere))
      expect(headers[name], `${address} ${name}`).toMatch(value);
    const policy = String(headers["content-security-policy"]);
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).toMatch(/default-src '(self|none)'/);
    expect(policy.replace("style-src 'unsafe-inline'", ""), address).not.toContain("unsafe");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

for (const address of ["/", "/organisation/1517", "/nowhere", "/sign-in"]) {
  test(`${address} allows only the scripts and styles it names itself`, async ({ request }) => {
    const [first, second] = [await request.get(address), await request.get(address)];
    const policy = first.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(second.headers()["content-security-policy"]).not.toBe(policy);
    const html = await first.text();
    expect(html.match(/<script(?![^>]*nonce=)[^>]*>/g) ?? []).toEqual([]);
    expect(html.match(/<[^>]+\sstyle=/g) ?? []).toEqual([]);
  });
}
