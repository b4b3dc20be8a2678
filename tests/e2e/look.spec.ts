import { expect, test } from "@/tests/support/e2e-fixtures";
import type { Person } from "@/tests/support/e2e-people";

const out = "/tmp/e2e/shots";
const list: [string, Person | null, string][] = [
  ["signin", null, "/sign-in?from=%2Fentry%2Fheimdal-vgs"],
  ["my-units-leader", "leader", "/my-units"],
  ["my-units-admin", "administrator", "/my-units"],
  ["entry-leader", "leader", "/entry/strandlia-skule"],
  ["entry-heimdal", "otherLeader", "/entry/heimdal-vgs"],
  ["entry-heimdal-now", "otherLeader", "/entry/heimdal-vgs?period=2026/27"],
  ["entry-t1", "leader", "/entry/strandlia-skule?period=2026-T1"],
  ["entry-t3", "leader", "/entry/strandlia-skule?period=2026-T3"],
  ["entry-root", "director", "/entry/hareid-kommune"],
  ["admin-list", "administrator", "/admin/scorecards"],
  ["accessibility", null, "/accessibility"],
  ["notfound", null, "/nowhere"],
];
for (const [name, who, path] of list) {
  for (const width of [1440, 390]) {
    test(`${name} ${width}`, async ({ page, signIn }) => {
      await page.setViewportSize({ width, height: width > 600 ? 1000 : 844 });
      if (who) await signIn(who);
      await page.goto(path);
      await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    });
  }
}
for (const width of [1440, 390]) {
  test(`admin outline and forms ${width}`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height: width > 600 ? 1000 : 844 });
    await signIn("otherAdministrator");
    await page.goto("/admin/scorecards");
    await page.locator("main table a").first().click();
    await page.waitForURL("**/admin/scorecards/*");
    await page.screenshot({ path: `${out}/outline-${width}.png`, fullPage: true });
    const hrefs = await page
      .locator(".outline a")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const seen = new Set<string>();
    for (const href of hrefs) {
      const kind = new URL(href).searchParams.get("edit")?.split(".")[0] ?? "";
      if (seen.has(kind)) continue;
      seen.add(kind);
      await page.goto(href);
      await page.screenshot({ path: `${out}/form-${kind}-${width}.png`, fullPage: true });
    }
  });
}
