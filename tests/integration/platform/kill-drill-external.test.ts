import { test } from "vitest";
import { externalDatabase } from "./drill-database";
import { DRILL_PATIENCE_MS, killDrill } from "./kill-drill";

test(
  "row 15: SIGKILL of the application and of a database that others run in the middle of multi-row saves and imports: acknowledged all there, nothing half written",
  async () => killDrill(await externalDatabase()),
  DRILL_PATIENCE_MS,
);
