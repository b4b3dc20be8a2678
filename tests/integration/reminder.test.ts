import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/data/access";
import { writeReminders } from "@/lib/data/reminder";
import { reminderLetter } from "@/lib/mail/reminder-letter";
import { travelTo } from "@/tests/support/clock";
import { enter } from "@/tests/support/entry";
import { indicator } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";

// The first tertial is due 20 May 2026 and the months 20 days after they end; reminders 7 days before and 7 days after.
let organisation: Organisation;

beforeEach(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://balansert.kommunen.no");
  await db.organisation.updateMany({ data: { published: false } });
  await db.outboxMessage.deleteMany();
  await db.user.updateMany({ data: { active: false } });
  travelTo("2026-05-13");
  organisation = await anOrganisation();
  for (const period of ["2025-T2", "2025-T3"])
    for (const at of ["north", "south"]) await enter(organisation, at, period, { A: "4" });
});
afterEach(() => vi.unstubAllEnvs());

const remind = () => writeReminders(reminderLetter);
const messages = () => db.outboxMessage.findMany({ orderBy: { createdAt: "asc" } });
const emailOf = async ({ userId }: Actor) =>
  (await db.user.findFirstOrThrow({ where: { id: userId ?? "" } })).email;
const change = (person: Actor, data: { active?: boolean; reminded?: boolean; locale?: "nn" | "nb" | "en" }) =>
  db.user.updateMany({ where: { id: person.userId ?? "" }, data });
const onlyText = async () => {
  const [message, ...others] = await messages();
  expect(others).toEqual([]);
  return message?.text ?? "";
};

describe("a reminder", () => {
  it.each([
    ["2026-05-12", 0, "more than a week ahead"],
    ["2026-05-13", 1, "a week ahead"],
    ["2026-05-20", 1, "on the day"],
    ["2026-05-27", 1, "a week late"],
    ["2026-06-20", 0, "long after"],
  ])("on %s: %d (%s)", async (day, expected) => {
    await actorOf(organisation, "leader", "north");
    travelTo(day);
    expect(await remind()).toBe(expected);
  });

  it("gathers all units and periods of a person in one message, which says what to do, where and when", async () => {
    const many = await anOrganisation({
      indicators: [indicator("A"), indicator("M", { frequency: "month" })],
      scorecards: [scorecard({ R1: ["A", "M"] })],
    });
    const leader = await actorOf(many, "leader", "sector");
    travelTo("2026-05-20");
    expect(await remind()).toBe(1);
    const text = await onlyText();
    expect((await messages())[0]?.recipient).toBe(await emailOf(leader));
    expect(text).toContain("Hei, leader at sector");
    expect(text).toContain("FRISTEN ER UTE");
    expect(text).toContain("north, 2 tal, 1. tertial 2026: frist i dag (20. mai 2026)");
    expect(text).toContain("https://balansert.kommunen.no/entry/south?period=2026-T1");
    expect(text).toContain("https://balansert.kommunen.no/account");
  });

  it("is written once however many run the job at once, and however often", async () => {
    await actorOf(organisation, "leader", "north");
    await actorOf(organisation, "leader", "south");
    const written = await Promise.all(Array.from({ length: 5 }, remind));
    expect(written.reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(await remind()).toBe(0);
    expect(await messages()).toHaveLength(2);
    expect(await db.reminder.count({ where: { organisationId: organisation.id } })).toBe(2);
  });

  it("is not for who has delivered, is shut out, or does not want it", async () => {
    const shutOut = await actorOf(organisation, "leader", "north");
    const unwilling = await actorOf(organisation, "leader", "south");
    await change(shutOut, { active: false });
    await change(unwilling, { reminded: false });
    expect(await remind()).toBe(0);
    await change(unwilling, { reminded: true });
    await enter(organisation, "south", "2026-T1", { A: "4" });
    expect(await remind()).toBe(0);
  });

  it("is for who may enter there: a contributor is, an administrator and an auditor are not", async () => {
    await actorOf(organisation, "administrator", "north");
    await actorOf(organisation, "auditor", "north");
    expect(await remind()).toBe(0);
    await actorOf(organisation, "contributor", "north");
    expect(await remind()).toBe(1);
  });

  it("goes to the nearest who may enter, not to all above", async () => {
    const near = await actorOf(organisation, "leader", "north");
    await actorOf(organisation, "leader", "root");
    await enter(organisation, "south", "2026-T1", { A: "4" });
    await remind();
    expect((await messages()).map(({ recipient }) => recipient)).toEqual([await emailOf(near)]);
  });

  it.each([
    ["nn", "Skriv tala og lever dei innan fristen"],
    ["nb", "Skriv tallene og lever dem innen fristen"],
    ["en", "Type the figures and deliver them by the deadline"],
  ] as const)("is in the language of its receiver: %s", async (locale, words) => {
    await change(await actorOf(organisation, "leader", "north"), { locale });
    await remind();
    expect(await onlyText()).toContain(words);
  });

  it("follows the days the organisation has set", async () => {
    await db.periodSetting.updateMany({
      where: { organisationId: organisation.id, kind: "tertial" },
      data: { remindDays: 3 },
    });
    await actorOf(organisation, "leader", "north");
    expect(await remind()).toBe(0);
    travelTo("2026-05-17");
    expect(await remind()).toBe(1);
  });

  it("of one organisation tells nobody of another", async () => {
    const other = await anOrganisation();
    const here = await actorOf(organisation, "leader", "north");
    await enter(other, "north", "2026-T1", { A: "4" });
    await actorOf(other, "leader", "north");
    expect(await remind()).toBe(1);
    const [message] = await messages();
    expect(message).toMatchObject({ organisationId: organisation.id, recipient: await emailOf(here) });
    expect(message?.text).not.toContain(other.code);
  });
});

describe("the superior", () => {
  it("is told when it is a week late, with the names of those who have it", async () => {
    await actorOf(organisation, "leader", "north");
    const superior = await actorOf(organisation, "leader", "sector");
    const director = await actorOf(organisation, "leader", "root");
    await enter(organisation, "south", "2026-T1", { A: "4" });
    travelTo("2026-05-26");
    expect(await remind()).toBe(0);
    travelTo("2026-05-27");
    expect(await remind()).toBe(2);
    const told = (await messages()).find(({ text }) => text.includes("UNDER DEG"));
    expect(told?.recipient).toBe(await emailOf(superior));
    expect(told?.text).toContain("north, 1 tal, 1. tertial 2026: forfalt for 7 dagar sidan");
    expect(told?.text).toContain("Ansvar: leader at north");
    expect((await messages()).map(({ recipient }) => recipient)).not.toContain(await emailOf(director));
  });

  it("is the next one up where the nearest unit has nobody", async () => {
    await actorOf(organisation, "contributor", "north");
    const director = await actorOf(organisation, "leader", "root");
    await enter(organisation, "south", "2026-T1", { A: "4" });
    travelTo("2026-05-27");
    await remind();
    expect((await messages()).map(({ recipient }) => recipient)).toContain(await emailOf(director));
  });
});

describe("a unit without anyone of its own", () => {
  it("is the work of the nearest above, told once", async () => {
    await actorOf(organisation, "leader", "root");
    travelTo("2026-05-27");
    expect(await remind()).toBe(1);
    const text = await onlyText();
    expect(text).toContain("FRISTEN ER UTE");
    expect(text).not.toContain("UNDER DEG");
  });
});
