import { readiness } from "@/lib/operation/readiness";

/**
 * Ready when the database answers and has every migration; 503 with the reasons otherwise. With ?live only whether the server
 * answers at all: a database that is away is no reason to start it anew.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  if (new URL(request.url).searchParams.has("live")) return Response.json({ live: true }, { headers });
  const answer = await readiness();
  return Response.json({ live: true, ...answer }, { status: answer.ready ? 200 : 503, headers });
}
