import { launch } from "./launch.mjs";

// It signs nobody in, and needs no secret to sign sessions with.
await launch("scripts/verify-audit.ts", [], "development");
