import "server-only";
import { env } from "@/lib/env";
import { startDailyBackup } from "./daily-backup-job";
import { heedStarter } from "./draining";
import { startMetrics } from "./metrics";
import { followRequests } from "./requests";
import { startTraces } from "./traces";

/** Once, when a server starts. */
export function startOperation(): void {
  if (env().metricsToken !== undefined) startMetrics();
  startTraces();
  followRequests();
  heedStarter();
  startDailyBackup();
}
