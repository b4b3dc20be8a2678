/** The allowed import arrows of docs/architecture.md: whatever is not named here fails. */

const layer = (name, path, mayImport, extra = {}) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: "error",
  comment: `${name} may import: ${mayImport.join(", ") || "nothing of ours"}`,
  from: { path, ...extra },
  to: { path: "^(app|components|lib|prisma|tests|scripts)/", pathNot: [path, ...mayImport.map((target) => places[target])] },
});

const places = {
  app: "^app/",
  components: "^components/",
  domain: "^lib/domain/",
  schemas: "^lib/schemas/",
  data: "^lib/data/",
  actions: "^lib/actions/",
  auth: "^lib/auth/",
  db: "^lib/db/",
  exchange: "^lib/exchange/",
  format: "^lib/format/",
  i18n: "^lib/i18n/",
  seed: "^prisma/seed/",
  generated: "^lib/db/generated/",
  "app-error": "^lib/app-error\\.ts$",
  env: "^lib/env\\.ts$",
  routes: "^lib/routes\\.ts$",
  clock: "^lib/clock\\.ts$",
  log: "^lib/log\\.ts$",
};

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^tests/" }, to: { path: "^tests/" } },
    {
      name: "domain-knows-no-package",
      severity: "error",
      from: { path: places.domain },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
    {
      name: "generated-client-only-in-db-and-data",
      severity: "error",
      from: { pathNot: ["^lib/(db|data)/", "^tests/"] },
      to: { path: places.generated },
    },
    {
      name: "views-from-data-are-types",
      severity: "error",
      comment: "A component may know the shape of a view, never fetch it.",
      from: { path: places.components },
      to: { path: places.data, dependencyTypesNot: ["type-only"] },
    },
    layer("app", places.app, ["components", "actions", "data", "auth", "schemas", "domain", "format", "i18n", "exchange", "routes", "clock", "log"]),
    layer("components", places.components, ["actions", "schemas", "domain", "format", "i18n", "routes", "data"]),
    layer("actions", places.actions, ["auth", "data", "schemas", "domain", "app-error", "clock", "log", "routes", "i18n"]),
    layer("auth", places.auth, ["data", "db", "domain", "env", "clock"]),
    layer("data", places.data, ["db", "schemas", "domain", "app-error", "clock"]),
    layer("exchange", places.exchange, ["schemas", "domain", "format", "i18n"]),
    layer("db", places.db, ["domain", "env"]),
    layer("schemas", places.schemas, ["domain"]),
    layer("format", places.format, ["domain", "i18n", "schemas"]),
    layer("i18n", places.i18n, ["auth", "schemas"]),
    layer("domain", places.domain, []),
    layer("seed", places.seed, ["data", "db", "domain", "schemas"]),
    layer("single-files", "^lib/(app-error|env|routes|clock|log)\\.ts$", ["env", "domain"]),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    exclude: { path: ["^\\.next/", "^\\.balansert/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { conditionNames: ["import", "require", "node", "default", "types"], exportsFields: ["exports"] },
  },
};
