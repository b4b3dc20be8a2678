import "server-only";
import { channel } from "node:diagnostics_channel";
import { hour, today } from "@/lib/clock";
import { takeDailyBackup } from "@/lib/db/backup/daily-backup";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const jobChannel = channel("balansert:job");
const PAUSE_MILLISECONDS = 5 * 60_000;

/** Takes the day's backup when its hour has come in Norway, if one is wanted. What fails is told of, and tried again at the next look. */
export async function backUpWhenDue(): Promise<string | null> {
  const { backup, databaseUrl } = env();
  if (!(backup && databaseUrl) || hour() < backup.hour) return null;
  try {
    const file = await takeDailyBackup(databaseUrl, { ...backup, day: today() });
    if (file) {
      jobChannel.publish({ job: "backup", ok: true });
      log.info({ file }, "backup taken");
    }
    return file;
  } catch (error) {
    jobChannel.publish({ job: "backup", ok: false });
    log.error({ reason: error instanceof Error ? error.message : String(error) }, "backup failed");
    return null;
  }
}

/** Looks every few minutes for as long as the server lives. One that is cut off leaves no file, and is taken by the next server. */
export function startDailyBackup(): void {
  const { jobs, backup } = env();
  if (!(jobs && backup)) return;
  const look = () => backUpWhenDue().then(lookLater);
  const lookLater = () => void setTimeout(look, PAUSE_MILLISECONDS).unref();
  lookLater();
}
