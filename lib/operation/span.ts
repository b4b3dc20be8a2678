import "server-only";
import { randomBytes } from "node:crypto";
import type { Answered } from "./requests";

/** A request as OpenTelemetry writes it in JSON: by its route, never by its address. Part of the trace it came with, if any. */
export function spanOf({ method, route, status, seconds, traceparent }: Answered, ended: Date) {
  const [, traceId, parentSpanId] =
    /^00-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}$/.exec(traceparent ?? "") ?? [];
  return {
    traceId: traceId ?? randomBytes(16).toString("hex"),
    spanId: randomBytes(8).toString("hex"),
    ...(parentSpanId ? { parentSpanId } : {}),
    name: `${method} ${route}`,
    kind: SERVER,
    startTimeUnixNano: nanoseconds(ended.getTime() - seconds * 1000),
    endTimeUnixNano: nanoseconds(ended.getTime()),
    attributes: [
      { key: "http.request.method", value: { stringValue: method } },
      { key: "http.route", value: { stringValue: route } },
      { key: "http.response.status_code", value: { intValue: String(status) } },
    ],
    status: status >= 500 ? { code: FAILED } : {},
  };
}

export type Span = ReturnType<typeof spanOf>;

// The numbers of SPAN_KIND_SERVER and STATUS_CODE_ERROR.
const SERVER = 2;
const FAILED = 2;

/** As text: beyond what a number holds. */
function nanoseconds(milliseconds: number): string {
  return String(BigInt(Math.round(milliseconds * 1000)) * 1000n);
}
