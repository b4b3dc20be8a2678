import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/data/access";
import { setPublished } from "@/lib/data/organisation-settings";
import { createUser } from "@/lib/data/user";
import type { Role } from "@/lib/domain/access";
import { PERIOD_KINDS } from "@/lib/domain/period";
import { type Founded, foundOrganisation } from "@/prisma/seed/founding";
import { layInTargetLevels } from "@/prisma/seed/history";
import { idOf } from "@/prisma/seed/id-of";
import type { SeedOrganisation, SeedUnit } from "@/prisma/seed/shape";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { indicator, level } from "./indicator";
import { scorecard } from "./scorecard";

/** An organisation of a test; `actor` may define and enter everywhere in it. */
export type Organisation = Founded & { id: string; code: string };

let founded = 0;

/**
 * Founds root > sector > (north, south) with one published card on every unit: R1 with indicator A (ambition 5, lowest 2.5).
 * `change` says what differs; nothing locks, and no value is there.
 */
export async function anOrganisation({
  published = true,
  ...change
}: Partial<SeedOrganisation> & { published?: boolean } = {}): Promise<Organisation> {
  founded += 1;
  const code = `org-${founded}`;
  const seed: SeedOrganisation = {
    code,
    kind: "municipality",
    name: sameText(code),
    locale: "nn",
    dashboardKind: "tertial",
    vision: sameText("Vision"),
    plans: [
      { code: "p", name: sameText("Plan"), startsOn: "2020-01-01", endsOn: "2039-12-31", state: "current" },
    ],
    deadlines: PERIOD_KINDS.map((kind) => ({ kind, dueDays: 20, expiryDays: null })),
    units: [unit("root", null), unit("sector", "root"), unit("north", "sector"), unit("south", "sector")],
    indicators: [indicator("A")],
    scorecards: [scorecard({ R1: ["A"] })],
    targetLevels: [level("A", "5", "2.5")],
    values: [],
    accounts: [],
    ...change,
  };
  const made = await foundOrganisation(seed);
  await layInTargetLevels(made, seed);
  if (published) await setPublished(made.actor, true);
  return { ...made, code, id: made.actor.organisationId ?? "" };
}

export function unit(code: string, parent: string | null, change: Partial<SeedUnit> = {}): SeedUnit {
  return { code, parent, name: sameText(code), kind: parent === null ? "organisation" : "other", ...change };
}

/** A new user with a role at a unit, or with none at all. */
export async function actorOf(organisation: Organisation, role?: Role, at = "root"): Promise<Actor> {
  const unitId = idOf(organisation.units, at);
  const grants = role ? [{ role, unitId }] : [];
  const name = role ? `${role} at ${at}` : "nobody";
  const email = `${randomUUID()}@test.invalid`;
  const userId = await createUser(organisation.actor, { email, name, password: null, grants });
  const { path } = await db.unit.findFirstOrThrow({ where: { id: unitId } });
  return {
    organisationId: organisation.id,
    userId,
    name,
    grants: grants.map((grant) => ({ ...grant, path })),
  };
}

/** The organisation's revision: raised by one in each write. */
export async function revisionOf({ id }: Organisation): Promise<number> {
  const { revision } = await db.organisation.findUniqueOrThrow({ where: { id } });
  return Number(revision);
}
