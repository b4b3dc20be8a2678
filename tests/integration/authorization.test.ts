import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { type Actor, publicActor } from "@/lib/data/access";
import { permits, ROLES, type Role } from "@/lib/domain/access";
import { travelTo } from "../support/clock";
import type { Guarded, Rule } from "../support/guarded";
import { administrationReads, administrationWrites } from "../support/guarded-administration";
import { followUpReads, followUpWrites } from "../support/guarded-follow-up";
import { importReads, importWrites } from "../support/guarded-imports";
import { libraryReads, libraryWrites } from "../support/guarded-library";
import { peopleReads, peopleWrites } from "../support/guarded-people";
import { reads as plainReads } from "../support/guarded-reads";
import { reportReads, reportWrites } from "../support/guarded-reports";
import { writes as plainWrites } from "../support/guarded-writes";
import { actorOf, revisionOf } from "../support/organisation";
import { aPlace, type Place } from "../support/place";

travelTo("2026-06-15");

/** Where someone's role is, as seen from the sector that is asked about. */
const RELATIONS = { own: "sector", child: "north", parent: "root", sibling: "care" } as const;
type Relation = keyof typeof RELATIONS | "other organisation";
type Asked = Awaited<ReturnType<Guarded["ask"]>>;
type Person = { name: string; actor: Actor; role: Role | null; relation: Relation | null };

const reads = [
  ...plainReads,
  ...libraryReads,
  ...administrationReads,
  ...followUpReads,
  ...reportReads,
  ...importReads,
  ...peopleReads,
];
const operations = [
  ...reads,
  ...plainWrites,
  ...libraryWrites,
  ...administrationWrites,
  ...followUpWrites,
  ...reportWrites,
  ...importWrites,
  ...peopleWrites,
];
let place: Place;
let people: Person[];

beforeAll(async () => {
  place = await aPlace();
  const other = await aPlace();
  const { organisation } = place;
  people = [
    { name: "the public", actor: publicActor, role: null, relation: null },
    { name: "nobody", actor: await actorOf(organisation), role: null, relation: "own" },
    {
      name: "nobody elsewhere",
      actor: await actorOf(other.organisation),
      role: null,
      relation: "other organisation",
    },
  ];
  for (const role of ROLES) {
    for (const [relation, unit] of Object.entries(RELATIONS) as [keyof typeof RELATIONS, string][]) {
      people.push({
        name: `${role}, ${relation}`,
        actor: await actorOf(organisation, role, unit),
        role,
        relation,
      });
    }
    const actor = await actorOf(other.organisation, role, "root");
    people.push({ name: `${role}, other organisation`, actor, role, relation: "other organisation" });
  }
});

/** What the role table and the tree say. */
function isLetIn(rule: Rule, person: Person): boolean {
  const { role, relation } = person;
  if (relation === null || relation === "other organisation") return false;
  if (rule === "member") return true;
  if ("anyOf" in rule) return rule.anyOf.some((each) => isLetIn(each, person));
  if (role === null || !permits(role, rule.permission)) return false;
  const reach = { sector: ["own", "parent"], root: ["parent"], anywhere: Object.keys(RELATIONS) }[rule.at];
  return reach.includes(relation);
}

/**
 * Was the actor let in? A read let in answers something; a write let in raises this organisation's revision. Kept out looks like
 * missing: "notFound". Who writes in the other organisation may also be told that a foreign id is wrong.
 */
async function tries({ input, run }: Asked, isRead: boolean, { actor, relation }: Person): Promise<boolean> {
  const before = await revisionOf(place.organisation);
  try {
    const answer = await run(actor, input);
    return isRead ? Boolean(answer) : (await revisionOf(place.organisation)) > before;
  } catch (error) {
    const expected = relation === "other organisation" ? ["notFound", "invalid"] : ["notFound"];
    if (error instanceof AppError && expected.includes(error.code)) return false;
    throw error;
  }
}

test.each(operations.map((operation) => [operation.name, operation] as const))(
  "%s lets in whom the role table lets in, and no one else",
  async (_name, operation) => {
    const expected = Object.fromEntries(
      people.map((person) => [person.name, isLetIn(operation.rule, person)]),
    );
    expect(new Set(Object.values(expected))).toEqual(new Set([true, false]));
    const actual: Record<string, boolean> = {};
    const isRead = reads.includes(operation);
    // Whoever is kept out leaves what was asked for as it was, so that the next may ask for the same.
    let asked = await operation.ask(place);
    for (const person of people) {
      const letIn = await tries(asked, isRead, person);
      actual[person.name] = letIn;
      if (letIn && !isRead) asked = await operation.ask(place);
    }
    expect(actual).toEqual(expected);
  },
);

const read = (folder: string, file: string) => readFileSync(`${folder}/${file}`, "utf8");

/** The functions of lib/data that are asked by an actor, by the text of the source. */
function askedFunctions(): string[] {
  // What answers at once is mostly a piece of a rule, but for what is kept in the process.
  const signature =
    /export (?:async function (\w+)|function ((?:get|tell)\w+)|const (\w+) = cache\(\s*(?:async )?)\(\s*actor: Actor/g;
  return readdirSync("lib/data").flatMap((file) =>
    [...read("lib/data", file).matchAll(signature)].map(([, ...names]) => names.find(Boolean) ?? ""),
  );
}

test("every function of lib/data that is asked by an actor stands in this matrix, or is tested by name elsewhere", () => {
  const known = new Set(operations.map(({ name }) => name.split(" ")[0]));
  const folder = "tests/integration";
  const others = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  const elsewhere = others.map((file) => read(folder, file)).join("\n");
  const asked = askedFunctions();
  expect(asked).toContain("recordEntry");
  expect(asked).toContain("getUnitDashboard");
  expect(asked).toContain("getProgress");
  const untested = asked.filter((name) => !known.has(name) && !new RegExp(`\\b${name}\\b`).test(elsewhere));
  expect(untested).toEqual([]);
});
