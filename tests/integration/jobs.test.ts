import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withJobLock } from "@/lib/data/job-lock";
import { listMessages } from "@/lib/data/outbox";
import { travelTo, wait } from "@/tests/support/clock";
import { type MailServer, openMailServer } from "@/tests/support/mail-server";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";

const email = "kari@kommunen.no";
let server: MailServer;
let organisation: Organisation;
let runJobs: typeof import("@/lib/mail/jobs").runJobs;

beforeEach(async () => {
  await db.outboxMessage.deleteMany();
  await db.user.updateMany({ data: { active: false } });
  travelTo("2026-05-20");
  organisation = await anOrganisation();
  const { userId } = await actorOf(organisation, "leader", "root");
  await db.user.updateMany({ where: { id: userId ?? "" }, data: { email } });
  server = await openMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Balansert <balansert@kommunen.no>");
  vi.stubEnv("DEMO", "off");
  // What a server remembers of the day goes with it.
  vi.resetModules();
  ({ runJobs } = await import("@/lib/mail/jobs"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const stored = () => db.outboxMessage.findMany();

describe("the jobs", () => {
  it("write the day's reminders, and deliver them", async () => {
    expect(await runJobs()).toEqual({ reminders: 1, sent: 1, unsent: 0, forgotten: 0 });
    expect(await runJobs()).toEqual({ reminders: 0, sent: 0, unsent: 0, forgotten: 0 });
    expect(server.received).toMatchObject([{ to: [email] }]);
    const body = Buffer.from(server.received[0]?.content ?? "", "utf8").toString();
    expect(body).toMatch(/^Subject: .*\d+/m);
    const administrator = await actorOf(organisation, "administrator", "root");
    expect(await listMessages(administrator, { withText: false })).toMatchObject([
      { kind: "reminder", state: "sent", attempts: 1, text: expect.stringContaining("1. tertial 2026") },
    ]);
  });

  it("wait with the reminders till the hour has come in Norway", async () => {
    vi.setSystemTime(new Date("2026-05-20T04:59:00Z"));
    expect(await runJobs()).toMatchObject({ reminders: 0 });
    wait(1);
    expect(await runJobs()).toMatchObject({ reminders: 1 });
  });

  it("are run by one server of several at once, and by the other when that one is done", async () => {
    vi.stubEnv("SMTP_URL", "");
    let finish = () => {};
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const first = withJobLock(() => {
      begun();
      return new Promise<string>((resolve) => (finish = () => resolve("done")));
    });
    await beginning;
    expect(await withJobLock(async () => "in")).toBeNull();
    expect(await runJobs()).toBeNull();
    finish();
    expect(await first).toBe("done");
    expect(await runJobs()).toMatchObject({ reminders: 1 });
  });

  it("let go of the turn when the work fails", async () => {
    await expect(withJobLock(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withJobLock(async () => "in")).toBe("in");
  });

  it("try again when the mail server fails, after a pause", async () => {
    server.refuse = true;
    expect(await runJobs()).toEqual({ reminders: 1, sent: 0, unsent: 1, forgotten: 0 });
    expect(await stored()).toMatchObject([{ state: "waiting", attempts: 1, lastError: expect.any(String) }]);
    server.refuse = false;
    expect(await runJobs()).toMatchObject({ sent: 0 });
    wait(2);
    expect(await runJobs()).toEqual({ reminders: 0, sent: 1, unsent: 0, forgotten: 0 });
    expect(await stored()).toMatchObject([{ state: "sent", attempts: 2, lastError: null }]);
  });

  it("never send to the made-up addresses of a demo", async () => {
    await db.user.updateMany({ where: { email }, data: { email: "rektor@demo.invalid" } });
    expect(await runJobs()).toEqual({ reminders: 1, sent: 0, unsent: 0, forgotten: 0 });
    expect(server.received).toEqual([]);
    const administrator = await actorOf(organisation, "administrator", "root");
    expect(await listMessages(administrator, { withText: false, kind: "reminder" })).toMatchObject([
      { state: "waiting", attempts: 0, isReachable: false },
    ]);
    expect(await listMessages(administrator, { withText: false, kind: "link" })).toEqual([]);
    expect(await listMessages(administrator, { withText: false, state: "failed" })).toEqual([]);
  });

  it("take nothing new when asked to stop", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await runJobs(stop.signal)).toEqual({ reminders: 1, sent: 0, unsent: 0, forgotten: 0 });
    expect(await runJobs()).toMatchObject({ sent: 1 });
  });
});
