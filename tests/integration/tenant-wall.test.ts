import { beforeAll, expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { setPublished } from "@/lib/data/organisation-settings";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import type { Guarded } from "../support/guarded";
import { administrationReads, administrationWrites } from "../support/guarded-administration";
import { reads as plainReads } from "../support/guarded-reads";
import { reportReads, reportWrites } from "../support/guarded-reports";
import { writes as plainWrites } from "../support/guarded-writes";
import { revisionOf } from "../support/organisation";
import { aPlace, type Place } from "../support/place";

travelTo("2026-06-15");

const reads = [...plainReads, ...administrationReads, ...reportReads];
const writes = [...plainWrites, ...administrationWrites, ...reportWrites];
let ours: Place;
let theirs: Place;
beforeAll(async () => {
  ours = await aPlace();
  theirs = await aPlace();
});

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** Every place in an input where an id stands. */
function idPaths(input: Json, path: string[] = []): string[][] {
  if (typeof input !== "object" || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    const here = [...path, key];
    return /(^i|I)d$/.test(key) && typeof value === "string" ? [here] : idPaths(value as Json, here);
  });
}

/** The input with what stands at a path taken from another input of the same shape. */
function swapped(input: Json, other: Json, [key = "", ...rest]: string[]): Json {
  const copy = structuredClone(input) as Record<string, Json>;
  const foreign = (other as Record<string, Json>)[key] ?? null;
  copy[key] = rest.length === 0 ? foreign : swapped(copy[key] ?? null, foreign, rest);
  return copy;
}

type Asked = Awaited<ReturnType<Guarded["ask"]>>;

/** What an attempt came to: an answer, nothing, or the code it was refused with. */
async function attempt(run: Asked["run"], input: Json): Promise<unknown> {
  try {
    return (await run(ours.organisation.actor, input)) || null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Everything of an organisation that another may not touch, as the database counts it. */
async function contentsOf({ organisation }: Place) {
  const where = { organisationId: organisation.id };
  return {
    revision: await revisionOf(organisation),
    audit: await db.auditEvent.count({ where }),
    revisions: await db.measurementRevision.count({ where }),
    assignments: await db.scorecardAssignment.count({ where }),
    visions: await db.vision.findMany({ where }),
  };
}

test.each([...reads, ...writes].map((operation) => [operation.name, operation] as const))(
  "%s refuses each id of another organisation, one at a time, and leaves both as they were",
  async (_name, operation) => {
    const own = (await operation.ask(ours)).input as Json;
    const paths = idPaths(own);
    for (const path of paths) {
      const [{ input, run }, foreign] = [await operation.ask(ours), await operation.ask(theirs)];
      const before = [await contentsOf(ours), await contentsOf(theirs)];
      const outcome = await attempt(run, swapped(input, foreign.input, path));
      expect([null, "notFound", "invalid"], `${path.join(".")} was taken`).toContain(outcome);
      expect([await contentsOf(ours), await contentsOf(theirs)]).toEqual(before);
    }
  },
);

test("the ids above are really what is asked about: the same inputs with one's own ids go through", async () => {
  const named = [...reads, ...writes];
  const refused: string[] = [];
  for (const operation of named) {
    const { input, run } = await operation.ask(ours);
    const outcome = await attempt(run, input);
    if (["notFound", "invalid", "conflict"].includes(outcome as string)) refused.push(operation.name);
  }
  expect(refused).toEqual([]);
  const swappable = await Promise.all(named.map(async ({ ask }) => idPaths((await ask(ours)).input).length));
  expect(swappable.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(35);
});

test("an actor's grants are worth nothing in another organisation, whatever the paths say", async () => {
  const intruder = { ...ours.organisation.actor, grants: theirs.organisation.actor.grants };
  for (const { ask } of writes) {
    const { input, run } = await ask(theirs);
    const before = await contentsOf(theirs);
    await expect(run(intruder, input)).rejects.toMatchObject({ code: "notFound" });
    expect(await contentsOf(theirs)).toEqual(before);
  }
});

test("nor do they open an unpublished card where the organisation itself is published", async () => {
  await setPublished(theirs.organisation.actor, true);
  const { code } = theirs.organisation;
  const intruder = { ...ours.organisation.actor, grants: theirs.organisation.actor.grants };
  const seenByOwn = await getUnitDashboard(theirs.organisation.actor, code, "sector");
  expect(seenByOwn?.scorecards).not.toEqual([]);
  expect((await getUnitDashboard(intruder, code, "sector"))?.scorecards).toEqual([]);
});
