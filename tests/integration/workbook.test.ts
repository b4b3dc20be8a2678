import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/data/access";
import { readStructure } from "@/lib/data/structure";
import { getWorkbook, importWorkbook, tryWorkbook } from "@/lib/data/workbook";
import { totalOf } from "@/lib/domain/workbook-report";
import { foundOrganisation } from "@/prisma/seed/founding";
import { hareid } from "@/prisma/seed/hareid";
import { heimdal } from "@/prisma/seed/heimdal";
import { layInTargetLevels } from "@/prisma/seed/history";
import type { SeedOrganisation } from "@/prisma/seed/shape";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, revisionOf, unit } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";
import { exported } from "../support/workbook";
import { addRow, type Book, setCell, sheetOf } from "../support/workbook-book";

beforeEach(() => travelTo("2026-11-23"));

async function founded(seed: SeedOrganisation): Promise<Actor> {
  const made = await foundOrganisation(seed);
  await layInTargetLevels(made, seed);
  return made.actor;
}

/** An organisation with a root, a plan and the standard perspectives, and nothing else. */
const anEmptyOne = () =>
  anOrganisation({ units: [unit("tom", null)], indicators: [], scorecards: [], targetLevels: [] });

/** What stands in an organisation, without ids, versions and moments. */
async function shapeOf({ organisationId }: Actor) {
  const structure = await db.$transaction((tx) => readStructure(tx, organisationId ?? ""));
  const names = new Map<string, string>();
  for (const { id, code } of [...structure.units, ...structure.indicators.values()]) names.set(id, code);
  const {
    organisation: _own,
    settings: _deadlines,
    groupings: _onTheirOwnPage,
    ancestry: _paths,
    indicatorsByCode: _same,
    ...rest
  } = structure;
  const plain = JSON.stringify(rest, (key, value) => {
    if (
      [
        "id",
        "version",
        "recordedAt",
        "serviceAspect",
        "retiredAt",
        "lineage",
        "definitionVersion",
        "path",
        "planId",
        "organisationId",
        "position",
        "startsOn",
        "endsOn",
        "adoptedOn",
      ].includes(key)
    )
      return undefined;
    if (value instanceof Map) return [...value].map(([id, each]) => [names.get(id) ?? "id", each]).sort();
    if (typeof value === "string") return names.get(value) ?? (/^[0-9a-f-]{36}$/.test(value) ? "id" : value);
    return value;
  });
  return JSON.parse(plain);
}

describe.each([
  ["Hareid", hareid],
  ["Heimdal", heimdal],
])("the workbook of %s", (_name, seed) => {
  let actor: Actor;
  let book: Book;
  beforeAll(async () => {
    travelTo("2026-11-23");
    actor = await founded({ ...seed, code: `wb-${seed.code}`, accounts: [] });
    book = await exported(actor);
  }, 60_000);

  test("taken in where it came from, it changes nothing", async () => {
    const report = await tryWorkbook(actor, book);
    expect(report.faults).toEqual([]);
    expect(report.rows).toEqual([]);
    expect(totalOf(report)).toMatchObject({ create: 0, change: 0, faults: 0 });
    expect(totalOf(report).unchanged).toBeGreaterThan(10);
    expect((await importWorkbook(actor, book, report.revision)).saved).toBe(false);
  });

  test("taken in by an empty organisation, it gives the same structure", async () => {
    const empty = await anEmptyOne();
    const tried = await tryWorkbook(empty.actor, book);
    expect(tried.faults).toEqual([]);
    const report = await importWorkbook(empty.actor, book, tried.revision);
    expect(report.saved).toBe(true);
    expect(totalOf(report)).toEqual(totalOf(tried));
    expect(await shapeOf(empty.actor)).toEqual(await shapeOf(actor));
    expect(await exported(empty.actor)).toEqual(book);
  }, 60_000);
});

describe("a workbook", () => {
  let organisation: Organisation;
  let actor: Actor;
  let book: Book;
  beforeEach(async () => {
    organisation = await anOrganisation({
      indicators: [indicator("A"), indicator("B")],
      scorecards: [scorecard({ R1: ["A", "B"] })],
      targetLevels: [level("A", "5", "2.5")],
    });
    actor = organisation.actor;
    book = await exported(actor);
  });

  it("says field by field what it would change, and changes it", async () => {
    setCell(book, "Indikatorar", ["Kode", "A"], "Desimalar", "2");
    setCell(book, "Fokusmål", ["Nummer", "1"], "Namn (nn)", "Nytt mål");
    addRow(book, "Suksessfaktorar", {
      Målekart: "card-r",
      Fokusområde: "R",
      Fokusmål: "1",
      Kode: "R2",
      "Namn (nn)": "Ny faktor",
      Perspektiv: "users",
    });
    addRow(book, "Indikatorar på kort", {
      Målekart: "card-r",
      Suksessfaktor: "R2",
      Indikator: "A",
      "Kode på kortet": "R2.1",
      Vekt: "2,5",
    });
    const tried = await tryWorkbook(actor, book);
    expect(tried.faults).toEqual([]);
    expect(tried.rows).toMatchObject([
      { sheet: "Fokusmål", line: 2, outcome: "change", changes: [{ title: "Namn (nn)", after: "Nytt mål" }] },
      { sheet: "Suksessfaktorar", line: 3, outcome: "create" },
      { sheet: "Indikatorar", line: 2, outcome: "change", changes: [{ before: "1", after: "2" }] },
      { sheet: "Indikatorar på kort", line: 4, outcome: "create" },
    ]);
    const before = await revisionOf(organisation);
    expect((await importWorkbook(actor, book, tried.revision)).saved).toBe(true);
    expect(await revisionOf(organisation)).toBe(before + 1);
    const again = await tryWorkbook(actor, book);
    expect(totalOf(again)).toMatchObject({ create: 0, change: 0, faults: 0 });
  });

  it("is tried without leaving a trace", async () => {
    setCell(book, "Einingar", ["Kode", "north"], "Namn (nn)", "Nord");
    const before = { revision: await revisionOf(organisation), audit: await db.auditEvent.count() };
    await tryWorkbook(actor, book);
    expect({ revision: await revisionOf(organisation), audit: await db.auditEvent.count() }).toEqual(before);
  });

  it("moves a unit, renames the root and moves a factor to another objective", async () => {
    addRow(book, "Fokusmål", { Målekart: "card-r", Fokusområde: "R", Nummer: "7", "Namn (nn)": "Sju" });
    setCell(book, "Suksessfaktorar", ["Kode", "R1"], "Fokusmål", "7");
    setCell(book, "Einingar", ["Kode", "north"], "Høyrer til", "root");
    const tried = await tryWorkbook(actor, book);
    expect(tried.faults).toEqual([]);
    expect((await importWorkbook(actor, book, tried.revision)).saved).toBe(true);
    const again = await exported(actor);
    expect(sheetOf(again, "Suksessfaktorar").rows[1]?.slice(0, 4)).toEqual(["card-r", "R", "7", "R1"]);
    expect(sheetOf(again, "Einingar").rows.find(([code]) => code === "north")?.[1]).toBe("root");
  });

  it("is refused when the organisation has changed since it was tried", async () => {
    setCell(book, "Einingar", ["Kode", "north"], "Namn (nn)", "Nord");
    const { revision } = await tryWorkbook(actor, book);
    await actorOf(organisation, "leader");
    expect(await refusalOf(importWorkbook(actor, book, revision))).toMatchObject({ code: "conflict" });
  });

  it("is for those who may define at the root", async () => {
    for (const other of [
      await actorOf(organisation, "leader"),
      await actorOf(organisation, "administrator", "north"),
    ]) {
      expect(await getWorkbook(other)).toBeNull();
      expect(await refusalOf(tryWorkbook(other, book))).toMatchObject({ code: "notFound" });
      expect(await refusalOf(importWorkbook(other, book, "1"))).toMatchObject({ code: "notFound" });
    }
  });

  type Wrong = [why: string, change: (book: Book) => void, fault: object];
  const wrongs: Wrong[] = [
    [
      "a level of the slide's R2.2, which no indicator has",
      (wrong) =>
        addRow(wrong, "Ambisjonsnivå", {
          Indikator: "R2.2",
          "Frå periode": "2026",
          Ambisjon: "100",
          "Lågast akseptabelt": "70",
        }),
      { sheet: "Ambisjonsnivå", line: 3, column: "A", code: "unknownReference", detail: "R2.2" },
    ],
    [
      "a code twice",
      (wrong) => sheetOf(wrong, "Indikatorar").rows.push([...(sheetOf(wrong, "Indikatorar").rows[1] ?? [])]),
      { sheet: "Indikatorar", line: 4, column: "A", code: "duplicateRow", detail: "2" },
    ],
    [
      "the same code on a card for two indicators",
      (wrong) => setCell(wrong, "Indikatorar på kort", ["Indikator", "B"], "Kode på kortet", "R1.1"),
      { sheet: "Indikatorar på kort", line: 3, column: "D", code: "codeTaken" },
    ],
    [
      "weights that are all 0",
      (wrong) => setCell(wrong, "Fokusområde", ["Kode", "R"], "Vekt", "0"),
      { sheet: "Fokusområde", line: 2, column: "F", code: "weightsAllZero" },
    ],
    [
      "A = L without a direction",
      (wrong) => setCell(wrong, "Ambisjonsnivå", ["Indikator", "A"], "Lågast akseptabelt", "5"),
      { sheet: "Ambisjonsnivå", line: 2, column: "H", code: "directionRequired" },
    ],
    [
      "a range out of order",
      (wrong) => {
        setCell(wrong, "Ambisjonsnivå", ["Indikator", "A"], "Ambisjon, øvre", "4");
        setCell(wrong, "Ambisjonsnivå", ["Indikator", "A"], "Akseptabelt, øvre", "3");
      },
      { sheet: "Ambisjonsnivå", line: 2, column: "D", code: "rangeOutOfOrder" },
    ],
    [
      "a formula with an unknown part",
      (wrong) => {
        setCell(wrong, "Indikatorar", ["Kode", "A"], "Type", "utrekna");
        setCell(wrong, "Indikatorar", ["Kode", "A"], "Formel", "[UKJEND] + [B]");
      },
      { sheet: "Indikatorar", line: 2, code: "unknownPart", detail: "UKJEND" },
    ],
    [
      "formulas in a circle",
      (wrong) => {
        for (const [code, other] of ["AB", "BA"]) {
          setCell(wrong, "Indikatorar", ["Kode", code as string], "Type", "utrekna");
          setCell(wrong, "Indikatorar", ["Kode", code as string], "Formel", `[${other}] * 2`);
        }
      },
      { sheet: "Indikatorar", line: 2, code: "formulaCycle" },
    ],
    [
      "a unit that is its own ancestor",
      (wrong) => setCell(wrong, "Einingar", ["Kode", "sector"], "Høyrer til", "north"),
      { sheet: "Einingar", line: 3, column: "B", code: "ownAncestor" },
    ],
    [
      "a second root",
      (wrong) => setCell(wrong, "Einingar", ["Kode", "sector"], "Høyrer til", ""),
      { sheet: "Einingar", line: 3, column: "B", code: "required" },
    ],
    [
      "a missing sheet",
      (wrong) => void wrong.splice(wrong.indexOf(sheetOf(wrong, "Visjonar")), 1),
      { sheet: "Visjonar", line: null, code: "missingSheet" },
    ],
    [
      "a missing and an unknown column",
      (wrong) => sheetOf(wrong, "Perspektiv").rows[0]?.splice(0, 1, "Kodde"),
      { sheet: "Perspektiv", line: 1, column: "A", code: "unknownColumn", detail: "kodde" },
    ],
    [
      "a word where a number should be",
      (wrong) => setCell(wrong, "Indikatorar på kort", ["Indikator", "B"], "Vekt", "mykje"),
      { sheet: "Indikatorar på kort", line: 3, column: "E", code: "notANumber" },
    ],
    [
      "a word that is no choice",
      (wrong) => setCell(wrong, "Einingar", ["Kode", "north"], "Type", "skole"),
      { sheet: "Einingar", line: 5 - 1, column: "F", code: "unknownWord" },
    ],
    [
      "a cell whose formula failed",
      (wrong) => setCell(wrong, "Einingar", ["Kode", "north"], "Namn (nn)", "#REF!"),
      { sheet: "Einingar", line: 4, column: "C", code: "formulaError" },
    ],
    [
      "an archived code",
      (wrong) => addRow(wrong, "Fokusområde", { Målekart: "card-r", Kode: "r 1", "Namn (nn)": "x" }),
      { sheet: "Fokusområde", line: 3, column: "B", code: "badCode" },
    ],
  ];
  it.each(wrongs)("%s: told at the cell, and nothing is saved", async (_why, change, fault) => {
    setCell(book, "Einingar", ["Kode", "south"], "Namn (nn)", "Skal ikkje lagrast");
    change(book);
    const before = await revisionOf(organisation);
    const tried = await tryWorkbook(actor, book);
    expect(tried.faults).toEqual(expect.arrayContaining([expect.objectContaining(fault)]));
    const report = await importWorkbook(actor, book, tried.revision);
    expect(report).toMatchObject({ saved: false, faults: tried.faults });
    expect(await revisionOf(organisation)).toBe(before);
    expect(sheetOf(await exported(actor), "Einingar").rows.flat()).not.toContain("Skal ikkje lagrast");
  });

  it("of ten thousand rows is read through, and refused as too much at once, without keeping others waiting", async () => {
    const { rows } = sheetOf(book, "Einingar");
    const [, , , model = []] = rows;
    for (let number = 0; number < 10_000; number += 1) {
      rows.push(model.map((cell, at) => (at === 0 ? `eining-${number}` : cell)));
    }
    let last = performance.now();
    let longest = 0;
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const report = await tryWorkbook(actor, book);
    clearInterval(pulse);
    expect(report.faults).toMatchObject([{ code: "tooManyChanges" }]);
    expect(totalOf(report).create).toBe(10_000);
    console.log(`10 000 rows: longest gap ${longest.toFixed(0)} ms`);
  }, 60_000);
});
