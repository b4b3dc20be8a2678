import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { readAuditTrail } from "@/lib/data/audit";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { listMyUnits } from "@/lib/data/my-units";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getSearchPage } from "@/lib/data/search";
import { beginSession, endSession, getSessionActor } from "@/lib/data/session";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { listUsers } from "@/lib/data/user-list";
import { getWorkbook } from "@/lib/data/workbook";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { exportRows } from "../support/values";

const ORGANISATIONS = 4;
const ROUNDS = Number(process.env.LOAD_ROUNDS ?? 4);
const period = "2026-T1";

type Owner = { mark: string; organisation: Organisation; actor: Actor };
let owners: Owner[];

/** Organisations that are alike in every code, and have a mark of their own in every name, comment and person. */
beforeAll(async () => {
  travelTo("2026-06-15");
  owners = await Promise.all(
    Array.from({ length: ORGANISATIONS }, async (_, at) => {
      const mark = `Merke${at}X`;
      const marked = (code: string, parent: string | null) =>
        unit(code, parent, { name: sameText(`${mark} ${code}`) });
      const organisation = await anOrganisation({
        name: sameText(mark),
        units: [
          marked("root", null),
          marked("sector", "root"),
          marked("north", "sector"),
          marked("south", "sector"),
        ],
        indicators: [indicator("A", { name: sameText(`${mark} A`) })],
      });
      const actor = await actorOf(organisation, "administrator");
      await db.user.updateMany({ where: { organisationId: organisation.id }, data: { name: mark } });
      return { mark, organisation, actor: { ...actor, name: mark } };
    }),
  );
});

/** Each kind of request, from a sign-in to a save. What it answers tells whose it is. */
const requests: ((owner: Owner, turn: number) => Promise<unknown>)[] = [
  async ({ organisation, mark }, turn) => {
    await enter(organisation, turn % 2 ? "north" : "south", period, {
      A: { value: `${(turn % 9) + 1}`, comment: `${mark} ${turn}` },
    });
  },
  ({ organisation, actor }) => getUnitDashboard(actor, organisation.code, "north", period),
  ({ organisation, actor }) => getOrganisationOverview(actor, organisation.code, period),
  ({ organisation, actor }) => getIndicatorPage(actor, organisation.code, "north", "A", period),
  ({ organisation, actor }) => getSearchPage(actor, organisation.code, "A"),
  ({ actor }) => listMyUnits(actor),
  ({ actor }) => listUsers(actor),
  ({ actor }) => getWorkbook(actor),
  ({ organisation }) => exportRows(organisation.actor).catch(() => null),
  async ({ actor }) => {
    for await (const { lines } of (await readAuditTrail(actor, {})) ?? []) return lines;
    return null;
  },
  async ({ organisation }) => {
    const user = await db.user.findFirstOrThrow({ where: { organisationId: organisation.id } });
    const session = await beginSession(user);
    const found = await getSessionActor(session);
    await endSession(session);
    return { found, after: await getSessionActor(session) };
  },
];

it("under a load of all kinds at once, every reply is of the organisation that asked", async () => {
  const foreign: unknown[] = [];
  let checked = 0;
  let marked = 0;
  const check = async (owner: Owner, turn: number) => {
    const ask = requests[turn % requests.length];
    // Of two who save a cell at once, one is told so: that is no reply of anybody else's.
    const reply = JSON.stringify(
      (await ask?.(owner, turn).catch(({ code }) => ({ code }))) ?? null,
      (_key, value) => (value instanceof Map ? [...value] : typeof value === "bigint" ? `${value}` : value),
    );
    checked += 1;
    if (reply.includes(owner.mark)) marked += 1;
    for (const other of owners) {
      const isTold = reply.includes(other.mark) || reply.includes(other.organisation.id);
      if (other !== owner && isTold) foreign.push([owner.mark, other.mark, turn % requests.length]);
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns = Array.from({ length: requests.length * 2 }, (_, at) => round * requests.length + at);
    await Promise.all(owners.flatMap((owner) => turns.map((turn) => check(owner, turn))));
  }
  expect(foreign).toEqual([]);
  expect(checked).toBe(ROUNDS * requests.length * 2 * ORGANISATIONS);
  // Most replies tell a name of the one who asked, so that another's would have been seen.
  expect(marked / checked).toBeGreaterThan(0.5);
  for (const { mark, organisation } of owners) {
    const said = await db.measurementRevision.findMany({ where: { organisationId: organisation.id } });
    expect(said.length).toBeGreaterThan(0);
    expect(said.every(({ comment }) => comment?.startsWith(mark))).toBe(true);
  }
}, 120_000);
