import { expect, test } from "vitest";
import { createOfficialFigure } from "@/lib/data/official-figure";
import { importOfficialTable, tryOfficialTable } from "@/lib/data/official-table";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { officialFigureInput, officialTableInput } from "@/lib/schemas/official-figure";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { actorOf, anOrganisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";

travelTo("2026-06-15");

const figure = (area: string, period: string, value: string) => ({ area, period, value });

async function aLibrary() {
  const organisation = await anOrganisation();
  const indicatorId = idOf(organisation.indicators, "A");
  const table = (figures: ReturnType<typeof figure>[], source = "SSB, tabell 1") =>
    officialTableInput.parse({ indicatorId, source, figures });
  const figures = async () => {
    const rows = await db.officialFigure.findMany({
      where: { organisationId: organisation.id },
      orderBy: [{ area: "asc" }, { periodEnd: "asc" }],
    });
    return rows.map(({ id, area, period, value, source }) => ({
      id,
      text: `${area} ${period} ${value} ${source}`,
    }));
  };
  const texts = async () => (await figures()).map(({ text }) => text);
  const log = () =>
    db.auditEvent.findMany({
      where: { organisationId: organisation.id, action: { startsWith: "officialFigure." } },
      orderBy: { number: "asc" },
    });
  return { organisation, indicatorId, table, figures, texts, log };
}

test("a table is tried, entered, and entered again without a change; what differs keeps its id and its history", async () => {
  const { organisation, indicatorId, table, figures, texts, log } = await aLibrary();
  const definer = await actorOf(organisation, "administrator");
  const single = officialFigureInput.parse({
    indicatorId,
    ...figure("Landet", "2024", "4"),
    source: "SSB, tabell 1",
  });
  const id = await createOfficialFigure(definer, single);
  const given = table([
    figure("Landet", "2024", "4,5"),
    figure("Landet", "2025", "-0,0001"),
    figure("Nord", "2025", "5"),
  ]);

  const tried = await tryOfficialTable(definer, given);
  const shown = tried.figures.map(({ before, outcome }) => [before && fixedToDecimal(before), outcome]);
  expect(shown).toEqual([
    ["4", "change"],
    [null, "create"],
    [null, "create"],
  ]);
  expect(await texts()).toEqual(["Landet 2024 4 SSB, tabell 1"]);

  await importOfficialTable(definer, given, tried.seal);
  const entered = [
    "Landet 2024 4.5 SSB, tabell 1",
    "Landet 2025 -0.0001 SSB, tabell 1",
    "Nord 2025 5 SSB, tabell 1",
  ];
  expect(await texts()).toEqual(entered);
  expect((await figures())[0]?.id).toBe(id);
  const events = await log();
  expect(events.map(({ action, entityId }) => [action, entityId === id])).toEqual([
    ["officialFigure.create", true],
    ["officialFigure.edit", true],
    ["officialFigure.create", false],
    ["officialFigure.create", false],
  ]);
  expect(events[1]).toMatchObject({ before: { value: "4" }, after: { value: "4.5", area: "Landet" } });

  const again = await tryOfficialTable(definer, given);
  expect(again.figures.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
  await importOfficialTable(definer, given, again.seal);
  expect(await texts()).toEqual(entered);
  expect(await log()).toHaveLength(events.length);

  const moved = await tryOfficialTable(definer, table([figure("Nord", "2025", "5")], "KS"));
  expect(moved.figures[0]?.outcome).toBe("change");
});

test("what has changed since it was looked at is not entered, and nothing is by halves", async () => {
  const { organisation, indicatorId, table, texts } = await aLibrary();
  const definer = await actorOf(organisation, "administrator");
  const given = table([figure("Landet", "2024", "4,5"), figure("Landet", "2025", "5")]);
  const { seal } = await tryOfficialTable(definer, given);
  await createOfficialFigure(
    definer,
    officialFigureInput.parse({ indicatorId, ...figure("Landet", "2025", "6"), source: "KS" }),
  );
  expect(await refusalOf(importOfficialTable(definer, given, seal))).toMatchObject({ code: "conflict" });
  expect(await texts()).toEqual(["Landet 2025 6 KS"]);
  const both = await Promise.allSettled(
    [1, 2].map(async () =>
      importOfficialTable(definer, given, (await tryOfficialTable(definer, given)).seal),
    ),
  );
  expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
  expect(await texts()).toEqual(["Landet 2024 4.5 SSB, tabell 1", "Landet 2025 5 SSB, tabell 1"]);
});

test("an indicator put away or another's, and who may not define, find nothing", async () => {
  const { organisation, indicatorId, table } = await aLibrary();
  const given = table([figure("Landet", "2024", "4,5")]);
  const strangers = [
    await actorOf(await anOrganisation(), "administrator"),
    await actorOf(organisation, "leader"),
  ];
  for (const actor of strangers) {
    expect(await refusalOf(tryOfficialTable(actor, given))).toMatchObject({ code: "notFound" });
    expect(await refusalOf(importOfficialTable(actor, given, ""))).toMatchObject({ code: "notFound" });
  }
  await db.indicator.updateMany({ where: { id: indicatorId }, data: { archivedAt: new Date() } });
  const definer = await actorOf(organisation, "administrator");
  expect(await refusalOf(tryOfficialTable(definer, given))).toMatchObject({ code: "notFound" });
});

test.each([
  ["the same area and period twice", [figure("A", "2024", "1"), figure("A", "2024", "2")], "twice"],
  [
    "more than anyone reads",
    Array.from({ length: 1001 }, (_, at) => figure(`A${at}`, "2024", "1")),
    "tooMany",
  ],
  ["no value", [figure("A", "2024", "")], "required"],
  ["no period", [figure("A", "2024U1", "1")], "badPeriod"],
])("a table is refused with %s", (_what, figures, code) => {
  const indicatorId = "00000000-0000-4000-8000-000000000000";
  const { error } = officialTableInput.safeParse({ indicatorId, source: "SSB", figures });
  expect(error?.issues.map(({ message }) => message)).toContain(code);
});
