import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { createCause } from "@/lib/data/cause";
import { recordDeviation } from "@/lib/data/deviation";
import { createFocusArea } from "@/lib/data/focus-area";
import { createInitiative, editInitiative } from "@/lib/data/initiative";
import { inviteUser } from "@/lib/data/invitation";
import { grantException } from "@/lib/data/lock-exception";
import { createObjective } from "@/lib/data/objective";
import { createPerspective } from "@/lib/data/perspective";
import { recordPrognosis } from "@/lib/data/prognosis";
import { createScorecard } from "@/lib/data/scorecard";
import { recordUnitComment } from "@/lib/data/unit-comment";
import { importValues, tryValues } from "@/lib/data/value-import";
import type { ValueFile } from "@/lib/exchange/value-file";
import { initiativeEdit, initiativeInput } from "@/lib/schemas/initiative";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo, wait } from "../support/clock";
import { type DatabaseProxy, openDatabaseProxy } from "../support/e2e-database-proxy";
import { enter } from "../support/entry";
import { initiativeFields } from "../support/follow-up";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { db } from "../support/owner";
import { scorecard } from "../support/scorecard";
import { untilAnswered } from "../support/until-answered";
import { fileOf } from "../support/values";

travelTo("2026-06-15");

const TIMES = 50;
/** Of what is made seldom. */
const SOME = 10;
const CUTS = 10;
const name = { nn: "Nytt" };
let proxy: DatabaseProxy;
let organisation: Organisation;
let administrator: Actor;
let leader: Actor;
let card: { id: string; planId: string };
let focusAreaId: string;

beforeAll(async () => {
  // All that the application asks goes this way, so that a test may cut it.
  proxy = await openDatabaseProxy(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_URL = proxy.url;
  organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
    targetLevels: [level("A", "5", "2.5")],
  });
  administrator = await actorOf(organisation, "administrator");
  leader = await actorOf(organisation, "leader");
  const ours = { where: { organisationId: organisation.id } };
  card = await db.scorecard.findFirstOrThrow(ours);
  focusAreaId = (await db.focusArea.findFirstOrThrow(ours)).id;
  return () => proxy.takeAway();
});

const at = (code: string) => idOf(organisation.units, code);
const of = (code: string) => idOf(organisation.indicators, code);
const letter = () => ({ subject: "Velkomen", text: "Lenkja" });
const anInitiative = (nn: string) =>
  initiativeInput.parse(initiativeFields(leader.userId ?? "", { unitId: at("north"), name: { nn } }));

async function rowsOf(table: string): Promise<number> {
  const [{ count } = { count: -1 }] = await db.$queryRawUnsafe<{ count: number }[]>(
    `select count(*)::int as count from ${table} where organisation_id = '${organisation.id}'`,
  );
  return count;
}

const aFile = () => fileOf({ unit: "south", indicator: "B", period: "2026-T1", value: "7" });
let tried: Promise<{ file: ValueFile; seal: string }> | undefined;

/** Tried once, and taken in as often as it is sent. */
async function takeIn() {
  tried ??= aFile().then(async (file) => ({ file, seal: (await tryValues(leader, file)).seal }));
  const { file, seal } = await tried;
  return importValues(leader, { ...file, fileName: "tal.csv", source: "import" }, seal);
}

/** What may be sent twice: where its rows are, and how. */
type Act = [what: string, table: string, act: () => Promise<unknown>];

const often: Act[] = [
  [
    "an entry",
    "measurement_revision",
    () => enter(organisation, "north", "2026-T1", { A: "4" }, { actor: leader }),
  ],
  ["an import", "import_job", takeIn],
  ["an initiative", "initiative", () => createInitiative(leader, anInitiative("Tiltak"))],
  [
    "a deviation",
    "deviation",
    () =>
      recordDeviation(leader, { unitId: at("south"), indicatorId: of("A"), period: "2026-T1", fact: "Lågt" }),
  ],
  [
    "an invitation",
    "outbox_message",
    () =>
      inviteUser(
        administrator,
        { name: "Kari", email: "kari@x.no", role: "leader", unitId: at("north") },
        letter,
      ),
  ],
];

const seldom: Act[] = [
  [
    "a prognosis",
    "prognosis",
    () =>
      recordPrognosis(leader, {
        unitId: at("north"),
        indicatorId: of("A"),
        year: 2026,
        value: "4",
        comment: "Trur",
      }),
  ],
  [
    "a comment",
    "unit_comment",
    () =>
      recordUnitComment(leader, {
        unitId: at("north"),
        period: "2026-T1",
        version: 0,
        text: "Slik gjekk det",
      }),
  ],
  [
    "a period opened again",
    "lock_exception",
    () =>
      grantException(administrator, {
        unitId: at("north"),
        scorecardId: card.id,
        period: "2026-T1",
        reason: "Feil tal",
        untilDay: "2026-07-01",
      }),
  ],
  ["a perspective", "perspective", () => createPerspective(administrator, { name })],
  [
    "a card",
    "scorecard",
    () =>
      createScorecard(administrator, {
        planId: card.planId,
        ownerUnitId: at("root"),
        name,
        published: false,
      }),
  ],
  [
    "a focus area",
    "focus_area",
    () => createFocusArea(administrator, { scorecardId: card.id, code: "S", name, weight: "1" }),
  ],
  ["an objective", "objective", () => createObjective(administrator, { focusAreaId, name, weight: "1" })],
  [
    "a link of cause and effect",
    "cause_link",
    () =>
      createCause(administrator, {
        cause: `indicator.${of("A")}`,
        effect: `indicator.${of("B")}`,
        sign: "positive",
        lagMonths: 0,
        reason: name,
      }),
  ],
];

async function expectOne([, table, act]: Act, times: number): Promise<void> {
  const before = await rowsOf(table);
  const answers = await Promise.all(Array.from({ length: times }, () => untilAnswered(act)));
  answers.push(await untilAnswered(act));
  expect(await rowsOf(table)).toBe(before + 1);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  // The others are answered the same, or told why not; nothing breaks.
  expect(answers.filter((each) => each.ok === false && each.code === "unexpected")).toEqual([]);
}

describe("row 14: double submit", () => {
  it.each(often)("%s sent 50 times at once, and once more, is one row", (...act) => expectOne(act, TIMES));

  it.each(seldom)("%s sent 10 times at once, and once more, is one row", (...act) => expectOne(act, SOME));

  it("the same request after a cut connection makes one row, whether the first was heard or not", async () => {
    let lost = 0;
    for (let turn = 0; turn < CUTS; turn += 1) {
      const value = String(100 + turn);
      const before = [await rowsOf("initiative"), await rowsOf("measurement_revision")];
      const ask = async () => {
        await createInitiative(leader, anInitiative(`Tiltak ${turn}`));
        await enter(organisation, "south", "2025-T3", { A: { value, comment: value } }, { actor: leader });
      };
      const asked = ask().then(
        () => 0,
        () => 1,
      );
      // Now before it is committed, now after.
      await sleep(turn * 2);
      await proxy.takeAway();
      lost += await asked;
      await proxy.giveBack();
      expect(await untilAnswered(ask)).toEqual({ ok: true });
      expect([await rowsOf("initiative"), await rowsOf("measurement_revision")]).toEqual(
        before.map((count) => count + 1),
      );
    }
    expect(lost).toBeGreaterThan(0);
  });

  it("the same person asked twice is answered the same, invitations with their names among it", async () => {
    const input = { name: "Ola", email: "ola@x.no", role: "leader" as const, unitId: at("north") };
    const id = await inviteUser(administrator, input, letter);
    expect(await inviteUser(administrator, input, letter)).toBe(id);
  });

  it("what was changed since, or asked for by another or another time, is no double", async () => {
    const make = (actor = leader) => createInitiative(actor, anInitiative("Om att"));
    const id = await make();
    expect(await make()).toBe(id);
    const other = await make(await actorOf(organisation, "leader"));
    expect(other).not.toBe(id);
    wait(61);
    const later = await make();
    expect(later).not.toBe(id);
    await editInitiative(
      leader,
      initiativeEdit.parse(initiativeFields(leader.userId ?? "", { id: later, version: 1 })),
    );
    expect(await make()).not.toBe(later);
  });
});
