import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { freePort } from "@/lib/db/embedded/free-port";
import { ensureBrowser } from "@/scripts/browser.mjs";
import { startApp } from "../support/e2e-app";

/** One reading of a page; `passed` when every bar is met. */
export type PageReading = Record<(typeof categories)[number], number> & {
  what: string;
  layoutShift: number;
  passed: boolean;
};

const categories = ["performance", "accessibility", "best-practices"] as const;
const bars = { performance: 98, accessibility: 100, "best-practices": 100 };
// Fetched when it is asked for: nobody who installs Balansert should carry it.
const LIGHTHOUSE = "lighthouse@12.8.2";
const LAYOUT_SHIFT = 0.01;
const ROUNDS = 3;

const pages: [string, string][] = [
  ["overview (P6)", "/organisation/1517"],
  ["unit (P6)", "/organisation/1517/unit/hareid-kommune"],
  ["indicator (P6)", "/organisation/1517/unit/strandlia-skule/indicator/LESING"],
];

/** The public dashboards of the production build as Lighthouse sees them on a telephone: the median of three readings of each. */
export async function readWithLighthouse(): Promise<PageReading[]> {
  const app = await startApp();
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      `--remote-debugging-port=${port}`,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
    ],
  });
  const rows: PageReading[] = [];
  for (const [what, address] of pages) {
    const readings: Omit<PageReading, "what" | "passed">[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      readings.push(await readingOf(`${app.url}${address}`, port));
    rows.push(medianOf(what, readings));
  }
  await browser.close();
  await app.stop();
  return rows;
}

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      id: z.string(),
      score: z.number().nullable(),
      title: z.string(),
      numericValue: z.number().optional(),
      details: z.unknown().optional(),
    }),
  ),
});

async function askLighthouse(address: string, port: number): Promise<z.infer<typeof report>> {
  const options = [`--port=${port}`, "--output=json", "--quiet", `--only-categories=${categories.join(",")}`];
  const { stdout } = await promisify(execFile)("npx", ["--yes", LIGHTHOUSE, address, ...options], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return report.parse(JSON.parse(stdout));
}

async function readingOf(address: string, port: number): Promise<Omit<PageReading, "what" | "passed">> {
  const { categories: found, audits } = await askLighthouse(address, port);
  for (const { id, score, title, details } of Object.values(audits))
    if (score !== null && score < 1 && process.env.FAULTS)
      console.log(`${address} ${id} ${score}: ${title}`, details);
  const score = (name: (typeof categories)[number]) => Math.round((found[name]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    layoutShift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
  };
}

function medianOf(what: string, readings: Omit<PageReading, "what" | "passed">[]): PageReading {
  const median = (of: keyof (typeof readings)[number]) =>
    readings.map((each) => each[of]).toSorted((a, b) => a - b)[Math.floor(readings.length / 2)] ?? Number.NaN;
  const layoutShift = median("layoutShift");
  const scores = {
    performance: median("performance"),
    accessibility: median("accessibility"),
    "best-practices": median("best-practices"),
  };
  const passed = categories.every((name) => scores[name] >= bars[name]) && layoutShift <= LAYOUT_SHIFT;
  return { what, ...scores, layoutShift, passed };
}
