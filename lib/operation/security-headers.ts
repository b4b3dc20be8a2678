import "server-only";
import type { ServerResponse } from "node:http";

/** On every answer, whoever gives it: pages, files, refusals, and what Next says itself before anything of ours is asked. */
const everywhere = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Forms need their Origin, which "no-referrer" would take away.
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "cross-origin-opener-policy": "same-origin",
  // Of what is no page. A page has one of its own, made anew each time in proxy.ts.
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Adds what an answer lacks of them, just before it is sent. */
export function guardResponse(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = ((...words: Parameters<typeof writeHead>) => {
    for (const [name, value] of Object.entries(everywhere)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead.apply(response, words);
  }) as typeof writeHead;
}
