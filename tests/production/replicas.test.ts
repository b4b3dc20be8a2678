import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "@/lib/db/embedded/free-port";
import { cookieOf } from "../support/e2e-people";
import { type MailServer, openMailServer } from "../support/mail-server";
import { db } from "../support/owner";
import { type Replica, startReplica } from "./replica";
import { openRoundRobin, type RoundRobin } from "./round-robin";
import { falseReplies, readStates } from "./truth-check";
import { startLoad } from "./truth-load";
import { aTruthPlace, PERIOD, type TruthPlace } from "./truth-place";
import { type Reply, read } from "./truth-reader";
import { aWriter } from "./truth-writer";

// TRUTH_REPLIES=100000 (or 1000000) for the long one, on a machine of its own.
const REPLIES = Number(process.env.TRUTH_REPLIES ?? 0);
const LOAD_MS = 8_000;
const LETTERS = 12;

let place: TruthPlace;
let proxy: RoundRobin;
let mail: MailServer;
let replicas: Replica[];
let cookie: string;

const settings = () => ({
  DATABASE_URL: place.databaseUrl,
  NEXTAUTH_SECRET: place.sessionSecret,
  NEXTAUTH_URL: proxy.url,
  SMTP_URL: mail.url,
  MAIL_FROM: "Balansert <balansert@kommunen.no>",
  DRAIN_SECONDS: "3",
});

beforeAll(async () => {
  place = await aTruthPlace(process.env.DATABASE_URL ?? "");
  mail = await openMailServer();
  const { id: organisationId } = await db.organisation.findFirstOrThrow({ where: { code: place.code } });
  const waiting = Array.from({ length: LETTERS }, (_, number) => `${number}@kommunen.no`);
  await db.outboxMessage.createMany({
    data: waiting.map((recipient) => ({ organisationId, recipient, subject: recipient, text: recipient })),
  });
  const ports = [await freePort(), await freePort()];
  proxy = await openRoundRobin(ports.map((port) => `http://127.0.0.1:${port}`));
  replicas = await Promise.all(ports.map((port) => startReplica(port, settings())));
  await vi.waitUntil(() => replicas.every(({ url }) => proxy.sends(url)), { timeout: 10_000 });
  const session = { url: proxy.url, databaseUrl: place.databaseUrl, sessionSecret: place.sessionSecret };
  const { name, value } = await cookieOf(session, place.email);
  cookie = `${name}=${value}`;
}, 120_000);

afterAll(async () => {
  await Promise.all(replicas.map(({ stop }) => stop()));
  await proxy.close();
  await mail.close();
}, 60_000);

/** What it says to those who look, without what is made anew for each answer. */
async function pageOf(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return (await response.text()).replace(/<script[\s\S]*?<\/script>/g, "").replace(/nonce="[^"]*"/g, "");
}

const PAGES = ["", "/unit/root", "/unit/a", "/unit/a/indicator/A", "/unit/root/strategy-map"];

/** What is said of a unit, and of all the load asked for, is true; nothing that was acknowledged is lost. */
async function expectTruth(load: Awaited<ReturnType<typeof startLoad>>) {
  const { replies, writes, failures, seconds } = await load.stop();
  const states = await readStates(place.databaseUrl, writes);
  expect(falseReplies(states, replies).slice(0, 5)).toEqual([]);
  const there = new Set(states.map(({ mark }) => mark));
  expect(writes.filter(({ mark, got }) => Number.isFinite(got) && !there.has(mark))).toEqual([]);
  // Told each time: how many fit in the time says as much as that they were true.
  const perSecond = Math.round(replies.length / seconds);
  console.log({ checked: replies.length, perSecond, saved: writes.length, failures: failures.length });
  return { states, replies, failures };
}

describe("two servers on one database", () => {
  it("show at once what was saved through the other, and say the same", async () => {
    const urls = replicas.map(({ url }) => url);
    const writers = await Promise.all(urls.map((url) => aWriter(url, place, "a", cookie)));
    for (let turn = 0; turn < 10; turn += 1) {
      const [writer, other] = turn % 2 === 0 ? writers : writers.toReversed();
      const answer = await writer?.save();
      expect(answer?.status).toBe(303);
      await other?.look();
      const replies = await Promise.all(
        urls.map((url) => read(url, place.code, { kind: "figures", unit: "a" })),
      );
      const states = await readStates(place.databaseUrl, answer ? [answer] : []);
      expect(falseReplies(states, replies as Reply[])).toEqual([]);
    }
    for (const page of PAGES) {
      const address = `/organisation/${place.code}${page}?period=${PERIOD}`;
      const [here, there] = await Promise.all(urls.map((url) => pageOf(url + address)));
      expect(there).toBe(here);
    }
  });

  it(
    "row 18: what eight are told while four save is what the figures came to at a moment in between",
    async () => {
      const load = await startLoad(proxy.url, place, cookie);
      const isEnough = () => (REPLIES > 0 ? load.replies.length >= REPLIES : performance.now() > end);
      const end = performance.now() + LOAD_MS;
      await vi.waitUntil(isEnough, { timeout: 6 * 3600_000, interval: 100 });
      const { states, replies, failures } = await expectTruth(load);
      expect(failures).toEqual([]);
      expect(replies.length).toBeGreaterThanOrEqual(Math.max(REPLIES, 100));
      // The check is worth something: of an earlier moment, most of what was said is false.
      const late = replies.map((reply) => ({ ...reply, sent: reply.sent + 5_000, got: reply.got + 5_000 }));
      expect(falseReplies(states, late).length).toBeGreaterThan(replies.length / 4);
    },
    7 * 3600_000,
  );

  it("send each letter once between them", async () => {
    await vi.waitUntil(() => mail.received.length >= LETTERS, { timeout: 60_000, interval: 100 });
    await sleep(500);
    const to = mail.received.flatMap((letter) => letter.to);
    expect(to.length).toBe(LETTERS);
    expect(new Set(to).size).toBe(LETTERS);
  });

  it("are replaced one after the other without a request being dropped", async () => {
    const load = await startLoad(proxy.url, place, cookie, { pauseMs: 100 });
    for (const [index, { url, port, stop }] of replicas.entries()) {
      await stop();
      const before = proxy.answered.get(url) ?? 0;
      replicas[index] = await startReplica(port, settings());
      await vi.waitUntil(() => (proxy.answered.get(url) ?? 0) > before, { timeout: 10_000 });
    }
    const { failures } = await expectTruth(load);
    expect(proxy.faults).toEqual([]);
    expect(failures).toEqual([]);
  });
});
