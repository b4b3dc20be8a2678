import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const debians = "/usr/bin/chromium";
// A browser without a window still draws what would hang from its address field, twice for every visitor: a sixth of the journeys' time.
// The list takes the place of Playwright's own, whose part that concerns us stands last.
const unused = [
  ...[
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "MediaRouter",
    "OptimizationHints",
  ],
  ...["HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "PaintHolding", "DestroyProfileOnBrowserClose"],
];

/** Whole journeys against the production build. Each worker has a server and a database of its own (tests/support/e2e-app.ts). */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "nn-NO",
    timezoneId: "Europe/Oslo",
    viewport: { width: 1280, height: 900 },
    video: "off",
    // What unfolds does so at once: a click cannot miss what still moves, nor a journey wait for it.
    contextOptions: { reducedMotion: "reduce" },
    // A failure tells how the page stood. TRACE=on keeps the page as it was at every step too, which takes its time.
    trace: { mode: process.env.TRACE ? "retain-on-failure" : "off", screenshots: false },
    launchOptions: {
      executablePath: process.env.BALANSERT_CHROMIUM ?? (existsSync(debians) ? debians : undefined),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${unused.join()}`,
      ],
    },
  },
});
