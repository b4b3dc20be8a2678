import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = {
  "@": root.replace(/\/$/, ""),
  // "server-only" throws outside Next; its empty twin is what Next itself uses on the server.
  "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
};

const withDatabase = {
  setupFiles: ["tests/support/test-database.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // On two cores it would take one: the tests wait for the database as much as they compute.
    maxWorkers: "100%",
    coverage: { provider: "v8", include: ["lib/domain/**/*.ts"], thresholds: { branches: 100 } },
    projects: [
      { resolve: { alias }, test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          ...withDatabase,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "production",
          include: ["tests/production/**/*.test.ts"],
          globalSetup: ["tests/support/built.ts", "tests/support/database-server.ts"],
          ...withDatabase,
          // Servers are started and stopped here, beside a load that leaves them little.
          testTimeout: 240_000,
        },
      },
    ],
  },
});
