import { launch } from "./launch.mjs";

await launch("scripts/send-mail.ts", ["remind"], "production");
