import "server-only";
import { channel, subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { env } from "@/lib/env";
import { currentRequest, log } from "@/lib/log";
import { settleAddress } from "./caller-address";
import { isDraining, isStopping } from "./draining";
import { routeOf } from "./route-of";
import { guardResponse } from "./security-headers";

type Exchange = { request: IncomingMessage; response: ServerResponse; socket: Socket };

/** A request that was answered: by its route, never by its address. */
export type Answered = {
  method: string;
  route: string;
  status: number;
  seconds: number;
  /** The trace it came with, as W3C writes it. */
  traceparent: string | undefined;
};

/** Sent from elsewhere, or too often. */
const REFUSED = new Set([403, 429]);

export const answeredChannel = "balansert.request";

/**
 * Gives each request a number, that of a proxy in front where it gave one: in the answer's x-request-id and on every line logged
 * meanwhile. Tells when it is answered, and logs those that failed or were refused (the others at debug). Every answer gets the
 * security headers, and every request the one address that may be believed.
 */
export function followRequests(): void {
  const trustsNoProxy = env().trustedProxies === 0;
  const begun = new WeakMap<IncomingMessage, number>();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Exchange;
    const id = requestId(request.headers["x-request-id"]);
    begun.set(request, performance.now());
    response.setHeader("x-request-id", id);
    // No connection is kept for a next request, which would come to nobody.
    if (isDraining()) response.setHeader("connection", "close");
    guardResponse(response);
    if (trustsNoProxy) settleAddress(request);
    // Published just before the request is handed to the server, in the same turn: what answers it inherits this.
    currentRequest.enterWith(id);
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response, socket } = message as Exchange;
    // What was begun before may have promised otherwise; kept open, it would hold up the stop.
    if (isStopping()) socket.end();
    const since = begun.get(request);
    if (since === undefined) return;
    const seconds = (performance.now() - since) / 1000;
    tell(request, response, seconds);
  });
}

function tell(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const { method = "", url = "", headers } = request;
  const { statusCode: status } = response;
  const told = { method, route: routeOf(url), status, seconds };
  const answered: Answered = { ...told, traceparent: headers.traceparent?.toString() };
  channel(answeredChannel).publish(answered);
  const line = { ...told, requestId: response.getHeader("x-request-id") };
  if (status >= 500) log.error(line, "request failed");
  else if (REFUSED.has(status)) log.warn(line, "request refused");
  else log.debug(line, "request");
}

/** Only a plain word is taken over: it goes into the log. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
