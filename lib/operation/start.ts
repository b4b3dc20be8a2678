import "server-only";
import { env } from "@/lib/env";
import { startDailyBackup } from "./daily-backup-job";
import { startMetrics } from "./metrics";
import { followRequests } from "./requests";

/** Once, when a server starts. */
export function startOperation(): void {
  if (env().metricsToken !== undefined) startMetrics();
  followRequests();
  startDailyBackup();
}
