import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { currentRequest } from "@/lib/log";
import { showMetrics, startMetrics } from "@/lib/operation/metrics";
import { mayReadMetrics } from "@/lib/operation/metrics-access";
import { followRequests } from "@/lib/operation/requests";

const server = createServer(async (_request, response) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  response.end(currentRequest.getStore());
});
let address: string;

beforeAll(async () => {
  // Nobody connects to it.
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@nowhere.invalid/none");
  startMetrics();
  followRequests();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

it("numbers each request, for whoever answers it and for who asked; several at once keep their own", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const response = await fetch(address);
      const id = response.headers.get("x-request-id");
      expect(await response.text()).toBe(id);
      return id;
    }),
  );
  expect(new Set(answers).size).toBe(20);
});

it("takes over the number a proxy gave, when it is a plain word", async () => {
  const numberOf = async (given: string) =>
    (await fetch(address, { headers: { "x-request-id": given } })).headers.get("x-request-id");
  expect(await numberOf("front-0123456789")).toBe("front-0123456789");
  expect(await numberOf("a b{} c d e f")).toMatch(/^[\da-f-]{36}$/);
});

it("counts requests by method, route and status, and shows no address", async () => {
  await (await fetch(`${address}/invitation/secret-token?name=Kari`)).text();
  await vi.waitFor(async () =>
    expect((await showMetrics())?.text).toMatch(
      /request_duration_seconds_count\{method="GET",.*status="200"\}/,
    ),
  );
  const { text = "" } = (await showMetrics()) ?? {};
  expect(text).toMatch(/nodejs_eventloop_lag_seconds/);
  expect(text).not.toMatch(/secret-token|Kari/);
});

it("shows measurements only to who has the token", () => {
  expect(mayReadMetrics("Bearer undefined")).toBe(false);
  vi.stubEnv("METRICS_TOKEN", "0123456789abcdef");
  expect(mayReadMetrics("Bearer 0123456789abcdef")).toBe(true);
  expect([null, "", "Bearer ", "0123456789abcdef", "Bearer 0123456789abcdeF"].map(mayReadMetrics)).toEqual(
    Array(5).fill(false),
  );
});
