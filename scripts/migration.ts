import { mkdirSync, writeFileSync } from "node:fs";
import { startTemporary } from "@/lib/db/embedded/temporary-server";
import { missingMigration } from "@/lib/db/migrate";
import { migrationLockText } from "@/lib/db/migration-files";

// Writes the migration from the committed ones to the schema: npm run migration -- NAME. Look through it before you
// commit it; what Prisma cannot express (checks, triggers) is added by hand.
const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  console.error("Gi endringa eit namn: npm run migration -- legg_til_tiltak");
  process.exit(2);
}

const server = await startTemporary();
try {
  const sql = await missingMigration(server.url);
  if (sql === null) console.log("Skjemaet er likt migreringane; ingenting å gjere.");
  else console.log(`Skreiv ${write(sql)}`);
} finally {
  await server.stop();
}
process.exit(0);

function write(sql: string): string {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = `prisma/migrations/${/^\d{14}_/.test(name) ? name : `${stamp}_${name}`}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, sql);
  writeFileSync("prisma/migrations/migration_lock.toml", migrationLockText);
  return `${folder}/migration.sql`;
}
