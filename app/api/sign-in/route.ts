import type { NextRequest } from "next/server";
import { startExternalSignIn } from "@/lib/auth/external-sign-in";
import { routes } from "@/lib/routes";

/** The link "sign in with …": off to the provider, from our own pages only. */
export async function GET(request: NextRequest): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  const isOurs = site === null || site === "same-origin" || site === "none";
  const from = request.nextUrl.searchParams.get("from") || routes.myUnits;
  const start = isOurs ? await startExternalSignIn(from) : null;
  if (!start) return redirectTo(`${routes.signIn()}?error=OAuthSignin`, []);
  return redirectTo(start.address, start.setCookies);
}

/** Written by hand: an address of our own is relative, since only the browser knows what we are called. */
function redirectTo(location: string, setCookies: readonly string[]): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const line of setCookies) headers.append("set-cookie", line);
  return new Response(null, { status: 303, headers });
}
