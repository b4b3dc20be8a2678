import { launch } from "./launch.mjs";

await launch("scripts/backup.ts", ["restore", ...process.argv.slice(2)], "production");
