import { beforeAll, describe, expect, it, test } from "vitest";
import { openDataRows } from "@/components/open-data/open-data-rows";
import { openDataset } from "@/components/open-data/open-dataset";
import { publicActor } from "@/lib/data/access";
import { getOpenData, getOpenDataRevision, hasOpenData, type OpenDataPlace } from "@/lib/data/open-data";
import { listPublicPages } from "@/lib/data/open-data-pages";
import { getSearchPage } from "@/lib/data/search";
import { jsonStat } from "@/lib/exchange/json-stat";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { jsonStatFaults } from "../support/json-stat";
import { readDifferences } from "../support/json-stat-reader";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");
const period = "2026-T1";

/** A published card with an open, a confidential and a small-number indicator; and one that is not published. */
async function aTown(): Promise<Organisation> {
  const reason = { nn: "Kan kjenne att personar" };
  const town = await anOrganisation({
    units: [unit("root", null), unit("sector", "root"), unit("north", "sector"), unit("south", "sector")],
    indicators: [
      indicator("A", { decimals: 2 }),
      indicator("HIDDEN", { visibility: "confidential", confidentialReason: reason }),
      share("SURVEY", { smallNumberLimit: 5 }),
      indicator("DRAFT"),
    ],
    scorecards: [
      scorecard({ R1: ["A", "HIDDEN", "SURVEY"] }, { assignedTo: ["root", "sector", "north", "south"] }),
      scorecard({ S1: ["DRAFT"] }, { published: false, assignedTo: ["north"] }),
    ],
    targetLevels: [level("A", "5", "2.5"), level("HIDDEN", "9876", "5432")],
  });
  await enter(town, "north", "2025-T3", { A: "3" });
  await enter(town, "north", period, {
    A: "4,05",
    HIDDEN: { value: "1234,5", comment: "secret" },
    SURVEY: ["1", "4"],
    DRAFT: "777,7",
  });
  return town;
}

const words = { locale: "nn", t: (key: string) => key } as const;

describe("open data", () => {
  let town: Organisation;
  beforeAll(async () => {
    town = await aTown();
  });

  const open = async (place: Omit<OpenDataPlace, "organisation">) => {
    const data = await getOpenData({ organisation: town.code, ...place }, period);
    if (!data) throw new Error("no open data");
    return data;
  };
  const places = [
    {},
    { unit: "north" },
    { unit: "north", indicator: "A" },
    { unit: "north", indicator: "HIDDEN" },
  ];

  test("has the figures of published cards with their status and levels", async () => {
    const { figures } = await open({ unit: "north" });
    const [figure] = figures;
    expect(figures.map((each) => [each.indicator.code, each.state])).toEqual([
      ["A", "value"],
      ["HIDDEN", "confidential"],
      ["SURVEY", "suppressed"],
    ]);
    expect(figure).toMatchObject({ value: 40_500, status: "acceptable", period });
    expect(figure?.level).toMatchObject({ ambition: 50_000, lowest: 25_000 });
  });

  it.each(places)("of %j gives nothing away, in either format", async (place) => {
    const data = await open(place);
    const csv = JSON.stringify(openDataRows(data, "nn"));
    const made = openDataset(data, words);
    const dataset = JSON.parse(JSON.stringify(jsonStat(made)));
    expect(jsonStatFaults(dataset)).toEqual([]);
    expect(readDifferences(dataset, made.cells)).toEqual([]);
    for (const text of [csv, JSON.stringify(dataset)]) {
      for (const secret of ["1234", "9876", "5432", "secret", "777", "DRAFT"]) {
        expect(text, secret).not.toContain(secret);
      }
    }
  });

  test("of an indicator is its series, with decimal commas in the table and points in the dataset", async () => {
    const data = await open({ unit: "north", indicator: "A" });
    const rows = openDataRows(data, "nn");
    expect(rows.map((row) => [row[4], row[5], row[7]])).toEqual([
      ["period", "value", "status"],
      ["2025-T3", "3", "acceptable"],
      [period, "4,05", "acceptable"],
    ]);
    expect(JSON.stringify(jsonStat(openDataset(data, words)).value)).toContain("4.05");
  });

  test("is not there for what the public does not see", async () => {
    const at = { organisation: town.code, unit: "north" };
    expect(await getOpenData({ ...at, indicator: "DRAFT" }, period)).toBeNull();
    expect(await getOpenData({ ...at, unit: "nowhere" }, period)).toBeNull();
    expect(await getOpenData(at, "2030-T1")).toBeNull();
    expect(await hasOpenData({ ...at, indicator: "DRAFT" }, period)).toBe(false);
    expect(await hasOpenData({ ...at, indicator: "A" }, period)).toBe(true);
    expect(await hasOpenData({ organisation: town.code }, period)).toBe(true);
  });

  test("has another revision after a write", async () => {
    const before = await getOpenDataRevision(town.code);
    await enter(town, "south", period, { A: "4" });
    expect(await getOpenDataRevision(town.code)).not.toBe(before);
  });

  test("is not there where the organisation is not published, nor among the pages to be found", async () => {
    const closed = await anOrganisation({ published: false });
    const place = { organisation: closed.code };
    expect(await getOpenData(place)).toBeNull();
    expect(await getOpenDataRevision(closed.code)).toBeNull();
    expect(await hasOpenData(place, period)).toBe(false);
    const pages = await listPublicPages();
    expect(pages.filter(({ organisation }) => organisation === closed.code)).toEqual([]);
    const ours = pages.filter(({ organisation }) => organisation === town.code);
    expect(ours).toContainEqual({ organisation: town.code, unit: "north", indicator: "A" });
    expect(ours.filter((page) => page.indicator === "DRAFT")).toEqual([]);
  });
});

describe("the search", () => {
  let town: Organisation;
  beforeAll(async () => {
    town = await aTown();
  });

  const found = async (question: string, actor = publicActor) =>
    (await getSearchPage(actor, town.code, question))?.answers.map(({ kind, code, unit: { code: at } }) =>
      [kind, code ?? at].join(" "),
    );

  test("finds units, indicators and what stands on the cards", async () => {
    expect(await found("NORTH")).toEqual(["unit north"]);
    expect(await found("survey")).toEqual(["indicator SURVEY"]);
    expect(await found("R1.2")).toEqual(["indicator HIDDEN"]);
    expect(await found("r1")).toEqual(expect.arrayContaining(["successFactor R1", "indicator A"]));
    expect(await found(" ")).toEqual([]);
  });

  test("finds what stands on a card that is not published only for those who may read it", async () => {
    expect(await found("draft")).toEqual([]);
    expect(await found("S1")).toEqual([]);
    expect(await found("draft", await actorOf(town, "leader", "south"))).toEqual([]);
    expect(await found("draft", await actorOf(town, "leader", "north"))).toEqual(["indicator DRAFT"]);
  });

  test("says of a confidential indicator why it is hidden, and leads a leader to where it is not", async () => {
    const hidden = async (actor = publicActor) =>
      (await getSearchPage(actor, town.code, "HIDDEN"))?.answers.map((answer) => [
        answer.unit.code,
        answer.hidden?.reason?.nn ?? null,
        answer.others,
      ]);
    expect(await hidden()).toEqual([["root", "Kan kjenne att personar", 3]]);
    expect(await hidden(await actorOf(town, "leader", "south"))).toEqual([["south", null, 3]]);
  });

  test("costs one statement when nothing has changed", async () => {
    await found("north");
    expect(await countStatements(() => found("survey"))).toBe(1);
  });

  test("has no page in an organisation the actor may not see", async () => {
    const closed = await anOrganisation({ published: false });
    expect(await getSearchPage(publicActor, closed.code, "north")).toBeNull();
    expect(await getSearchPage(closed.actor, closed.code, "north")).not.toBeNull();
  });
});
