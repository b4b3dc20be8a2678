import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";
import { env } from "@/lib/env";

const { logLevel, mode } = env();

// Kept on globalThis: whoever tells the number of a request stands in another bundle than most who log.
const kept = globalThis as { balansertRequest?: AsyncLocalStorage<string> };
kept.balansertRequest ??= new AsyncLocalStorage<string>();

/** The number of the request that is being answered: on every line that is logged meanwhile. */
export const currentRequest = kept.balansertRequest;

/** One line of JSON per event on stdout; whoever runs the server collects it. Secrets and personal data never leave the process. */
export const log = pino({
  level: logLevel ?? (mode === "test" ? "silent" : "info"),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ requestId: currentRequest.getStore() }),
  serializers: { error: errorForLog, reason: withoutPersons },
  redact: {
    paths: ["password", "secret", "token", "cookie", "authorization"].flatMap((key) => [key, `*.${key}`]),
    censor: "…",
  },
});

/** What kind of error, what it said and where. Errors of the database repeat what was typed: only their code and place are told. */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { code, clientVersion } = error as { code?: unknown; clientVersion?: unknown };
  const isDatabases = clientVersion !== undefined || "severity" in error || error.name.startsWith("Prisma");
  return {
    name: error.name,
    code,
    message: isDatabases ? undefined : withoutPersons(error.message),
    at: (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)),
  };
}

/** A text without e-mail addresses and national identity numbers. */
function withoutPersons(text: unknown): unknown {
  return typeof text === "string"
    ? text.replace(/[^\s<>"'(]+@[^\s<>"')]+/g, "…").replace(/\b\d{6} ?\d{5}\b/g, "…")
    : text;
}
