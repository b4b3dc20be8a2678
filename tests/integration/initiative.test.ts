import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { getUnitFollowUp } from "@/lib/data/follow-up";
import { getIndicatorFollowUp } from "@/lib/data/follow-up-indicator";
import {
  archiveInitiative,
  createInitiative,
  editInitiative,
  recordInitiativeEntry,
  restoreInitiative,
} from "@/lib/data/initiative";
import { getInitiative, getInitiativeChoices } from "@/lib/data/initiative-page";
import { recordPrognosis } from "@/lib/data/prognosis";
import { initiativeEdit, initiativeInput } from "@/lib/schemas/initiative";
import { prognosisInput } from "@/lib/schemas/prognosis";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { initiativeFields } from "../support/follow-up";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";

travelTo("2026-06-15");

let organisation: Organisation;
let leader: Actor;
let worker: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  leader = await actorOf(organisation, "leader", "north");
  worker = await actorOf(organisation, "contributor", "north");
  await enter(organisation, "north", "2025-T3", { A: { value: "1", comment: "For få" } });
});

const made = (change: Record<string, unknown> = {}) =>
  initiativeInput.parse(
    initiativeFields(worker.userId ?? "", { unitId: idOf(organisation.units, "north"), ...change }),
  );
const ofA = () => ({ indicators: { [idOf(organisation.indicators, "A")]: "on" } });

describe("an initiative", () => {
  it("is made with its links, and says what is wrong at its field", async () => {
    const choices = await getInitiativeChoices(leader, "north");
    const deviations = { [choices?.deviations[0]?.id ?? ""]: "on" };
    const id = await createInitiative(leader, made({ ...ofA(), deviations, budget: "1 000,5" }));
    const page = await getInitiative(leader, id);
    expect(page?.initiative.indicators.map(({ code }) => code)).toEqual(["A"]);
    expect(page?.deviations).toHaveLength(1);
    expect(page?.initiative.inside).toMatchObject({ budget: 10_005_000, manYears: null });

    const stranger = (await actorOf(organisation, "leader", "south")).userId;
    const wrong = made({ name: { en: "Only English" }, ownerId: stranger });
    const refusal = await refusalOf(createInitiative(leader, wrong));
    expect(refusal.fields).toEqual({ nn: "required", ownerId: "notHere" });
    const other = await anOrganisation();
    const foreign = made({ indicators: { [idOf(other.indicators, "A")]: "on" } });
    expect(Object.values((await refusalOf(createInitiative(leader, foreign))).fields)).toEqual(["wrong"]);
  });

  it("keeps what someone else has changed meanwhile", async () => {
    const id = await createInitiative(leader, made(ofA()));
    const edit = (version: number, state = "underway") =>
      initiativeEdit.parse(initiativeFields(worker.userId ?? "", { id, version, state }));
    await editInitiative(leader, edit(1, "stopped"));
    const refusal = await refusalOf(editInitiative(leader, edit(1)));
    expect(refusal).toMatchObject({ code: "conflict", current: { state: "stopped", version: 2 } });
    expect((await getInitiative(leader, id))?.initiative.indicators).toEqual([]);
  });

  it("has a log its owner writes in too, that carries the progress, and only grows", async () => {
    const id = await createInitiative(leader, made({ ...ofA(), state: "planned", progress: "0" }));
    await recordInitiativeEntry(worker, { id, version: 1, text: "I gang", progress: 30 });
    await recordInitiativeEntry(leader, { id, version: 2, text: "Vidare", progress: 60 });
    const page = await getInitiative(worker, id);
    expect(page?.initiative).toMatchObject({ progress: 60, state: "underway" });
    expect(page?.entries.map(({ text, by }) => [text, by])).toEqual([
      ["Vidare", leader.name],
      ["I gang", worker.name],
    ]);
    expect(page?.may).toEqual({ edit: false, log: true });
    const colleague = await actorOf(organisation, "contributor", "north");
    const theirs = recordInitiativeEntry(colleague, { id, version: 3, text: "Eg òg", progress: 70 });
    expect((await refusalOf(theirs)).code).toBe("notFound");
  });

  it("is shown to the public by its name, days and progress alone, when it moves what the public may see", async () => {
    const seen = async () =>
      (await getUnitFollowUp(publicActor, organisation.code, "north"))?.initiatives ?? [];
    const before = (await seen()).length;
    await createInitiative(leader, made({ name: { nn: "Internt" } }));
    expect(await seen()).toHaveLength(before);
    expect((await seen()).every(({ inside }) => inside === null)).toBe(true);
    expect(JSON.stringify(await seen())).not.toContain(worker.name);
  });

  it("is archived and restored", async () => {
    const id = await createInitiative(leader, made({ ...ofA(), name: { nn: "Gammalt" } }));
    const names = async () =>
      (await getUnitFollowUp(leader, organisation.code, "north"))?.initiatives.map(({ name }) => name.nn);
    await archiveInitiative(leader, { id, version: 1 });
    expect(await names()).not.toContain("Gammalt");
    await restoreInitiative(leader, { id, version: 2 });
    expect(await names()).toContain("Gammalt");
  });
});

describe("a prognosis", () => {
  const said = (value: string, year = 2026) =>
    prognosisInput.parse({
      ...{ year, value, comment: "Slik vi ser det" },
      unitId: idOf(organisation.units, "north"),
      indicatorId: idOf(organisation.indicators, "A"),
    });
  const pageFor = (actor: Actor) => getIndicatorFollowUp(actor, organisation.code, "north", "A");

  it("is added to what was said before; the latest is drawn at the year's last period", async () => {
    await recordPrognosis(worker, said("3"));
    await recordPrognosis(leader, said("4"));
    const page = await pageFor(worker);
    expect(page?.prognoses.map(({ value }) => value)).toEqual([40_000, 30_000]);
    expect(page?.drawn).toEqual([{ period: "2026-T3", value: 40_000 }]);
    expect((await pageFor(publicActor))?.prognoses).toEqual([]);
    expect((await pageFor(publicActor))?.drawn).toEqual([]);
  });

  it("takes no more decimals than the indicator has, and stands on a card of the unit", async () => {
    const refusal = await refusalOf(recordPrognosis(leader, said("3,25")));
    expect(refusal.fields).toEqual({ value: "tooManyDecimals" });
    const elsewhere = { ...said("3"), indicatorId: idOf((await anOrganisation()).indicators, "A") };
    expect((await refusalOf(recordPrognosis(leader, elsewhere))).code).toBe("notFound");
  });

  it("is held against the outcome when the year is over, for the leader only", async () => {
    await recordPrognosis(leader, said("1", 2025));
    await recordPrognosis(leader, said("3", 2025));
    expect((await pageFor(leader))?.hitRate).toEqual({ hits: 1, total: 2 });
    expect((await pageFor(worker))?.hitRate).toBeNull();
    expect((await pageFor(worker))?.prognoses.every(({ outcome }) => outcome === null)).toBe(true);
  });
});
