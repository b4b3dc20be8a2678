import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Day } from "@/lib/domain/day";
import { connected } from "./table-rows";
import { takeBackup } from "./take-backup";

type Daily = { folder: string; keep: number; day: Day };

/** Any number, as long as all servers use the same. */
const TURN = 20_26_11;

const leftBehind = /^balansert-\d{4}-\d{2}-\d{2}\.backup\.\d+\.unfinished$/;
const named = /^balansert-\d{4}-\d{2}-\d{2}\.backup$/;

/**
 * The day's backup, unless it is there already, and the oldest ones away beyond how many are kept. Answers its file; null when
 * there was nothing to do, or another server on the same database is at it.
 */
export async function takeDailyBackup(url: string, { folder, keep, day }: Daily): Promise<string | null> {
  const file = path.resolve(folder, `balansert-${day}.backup`);
  if (existsSync(file)) return null;
  return connected(url, async (client) => {
    const { rows } = await client.query<{ ours: boolean }>("select pg_try_advisory_lock($1) as ours", [TURN]);
    if (!rows[0]?.ours) return null;
    await takeBackup(url, file);
    await removeOldest(folder, keep);
    return file;
  });
}

/** Only those of our own naming: other files in the folder are somebody else's. */
async function removeOldest(folder: string, keep: number): Promise<void> {
  const all = (await readdir(folder)).sort();
  const old = all.filter((name) => named.test(name)).slice(0, -keep);
  // A server that was killed while it wrote; nobody else is writing now.
  const cutOff = all.filter((name) => leftBehind.test(name));
  for (const name of [...old, ...cutOff]) await rm(path.join(folder, name));
}
