import { launch } from "./launch.mjs";

await launch("scripts/serve.ts", ["start"], "production");
