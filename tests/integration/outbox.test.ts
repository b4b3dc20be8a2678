import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { inviteUser } from "@/lib/data/invitation";
import { listMessages, sendAgain } from "@/lib/data/outbox";
import { linkLetter } from "@/lib/mail/link-letter";
import { sendWaiting } from "@/lib/mail/send-waiting";
import { db } from "@/tests/support/owner";
import { type MailServer, openMailServer } from "../support/mail-server";
import { actorOf, codeOf, newOrganisation, newUser } from "./people-builders";

let clock = 0;
vi.mock("@/lib/clock", async (original) => ({
  ...(await original<typeof import("@/lib/clock")>()),
  now: () => new Date(Date.now() + clock),
}));

const MINUTE = 60_000;
let organisation: Awaited<ReturnType<typeof newOrganisation>>;
let administrator: Actor;
let server: MailServer;
let count = 0;

beforeAll(async () => {
  organisation = await newOrganisation("9021");
  const { founder, root } = organisation;
  const grants = [{ role: "administrator" as const, unitId: root.id }];
  administrator = await actorOf(await newUser(founder, "admin@x.no", grants));
});

beforeEach(async () => {
  await db.outboxMessage.deleteMany();
  clock = 0;
  server = await openMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Balansert <balansert@kommunen.no>");
  vi.stubEnv("DEMO", "off");
  vi.stubEnv("NEXTAUTH_URL", "https://balansert.kommunen.no");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

async function invite(name = "Kåre Østbø") {
  count += 1;
  const email = `kare${count}@x.no`;
  const input = { name, email, role: "leader" as const, unitId: organisation.school.id };
  await inviteUser(administrator, input, linkLetter);
  return email;
}

const onlyMessage = async () => {
  const [message] = (await listMessages(administrator, { withText: true })) ?? [];
  if (!message) throw new Error("the outbox is empty");
  return message;
};

describe("the outbox", () => {
  it("sends a letter with the link to the receiver, once, and forgets its text", async () => {
    const email = await invite();
    const { text } = await onlyMessage();
    const link = text?.match(/https:\/\/balansert\.kommunen\.no\/invitation\/[\w-]{43}/)?.[0];
    expect(link).toBeDefined();
    expect(await sendWaiting()).toEqual({ sent: 1, unsent: 0 });
    expect(await sendWaiting()).toEqual({ sent: 0, unsent: 0 });
    expect(server.received).toMatchObject([{ to: [email] }]);
    const body = server.received[0]?.content.replaceAll("=\r\n", "") ?? "";
    expect(body).toContain(link);
    expect(body).toMatch(/^From: Balansert <balansert@kommunen\.no>/m);
    expect(await onlyMessage()).toMatchObject({ state: "sent", attempts: 1, lastError: null, text: null });
  });

  it("keeps the text of what is sent in a demo", async () => {
    vi.stubEnv("DEMO", "on");
    await invite();
    await sendWaiting();
    expect(await onlyMessage()).toMatchObject({
      state: "sent",
      text: expect.stringContaining("/invitation/"),
    });
  });

  it("waits where there is no mail server", async () => {
    vi.stubEnv("SMTP_URL", "");
    await invite();
    expect(await sendWaiting()).toEqual({ sent: 0, unsent: 0 });
    expect(await onlyMessage()).toMatchObject({ state: "waiting", attempts: 0 });
  });

  it("sends each message once however many senders there are", async () => {
    const addresses: string[] = [];
    for (let made = 0; made < 12; made += 1) addresses.push(await invite());
    const deliveries = await Promise.all(Array.from({ length: 6 }, sendWaiting));
    expect(deliveries.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(addresses.sort());
  });

  it("tries again with growing pauses, and gives up after six tries", async () => {
    await invite();
    server.refuse = true;
    const tried: number[] = [];
    for (let minute = 0; minute <= 1000; minute += 1) {
      clock = minute * MINUTE + 1;
      if ((await sendWaiting()).unsent === 1) tried.push(minute);
    }
    expect(tried).toEqual([0, 1, 6, 36, 156, 876]);
    expect(await onlyMessage()).toMatchObject({ state: "failed", attempts: 6 });
    expect((await onlyMessage()).lastError).toContain("mailbox unavailable");
  });

  it("sends what was given up when asked to", async () => {
    await invite();
    await db.outboxMessage.updateMany({ data: { state: "failed", attempts: 6, lastError: "nei" } });
    const { id } = await onlyMessage();
    await sendAgain(administrator, { id });
    expect(await sendWaiting()).toEqual({ sent: 1, unsent: 0 });
    expect(await codeOf(sendAgain(administrator, { id }))).toBe("notFound");
    expect(await db.auditEvent.count({ where: { entityId: id, action: "message.sendAgain" } })).toBe(1);
  });

  it("takes up a message whose sender died on the way", async () => {
    await invite();
    const { takeMessage } = await import("@/lib/data/outbox");
    expect(await takeMessage()).not.toBeNull();
    expect(await sendWaiting()).toEqual({ sent: 0, unsent: 0 });
    clock = 2 * MINUTE;
    expect(await sendWaiting()).toEqual({ sent: 1, unsent: 0 });
  });

  it("remembers that the server was not there", async () => {
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    await invite();
    expect(await sendWaiting()).toEqual({ sent: 0, unsent: 1 });
    expect((await onlyMessage()).lastError).toContain("ECONNREFUSED");
  });

  it("lets no name write into the head of the letter", async () => {
    await invite("Ola\r\nBcc: alle@x.no");
    await sendWaiting();
    expect(server.received[0]?.to).toHaveLength(1);
    expect(server.received[0]?.content.split("\r\n\r\n")[0]).not.toContain("Bcc");
  });

  it("is read by who administers the root alone, and hides texts when told to", async () => {
    const { founder, sector } = organisation;
    const branch = await actorOf(
      await newUser(founder, "branch@x.no", [{ role: "administrator", unitId: sector.id }]),
    );
    const foreign = await newOrganisation("9022");
    await invite();
    const { id } = await onlyMessage();
    expect((await listMessages(administrator, { withText: false }))?.[0]?.text).toBeNull();
    for (const actor of [branch, publicActor, { ...administrator, grants: [] }])
      expect(await listMessages(actor, { withText: true })).toBeNull();
    expect(await listMessages(foreign.founder, { withText: true })).toEqual([]);
    for (const actor of [branch, foreign.founder, publicActor])
      expect(await codeOf(sendAgain(actor, { id }))).toBe("notFound");
  });
});
