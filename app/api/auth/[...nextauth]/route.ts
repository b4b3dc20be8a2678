import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { getSessionKey } from "@/lib/auth/actor";
import { authOptions } from "@/lib/auth/options";
import { sessionCookie } from "@/lib/auth/own-cookie";
import { endSession } from "@/lib/data/session";
import { log } from "@/lib/log";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Where a provider sends whom it vouches for: the one thing of next-auth that is asked from outside. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  if ((await context.params).nextauth[0] !== "callback") return new Response(null, { status: 404 });
  const earlier = await getSessionKey();
  const response: Response = await NextAuth(request, context, authOptions());
  // Who signs in anew leaves the session they came with.
  const isSignedIn = beginsSession(response);
  if (earlier && isSignedIn) await endSession(earlier);
  log.info({ provider: "oidc" }, isSignedIn ? "signed in" : "sign-in failed");
  return response;
}

function beginsSession({ headers }: Response): boolean {
  const start = `${sessionCookie().name}=`;
  return headers.getSetCookie().some((line) => line.startsWith(start) && !line.startsWith(`${start};`));
}
