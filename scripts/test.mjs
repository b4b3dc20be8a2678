import { ensureBrowser } from "./browser.mjs";
import { ensureBuild } from "./build-steps.mjs";
import { countFiles } from "./counts.mjs";
import { check, judged, runVitest } from "./quality.mjs";
import { installed, run } from "./run.mjs";

await judged(async () => {
  await check();
  const browser = await ensureBrowser();
  await ensureBuild();
  console.log("  Fleire tenarar på éin database (vitest) …");
  await runVitest(["production"], countFiles.production);
  console.log("  Heile reiser i nettlesaren (Playwright) …");
  await run([...installed("@playwright/test/cli.js"), "test", "--reporter=list,json"], {
    show: true,
    env: { BALANSERT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: countFiles.playwright },
  });
});
