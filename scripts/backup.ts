import { existsSync } from "node:fs";
import path from "node:path";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import type { TableContent } from "@/lib/db/backup/table-rows";
import { takeBackup } from "@/lib/db/backup/take-backup";
import { explain } from "./explain";
import { withDatabase } from "./installation";
import { seconds } from "./progress.mjs";

// Everything the database holds, in one file: npm run backup [-- FILE], while Balansert runs or not; and from the file to an
// empty database, or a machine where there is none yet: npm run restore -- FILE.
const [command = "backup", given] = process.argv.slice(2);
const since = Date.now();
let rows = 0;

process.exit(await main());

async function main(): Promise<number> {
  try {
    return command === "restore" ? await restore() : await backup();
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function backup(): Promise<number> {
  const moment = new Date().toISOString().slice(0, 16).replaceAll(":", "");
  const file = path.resolve(given ?? `balansert-${moment}.backup`);
  if (existsSync(file)) {
    console.error(`${file} finst alt.`);
    return 1;
  }
  console.log("Tek tryggingskopi");
  await withDatabase({ alone: false }, (url) => takeBackup(url, file, tell));
  console.log(`${file}: ${rows} rader, ${seconds(since)}. Ho inneheld personopplysingar: ta vare på henne.`);
  return 0;
}

async function restore(): Promise<number> {
  if (!given) {
    console.error("Kva fil? npm run restore -- balansert-2026-11-23.backup");
    return 2;
  }
  console.log("Les inn tryggingskopi");
  const work = (url: string) => restoreBackup(url, path.resolve(given), tell);
  const { takenAt } = await withDatabase({ alone: true }, work);
  console.log(
    `Ferdig: ${rows} rader som dei var ${takenAt}, alle kontrollsummar like, ${seconds(since)}. Alle må logge inn på nytt.`,
  );
  return 0;
}

function tell(content: TableContent): void {
  rows += content.rows;
  if (content.rows > 0) console.log(`  ${content.table}: ${content.rows} rader`);
}
