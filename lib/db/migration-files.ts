import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";

/** The data model: every file of the schema folder. */
export function readSchema(folder = "prisma/schema"): SchemaContainer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({
      path: path.join(folder, name),
      content: readFileSync(path.join(folder, name), "utf8"),
    }));
}

/** Prisma keeps this beside the migrations, so that they are never run on another kind of database. */
export const migrationLockText = '# Made by Prisma\nprovider = "postgresql"\n';

/** The committed migrations, oldest first, in the form the schema engine reads. */
export function readMigrations(folder = "prisma/migrations"): MigrationList {
  const baseDir = path.resolve(folder);
  const lockfile = path.join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir) ? readdirSync(baseDir) : [];
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : migrationLockText,
    },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((name) => existsSync(path.join(baseDir, name, "migration.sql")))
      .sort()
      .map((name) => {
        const value = readFileSync(path.join(baseDir, name, "migration.sql"), "utf8");
        return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
      }),
  };
}
