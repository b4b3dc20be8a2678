import autocannon from "autocannon";
import { type App, startApp } from "../support/e2e-app";
import { sessionCookie } from "../support/e2e-people";
import { type Comparison, comparison, medianOf } from "./compare";

const LIMIT = 2;
const CONNECTIONS = 10;
const SECONDS = 8;
const ROUNDS = 3;
/** A page of the same build that only prints some forty rows of fixed text, made anew for each who asks. */
const PLAIN = "/accessibility";
const DASHBOARD = "/organisation/1517/unit/hareid-kommune";

/** Signed in, ten at a time: how many times as many requests a second the plain page answers as a unit's dashboard. */
export async function compareDashboardRate(): Promise<Comparison[]> {
  const app = await startApp();
  const { name, value } = await sessionCookie(app, "leader");
  const cookie = `${name}=${value}`;
  const rates: Record<string, number[]> = { [PLAIN]: [], [DASHBOARD]: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [page, found] of Object.entries(rates)) {
      const rate = await rateOf(app, page, cookie);
      if (round >= 0) found.push(rate);
    }
  }
  await app.stop();
  const [first, second] = Object.values(rates).map(medianOf) as [number, number];
  return [comparison("unit dashboard, requests/s (P1)", LIMIT, first, second, first / second)];
}

async function rateOf(app: App, page: string, cookie: string): Promise<number> {
  const url = `${app.url}${page}`;
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { cookie },
  });
  if (non2xx + errors > 0) throw new Error(`${page}: ${non2xx} refused, ${errors} failed`);
  return requests.average;
}
