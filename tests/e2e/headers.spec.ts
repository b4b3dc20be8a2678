import { expect, test } from "@/tests/support/e2e-fixtures";

const everywhere = {
  "strict-transport-security": /max-age=\d{8}/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^strict-origin-when-cross-origin$/,
};

const addresses = [
  "/",
  "/organisation/1517",
  "/nowhere",
  "/api/health",
  "/api/auth/session",
  "/api/v1/open-data/1517/figures.json",
  "/icon.svg",
];

for (const address of addresses) {
  test(`${address} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(address)).headers();
    for (const [name, value] of Object.entries(everywhere)) expect(headers[name], name).toMatch(value);
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

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

const origins: [string, Record<string, string>][] = [
  ["a foreign", { origin: "https://evil.example" }],
  ["a null", { origin: "null" }],
  ["an absent", {}],
  ["another port's", { origin: "http://127.0.0.1:1" }],
];

for (const [which, headers] of origins) {
  test(`a write with ${which} origin is refused`, async ({ app }) => {
    for (const address of ["/sign-in", "/entry/strandlia-skule", "/api/auth/signout"]) {
      const body = new URLSearchParams({ email: "x" });
      const response = await fetch(new URL(address, app.url), {
        method: "POST",
        body,
        headers,
        redirect: "manual",
      });
      expect(response.status, address).toBe(403);
    }
  });
}
