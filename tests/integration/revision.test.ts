import { beforeAll, describe, expect, test } from "vitest";
import { editOwnLocale } from "@/lib/data/session";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { administrationWrites } from "../support/guarded-administration";
import { reportWrites } from "../support/guarded-reports";
import { writes as plainWrites } from "../support/guarded-writes";
import { actorOf, anOrganisation, revisionOf } from "../support/organisation";
import { aPlace, type Place } from "../support/place";

travelTo("2026-06-15");

const writes = [...plainWrites, ...administrationWrites, ...reportWrites];

describe("every write", () => {
  let place: Place;
  beforeAll(async () => {
    place = await aPlace();
  });

  test.each(writes.map((write) => [write.name, write] as const))(
    "%s raises the organisation's revision by exactly one, and tells of it in the audit trail",
    async (_name, { ask }) => {
      const { organisation } = place;
      const { input, run } = await ask(place);
      const before = await revisionOf(organisation);
      await run(organisation.actor, input);
      expect(await revisionOf(organisation)).toBe(before + 1);
      const events = await db.auditEvent.findMany({
        where: { organisationId: organisation.id, revision: BigInt(before + 1) },
      });
      expect(events.length).toBeGreaterThan(0);
      expect(events.every(({ after }) => after !== null)).toBe(true);
    },
  );
});

test("what is the user's own alone raises nothing: no dashboard depends on it", async () => {
  const organisation = await anOrganisation();
  const actor = await actorOf(organisation, "leader");
  const before = await revisionOf(organisation);
  await editOwnLocale(actor, "nb");
  expect(await revisionOf(organisation)).toBe(before);
  expect(await db.user.findFirst({ where: { id: actor.userId ?? "" } })).toMatchObject({ locale: "nb" });
});

test("the writes of one organisation raise no other's revision", async () => {
  const [one, other] = [await aPlace(), await aPlace()];
  const before = await revisionOf(other.organisation);
  for (const { ask } of writes) {
    const { input, run } = await ask(one);
    await run(one.organisation.actor, input);
  }
  expect(await revisionOf(other.organisation)).toBe(before);
});
