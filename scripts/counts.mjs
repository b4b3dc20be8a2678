import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "balansert-counts-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Where the test runners write what they counted. */
export const countFiles = {
  vitest: path.join(folder, "vitest.json"),
  production: path.join(folder, "production.json"),
  playwright: path.join(folder, "playwright.json"),
};

/** The closing line, "123 passed, 0 failed": the sum of what the runners that ran have counted; null when none did. */
export function closingLine() {
  const counts = [
    vitestCounts(read(countFiles.vitest)),
    vitestCounts(read(countFiles.production)),
    playwrightCounts(read(countFiles.playwright)),
  ].filter(Boolean);
  if (counts.length === 0) return null;
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** A file that broke before its first test counts as one failure. */
function vitestCounts(report) {
  if (!report) return null;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function playwrightCounts(report) {
  if (!report) return null;
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}
