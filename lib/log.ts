import "server-only";
import pino from "pino";
import { env } from "@/lib/env";

const { logLevel, mode } = env();

/** One line of JSON per event on stdout; whoever runs the server collects it. Secrets never leave the process. */
export const log = pino({
  level: logLevel ?? (mode === "test" ? "silent" : "info"),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["password", "secret", "token", "cookie", "authorization"].flatMap((key) => [key, `*.${key}`]),
    censor: "…",
  },
});
