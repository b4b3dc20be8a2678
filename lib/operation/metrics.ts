import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { pool } from "@/lib/db/pool";
import { type Answered, answeredChannel } from "./requests";

// Kept on globalThis: what counts and what shows stand in different bundles.
const kept = globalThis as { balansertMetrics?: Registry };

/** Begins to count. What the process itself does (event loop, memory, collection of garbage) is counted by the library. */
export function startMetrics(): void {
  if (kept.balansertMetrics) return;
  const registry = new Registry();
  kept.balansertMetrics = registry;
  collectDefaultMetrics({ register: registry });
  countRequests(registry);
  countSnapshots(registry);
  countJobs(registry);
  showPool(registry);
}

/** All that was counted, as Prometheus reads it; null when nothing is. */
export async function showMetrics(): Promise<{ text: string; contentType: string } | null> {
  const registry = kept.balansertMetrics;
  return registry ? { text: await registry.metrics(), contentType: registry.contentType } : null;
}

function countRequests(registry: Registry): void {
  const duration = new Histogram({
    name: "balansert_http_request_duration_seconds",
    help: "Requests by method, route and status, from the first byte in to the last byte out",
    labelNames: ["method", "route", "status"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  subscribe(answeredChannel, (message) => {
    const { method, route, status, seconds } = message as Answered;
    duration.observe({ method: known(method), route, status }, seconds);
  });
}

/** A caller may invent methods; each would be a row. */
function known(method: string): string {
  return ["GET", "HEAD", "POST", "OPTIONS"].includes(method) ? method : "other";
}

function countSnapshots(registry: Registry): void {
  const reads = new Counter({
    name: "balansert_snapshot_total",
    help: "Snapshots of an organisation asked for: kept in memory, or read from the database",
    labelNames: ["from"],
    registers: [registry],
  });
  subscribe("balansert:snapshot", (message) => {
    reads.inc({ from: (message as { kept: boolean }).kept ? "memory" : "database" });
  });
}

function countJobs(registry: Registry): void {
  const options = { labelNames: ["job", "outcome"], registers: [registry] };
  const runs = new Counter({ name: "balansert_job_runs_total", help: "Runs of the jobs", ...options });
  const last = new Gauge({ name: "balansert_job_last_run_seconds", help: "When a job last ran", ...options });
  subscribe("balansert:job", (message) => {
    const { job, ok } = message as { job: string; ok: boolean };
    const labels = { job, outcome: ok ? "done" : "failed" };
    runs.inc(labels);
    last.setToCurrentTime(labels);
  });
}

function showPool(registry: Registry): void {
  new Gauge({
    name: "balansert_database_connections",
    help: "Connections of this process to the database, and questions that wait for one",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool();
      this.set({ state: "busy" }, totalCount - idleCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
}
