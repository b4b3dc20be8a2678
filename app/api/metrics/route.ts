import { showMetrics } from "@/lib/operation/metrics";
import { mayReadMetrics } from "@/lib/operation/metrics-access";

/** Measurements of the server for Prometheus, to who shows METRICS_TOKEN; to others there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const shown = mayReadMetrics(request.headers.get("authorization")) ? await showMetrics() : null;
  if (!shown) return new Response(null, { status: 404 });
  return new Response(shown.text, {
    headers: { "content-type": shown.contentType, "cache-control": "no-store" },
  });
}
