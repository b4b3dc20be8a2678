import { launch } from "./launch.mjs";

await launch("scripts/serve.ts", ["dev"], "development");
