import { beforeAll, beforeEach, expect, it } from "vitest";
import { forgetOld } from "@/lib/data/retention";
import { env } from "@/lib/env";
import { travelTo } from "@/tests/support/clock";
import { actorOf, anOrganisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";

travelTo("2026-06-15");

const daysAgo = (days: number) => new Date(Date.parse("2026-06-15T12:00:00Z") - days * 86_400_000);
let keys: { organisationId: string; userId: string }[];

beforeAll(async () => {
  const organisations = [await anOrganisation(), await anOrganisation({ published: false })];
  keys = await Promise.all(
    organisations.map(async (organisation) => {
      const { userId } = await actorOf(organisation, "leader");
      return { organisationId: organisation.id, userId: userId ?? "" };
    }),
  );
});

beforeEach(async () => {
  await db.$executeRawUnsafe("TRUNCATE session, invitation, outbox_message, sign_in_failure CASCADE");
  for (const key of keys) {
    for (const days of [-1, 1, 29, 31, 89, 91]) {
      const at = daysAgo(days);
      const { organisationId } = key;
      await db.session.create({ data: { ...key, createdAt: daysAgo(100), expiresAt: at } });
      await db.invitation.create({
        data: { ...key, tokenId: `${days}`, expiresAt: at, usedAt: daysAgo(99) },
      });
      const letter = { organisationId, recipient: "a@b.no", subject: "x", text: "y", createdAt: at };
      const { id } = await db.outboxMessage.create({
        data: { ...letter, state: days === 91 ? "waiting" : "sent" },
      });
      await db.reminder.create({ data: { ...key, onDay: at, messageId: id } });
      await db.signInFailure.create({ data: { emailId: "x", at } });
    }
  }
});

const kept = async () => [
  await db.session.count(),
  await db.invitation.count(),
  await db.signInFailure.count(),
  await db.outboxMessage.count(),
  await db.reminder.count(),
];

it("deletes in every organisation what has been over for too long, and nothing else", async () => {
  expect(await forgetOld(env({}).retention)).toBe(2 * 10);
  // Of six each: over for 31, 89 and 91 days is too long; a letter is kept for 90.
  expect(await kept()).toEqual([6, 6, 6, 10, 10]);
  expect(await forgetOld(env({}).retention)).toBe(0);
});

it("keeps for as long as it is told to", async () => {
  expect(await forgetOld({ signIns: 90, letters: 1000 })).toBe(2 * 3);
  expect(await kept()).toEqual([10, 10, 10, 12, 12]);
  expect(await forgetOld(env({ KEEP_SIGN_INS: "7", KEEP_LETTERS: "14" }).retention)).toBe(2 * (3 * 3 + 4));
});

it("is never zero days, so that nothing under way is deleted", () => {
  expect(() => env({ KEEP_SIGN_INS: "0" })).toThrow("KEEP_SIGN_INS");
  expect(() => env({ KEEP_LETTERS: "0" })).toThrow("KEEP_LETTERS");
});
