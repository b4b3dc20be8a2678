import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/e2e-fixtures";
import type { Person } from "@/tests/support/e2e-people";

const READ_KB = 170;
const WRITE_KB = 230;

const pages: [string, Person | null, number][] = [
  ["/", null, READ_KB],
  ["/organisation/1517", null, READ_KB],
  ["/organisation/1517/unit/hareid-kommune", null, READ_KB],
  ["/organisation/1517?cut=brukargrupper", null, READ_KB],
  ["/organisation/1517/providers", null, READ_KB],
  ["/organisation/1517/search?q=lesing", null, READ_KB],
  ["/organisation/16/unit/heimdal-vgs", null, READ_KB],
  ["/organisation/1517/unit/hareid-kommune/meeting", null, READ_KB],
  ["/organisation/1517/unit/hareid-kommune/strategy-map", null, READ_KB],
  ["/organisation/1517/unit/strandlia-skule/indicator/LESING", null, READ_KB],
  ["/accessibility", null, READ_KB],
  ["/privacy", null, READ_KB],
  ["/sign-in", null, READ_KB],
  ["/my-units", "leader", READ_KB],
  ["/entry/strandlia-skule", "leader", WRITE_KB],
  ["/comment/strandlia-skule", "leader", WRITE_KB],
  ["/admin/scorecards", "administrator", WRITE_KB],
];

for (const [address, person, limit] of pages) {
  test(`${address} carries at most ${limit} kB of script`, async ({ page, signIn }) => {
    if (person) await signIn(person);
    const size = await scriptSize(page, () => page.goto(address, { waitUntil: "networkidle" }));
    test.info().annotations.push({ type: "script", description: `${address} ${size.toFixed(1)} kB` });
    console.log(`  ${size.toFixed(1).padStart(6)} kB  ${address}`);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(limit);
  });
}

test("the interactive chart is fetched when asked for, and draws", async ({ page }) => {
  await page.goto("/organisation/1517/unit/strandlia-skule/indicator/LESING", { waitUntil: "networkidle" });
  const size = await scriptSize(page, async () => {
    await page.getByRole("button", { name: "Utforsk grafen" }).click();
    await expect(page.locator(".recharts-surface").first()).toBeVisible();
  });
  expect(size).toBeGreaterThan(50);
});

/** Kilobytes of script over the wire, as compressed, while something is done. */
async function scriptSize(page: Page, work: () => Promise<unknown>): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await client.send("Network.enable");
  await work();
  await page.waitForLoadState("networkidle");
  await client.detach();
  return bytes / 1000;
}
