import { isDatabaseReachable } from "@/lib/data/health";

/** Ready when the database answers; 503 with the reason otherwise. */
export async function GET(): Promise<Response> {
  const database = await isDatabaseReachable();
  return Response.json(
    { ready: database, database },
    { status: database ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
