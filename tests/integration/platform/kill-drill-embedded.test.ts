import { test } from "vitest";
import { embeddedDatabase } from "./drill-database";
import { DRILL_PATIENCE_MS, killDrill } from "./kill-drill";

test(
  "row 15: SIGKILL of the application and of its own database in the middle of multi-row saves and imports: acknowledged all there, nothing half written",
  async () => killDrill(await embeddedDatabase()),
  DRILL_PATIENCE_MS,
);
