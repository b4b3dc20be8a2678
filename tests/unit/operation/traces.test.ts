import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { followRequests } from "@/lib/operation/requests";
import { startTraces } from "@/lib/operation/traces";

type Told = { resourceSpans: [{ resource: unknown; scopeSpans: [{ spans: Record<string, unknown>[] }] }] };

const told: Told[] = [];
const headers: IncomingHttpHeaders[] = [];
const collector = createServer(async (request, response) => {
  headers.push(request.headers);
  told.push((await json(request)) as Told);
  response.statusCode = request.url === "/v1/traces" ? 200 : 404;
  response.end("{}");
});
const server = createServer((_request, response) => response.writeHead(503).end());

beforeAll(async () => {
  for (const each of [collector, server]) await once(each.listen(0, "127.0.0.1"), "listening");
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`);
  vi.stubEnv("OTEL_EXPORTER_OTLP_HEADERS", "x-key=secret,x-other=1");
  startTraces(20);
  followRequests();
});
afterAll(() => {
  vi.unstubAllEnvs();
  collector.close();
  server.close();
});

it("a collector is told of each request, in the trace it came with, and never of its address", async () => {
  const [trace, parent] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];
  const asked = `http://127.0.0.1:${(server.address() as AddressInfo).port}/invitation/secret-token?name=Kari`;
  await (await fetch(asked, { headers: { traceparent: `00-${trace}-${parent}-01` } })).text();
  const spans = () => told.flatMap(({ resourceSpans: [{ scopeSpans }] }) => scopeSpans[0].spans);
  const ofTrace = await vi.waitUntil(() => spans().find(({ traceId }) => traceId === trace));
  expect(ofTrace).toMatchObject({
    parentSpanId: parent,
    spanId: expect.stringMatching(/^[\da-f]{16}$/),
    name: expect.stringMatching(/^GET /),
    kind: 2,
    status: { code: 2 },
    attributes: expect.arrayContaining([{ key: "http.response.status_code", value: { intValue: "503" } }]),
  });
  const { startTimeUnixNano: start, endTimeUnixNano: end } = ofTrace as Record<string, string>;
  expect(BigInt(end ?? 0)).toBeGreaterThanOrEqual(BigInt(start ?? 0));
  expect(told[0]?.resourceSpans[0].resource).toEqual({
    attributes: [{ key: "service.name", value: { stringValue: "balansert" } }],
  });
  expect(headers[0]).toMatchObject({ "x-key": "secret", "x-other": "1", "content-type": "application/json" });
  expect(JSON.stringify(told)).not.toMatch(/secret-token|Kari/);
});
