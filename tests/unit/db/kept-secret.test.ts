import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { keptSecret } from "@/lib/db/embedded/kept-secret";

it("is made once, long, fit for an address, and for its owner only", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "balansert-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "secret");
  const secret = keptSecret(file);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keptSecret(file)).toBe(secret);
  expect(keptSecret(path.join(folder, "another"))).not.toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
