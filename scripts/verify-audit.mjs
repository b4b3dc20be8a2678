import { launch } from "./launch.mjs";

await launch("scripts/verify-audit.ts", [], "production");
