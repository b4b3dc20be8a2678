import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { currentRequest, log } from "@/lib/log";
import { showMetrics, startMetrics } from "@/lib/operation/metrics";
import { mayReadMetrics } from "@/lib/operation/metrics-access";
import { followRequests } from "@/lib/operation/requests";

const server = createServer(async (request, response) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (request.url === "/forbidden") response.statusCode = 403;
  if (request.url === "/own") response.setHeader("content-security-policy", "default-src 'self'");
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

it("tells of what was refused, by its route", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  await (await fetch(`${address}/forbidden`)).text();
  await vi.waitFor(() =>
    expect(warned).toHaveBeenCalledWith(
      expect.objectContaining({ status: 403, route: "other" }),
      "request refused",
    ),
  );
  warned.mockRestore();
});

it("guards every answer, and leaves the policy of those that have one of their own", async () => {
  const policyOf = async (path: string) =>
    (await fetch(address + path)).headers.get("content-security-policy");
  expect(await policyOf("/forbidden")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(await policyOf("/own")).toBe("default-src 'self'");
});

it("shows measurements only to who has the token", () => {
  expect(mayReadMetrics("Bearer undefined")).toBe(false);
  vi.stubEnv("METRICS_TOKEN", "0123456789abcdef");
  expect(mayReadMetrics("Bearer 0123456789abcdef")).toBe(true);
  expect([null, "", "Bearer ", "0123456789abcdef", "Bearer 0123456789abcdeF"].map(mayReadMetrics)).toEqual(
    Array(5).fill(false),
  );
});
