import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The unit tests that hold the mutated rules: few, and each property with fewer cases, for every mutant is tried anew. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["tests/unit/{domain,exchange}/**/*.test.ts"],
    env: { PROPERTY_RUNS: "100" },
  },
});
