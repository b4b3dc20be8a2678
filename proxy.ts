import { type NextRequest, NextResponse } from "next/server";

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** On every page and action: refuses writes sent from elsewhere, and allows only the scripts this response names itself. */
export function proxy(request: NextRequest): NextResponse {
  const isWrite = !reads.has(request.method);
  if (isWrite && !isFromHere(request)) {
    return new NextResponse("Forbidden: wrong or missing Origin", {
      status: 403,
      headers: { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" },
    });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  // A page does not know by itself whether it answers a form that was sent.
  headers.set("x-form-sent", isWrite ? "yes" : "no");
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** A browser names where a form or script stands. Next lets an absent Origin through; here it must be there, and be ours. */
function isFromHere({ headers }: NextRequest): boolean {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

function contentSecurityPolicy(nonce: string): string {
  // Hot reload evaluates code and writes styles into the page.
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// Files of the build need none of it, and a coat of arms brings a policy of its own, which allows nothing at all. Each is named whole:
// under an address that merely begins like one, Next runs the actions of the page that tells it is not there.
export const config = {
  matcher: [
    "/((?!_next/static/|_next/image$|favicon\\.ico$|icon\\.svg$|api/organisation/[^/]+/coat-of-arms$).*)",
  ],
};
