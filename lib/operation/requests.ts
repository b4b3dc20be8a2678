import "server-only";
import { channel, subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { currentRequest, log } from "@/lib/log";
import { routeOf } from "./route-of";

type Exchange = { request: IncomingMessage; response: ServerResponse };

/** A request that was answered: by its route, never by its address. */
export type Answered = { method: string; route: string; status: number; seconds: number };

export const answeredChannel = "balansert.request";

/**
 * Gives each request a number, that of a proxy in front where it gave one: in the answer's x-request-id and on every line logged
 * meanwhile. Tells when it is answered, and logs those that failed (the others at debug).
 */
export function followRequests(): void {
  const begun = new WeakMap<IncomingMessage, number>();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Exchange;
    const id = requestId(request.headers["x-request-id"]);
    begun.set(request, performance.now());
    response.setHeader("x-request-id", id);
    // Published just before the request is handed to the server, in the same turn: what answers it inherits this.
    currentRequest.enterWith(id);
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Exchange;
    const since = begun.get(request);
    if (since === undefined) return;
    const seconds = (performance.now() - since) / 1000;
    tell(request, response, seconds);
  });
}

function tell({ method = "", url = "" }: IncomingMessage, response: ServerResponse, seconds: number): void {
  const { statusCode: status } = response;
  const answered: Answered = { method, route: routeOf(url), status, seconds };
  channel(answeredChannel).publish(answered);
  const line = { ...answered, requestId: response.getHeader("x-request-id") };
  if (status >= 500) log.error(line, "request failed");
  else log.debug(line, "request");
}

/** Only a plain word is taken over: it goes into the log. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
}
