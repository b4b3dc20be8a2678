import { launch } from "./launch.mjs";

await launch("scripts/backup.ts", ["backup", ...process.argv.slice(2)], "production");
