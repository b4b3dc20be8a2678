import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Answered, answeredChannel } from "./requests";
import { type Span, spanOf } from "./span";

const PAUSE_MILLISECONDS = 5_000;
const LONGEST_MILLISECONDS = 5_000;
/** How many requests wait at most for a collector that is away; beyond that they are not told of. */
const MOST = 2_000;

/**
 * Tells an OpenTelemetry collector of each request, where one is given: OTLP over HTTP in JSON, which takes no package.
 */
export function startTraces(pause = PAUSE_MILLISECONDS): void {
  const { traces } = env();
  if (!traces) return;
  let waiting: Span[] = [];
  subscribe(answeredChannel, (message) => {
    if (waiting.length < MOST) waiting.push(spanOf(message as Answered, now()));
  });
  setInterval(() => {
    if (waiting.length === 0) return;
    const spans = waiting;
    waiting = [];
    void send(traces, spans);
  }, pause).unref();
}

type Collector = NonNullable<ReturnType<typeof env>["traces"]>;

/** What a collector does not take is lost: the server does not wait for it. */
async function send({ url, headers, service }: Collector, spans: readonly Span[]): Promise<void> {
  const attributes = [{ key: "service.name", value: { stringValue: service } }];
  const body = {
    resourceSpans: [{ resource: { attributes }, scopeSpans: [{ scope: { name: "balansert" }, spans }] }],
  };
  try {
    const { ok, status } = await fetch(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
    });
    if (!ok) log.warn({ status, spans: spans.length }, "traces not taken");
  } catch (error) {
    log.warn({ reason: String(error), spans: spans.length }, "traces not sent");
  }
}
