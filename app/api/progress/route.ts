import type { NextRequest } from "next/server";
import { getActor } from "@/lib/auth/actor";
import { getProgress } from "@/lib/data/progress";

/** How far one's own import or undoing has come, as JSON; 204 when this server does not know. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const progress = getProgress(await getActor(), searchParams.get("key") ?? "");
  const headers = { "cache-control": "no-store" };
  return progress ? Response.json(progress, { headers }) : new Response(null, { status: 204, headers });
}
