import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/data/access";
import { listImports } from "@/lib/data/import-job";
import { getImport } from "@/lib/data/import-job-page";
import { undoImport } from "@/lib/data/import-job-undo";
import { readValueExport } from "@/lib/data/value-export";
import { importValues, tryValues } from "@/lib/data/value-import";
import { totalOf } from "@/lib/domain/workbook-report";
import type { ValueFile } from "@/lib/exchange/value-file";
import { writeValueSheet } from "@/lib/exchange/value-sheet";
import { foundOrganisation } from "@/prisma/seed/founding";
import { hareid } from "@/prisma/seed/hareid";
import { layInTargetLevels, layInValues } from "@/prisma/seed/history";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter, storedAt } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";
import { csvOf, exportRows, fileOf, valueFile } from "../support/values";

beforeEach(() => travelTo("2026-11-23"));

describe("the whole demo", () => {
  let actor: Actor;
  beforeAll(async () => {
    travelTo("2026-11-23");
    const seed = { ...hareid, accounts: [] };
    const founded = await foundOrganisation(seed);
    await layInTargetLevels(founded, seed);
    await layInValues(founded, seed);
    actor = founded.actor;
  }, 60_000);

  test("out and in again changes nothing, as CSV and as a workbook", async () => {
    const rows = await exportRows(actor);
    expect(rows.length).toBeGreaterThan(1000);
    const book = Buffer.from(await writeValueSheet(rows));
    for (const bytes of [csvOf(rows), book]) {
      const report = await tryValues(actor, await valueFile(bytes));
      expect(report.faults).toEqual([]);
      expect(report.rows).toEqual([]);
      expect(totalOf(report)).toEqual({ create: 0, change: 0, unchanged: rows.length, faults: 0 });
    }
  }, 60_000);
});

describe("a file of values", () => {
  let organisation: Organisation;
  let actor: Actor;
  const period = "2026-T1";
  const good = { unit: "north", indicator: "A", period, value: "4,5" };
  const sent = { fileName: "tal.csv", source: "import" as const };
  const counts = async () => ({
    measurements: await db.measurement.count({ where: { organisationId: organisation.id } }),
    revisions: await db.measurementRevision.count({ where: { organisationId: organisation.id } }),
    jobs: await db.importJob.count({ where: { organisationId: organisation.id } }),
    audit: await db.auditEvent.count({ where: { organisationId: organisation.id } }),
  });
  const take = async (file: ValueFile, who = actor) => {
    const { seal } = await tryValues(who, file);
    return importValues(who, { ...file, ...sent }, seal);
  };
  beforeEach(async () => {
    organisation = await anOrganisation({
      indicators: [
        indicator("A"),
        indicator("B", { overUnits: "none" }),
        share("S"),
        indicator("C", { kind: "calculated", formula: "[A]" }),
      ],
      scorecards: [scorecard({ R1: ["A", "B", "S", "C"] })],
      targetLevels: [level("A", "5", "2.5")],
    });
    actor = await actorOf(organisation, "leader");
  });

  test("brings values, ratios and reasons, and the same file again nothing", async () => {
    const file = await fileOf(
      good,
      { ...good, indicator: "S", value: "", numerator: "1", denominator: "4" },
      { ...good, unit: "south", value: "", kind: "missing", comment: "Ikkje talt" },
      { ...good, unit: "south", period: "2025-T3", stage: "draft" },
    );
    const tried = await tryValues(actor, file);
    expect(totalOf(tried)).toEqual({ create: 4, change: 0, unchanged: 0, faults: 0 });
    expect(await counts()).toMatchObject({ measurements: 0, jobs: 0 });
    const done = await importValues(actor, { ...file, ...sent }, tried.seal);
    const row = await storedAt(organisation, "north", "A", period);
    expect(row).toMatchObject({ value: "4.5", stage: "submitted", version: 1 });
    expect(row?.revisions[0]).toMatchObject({
      source: "import",
      importJobId: done.jobId,
      recordedById: actor.userId,
    });
    expect(await storedAt(organisation, "south", "A", "2025-T3")).toMatchObject({ stage: "draft" });
    const events = await db.auditEvent.findMany({
      where: { organisationId: organisation.id, actorId: actor.userId },
    });
    expect(events.map(({ action }) => action).sort()).toEqual([
      "importJob.import",
      ...Array(4).fill("measurement.record"),
    ]);
    const again = await take(file);
    expect(again.jobId).toBeNull();
    expect(totalOf(again)).toEqual({ create: 0, change: 0, unchanged: 4, faults: 0 });
  });

  test("with one bad row brings nothing at all", async () => {
    const before = await counts();
    const report = await take(await fileOf(good, { ...good, unit: "south", value: "x" }));
    expect(report).toMatchObject({ jobId: null, faults: [{ line: 3, column: "G", code: "notANumber" }] });
    expect(await counts()).toEqual(before);
  });

  test.each([
    ["a unit nobody knows", { unit: "nowhere" }, "A", "unknownUnit"],
    ["an indicator nobody knows", { indicator: "X" }, "C", "unknownIndicator"],
    ["no period", { period: "2026-T4" }, "E", "badPeriod"],
    ["another kind of period", { period: "2026" }, "E", "wrongPeriodKind"],
    ["a unit that gathers it from below", { unit: "sector" }, "G", "notReportedHere"],
    ["what is calculated", { indicator: "C" }, "G", "calculated"],
    ["a period that has not begun", { period: "2027-T1" }, "G", "periodNotStarted"],
    ["a number that can be read two ways", { value: "1.000" }, "G", "ambiguous"],
    ["too many decimals", { value: "4,55" }, "G", "tooManyDecimals"],
    ["nothing", { value: "" }, "G", "required"],
    ["missing without a reason", { value: "", kind: "missing" }, "J", "reasonRequired"],
    ["missing with a value", { kind: "missing", comment: "x" }, "F", "kindContradicts"],
    ["a value and its parts", { indicator: "S", numerator: "1", denominator: "2" }, "G", "valueAndParts"],
    ["a red value without an explanation", { value: "1" }, "J", "explanationRequired"],
    ["a word that is no kind", { kind: "kanskje" }, "F", "unknownWord"],
  ])("refuses %s, at its cell", async (_why, change, column, code) => {
    const report = await tryValues(actor, await fileOf({ ...good, ...change }));
    expect(report.faults).toMatchObject([{ line: 2, column, code }]);
  });

  test("refuses the same cell and the same external id twice", async () => {
    const report = await tryValues(
      actor,
      await fileOf({ ...good, externalId: "1" }, good, { ...good, unit: "south", externalId: "1" }),
    );
    expect(report.faults).toMatchObject([
      { line: 3, code: "duplicateRow", detail: "2" },
      { line: 4, column: "M", code: "duplicateRow", detail: "2" },
    ]);
  });

  test("corrects what is delivered only with a reason, and opens a deviation for what is red", async () => {
    await take(await fileOf(good));
    const without = await tryValues(actor, await fileOf({ ...good, value: "1" }));
    expect(without.faults).toMatchObject([{ column: "J", code: "correctionReasonRequired" }]);
    await take(await fileOf({ ...good, value: "1", comment: "Talt på nytt" }));
    expect(await db.deviation.findMany({ where: { organisationId: organisation.id } })).toMatchObject([
      { period, fact: "Talt på nytt" },
    ]);
  });

  test("what one may not enter looks unknown, and what one may not enter is not exported", async () => {
    const north = await actorOf(organisation, "contributor", "north");
    const report = await tryValues(north, await fileOf(good, { ...good, unit: "south" }));
    expect(report.faults).toMatchObject([{ line: 3, code: "unknownUnit", detail: "south" }]);
    await take(await fileOf(good, { ...good, unit: "south" }));
    expect((await exportRows(north)).map(({ unit }) => unit)).toEqual(["north"]);
    expect(await readValueExport(north, { unit: "south" })).toBeNull();
    const outsider = await actorOf(organisation, "politician");
    expect(await readValueExport(outsider, {})).toBeNull();
    expect(await listImports(outsider, 1)).toBeNull();
    expect(await refusalOf(tryValues(outsider, await fileOf(good)))).toMatchObject({ code: "notFound" });
  });

  test("an external id sent again is known, whatever was corrected since; with other content it is a correction", async () => {
    const row = { ...good, externalId: "fag-1" };
    await take(await fileOf(row));
    await enter(organisation, "north", period, { A: { value: "4", comment: "Retta for hand" } });
    expect(totalOf(await tryValues(actor, await fileOf(row)))).toMatchObject({ unchanged: 1 });
    expect(
      totalOf(await tryValues(actor, await fileOf({ ...row, value: "3,5", comment: "Ny" }))),
    ).toMatchObject({ change: 1 });
    const elsewhere = await tryValues(actor, await fileOf({ ...row, unit: "south" }));
    expect(elsewhere.faults).toMatchObject([{ column: "M", code: "externalIdElsewhere" }]);
    expect((await exportRows(actor))[0]).toMatchObject({ value: "4", externalId: "fag-1" });
  });

  test("is refused when it would no longer do what was seen", async () => {
    const file = await fileOf({ ...good, comment: "Frå fila" });
    const { seal } = await tryValues(actor, file);
    await enter(organisation, "north", period, { A: "4" });
    expect(await refusalOf(importValues(actor, { ...file, ...sent }, seal))).toMatchObject({
      code: "conflict",
    });
  });

  test("taken in by two at once is taken in once", async () => {
    const file = await fileOf(good);
    const { seal } = await tryValues(actor, file);
    const both = await Promise.all([1, 2].map(() => importValues(actor, { ...file, ...sent }, seal)));
    expect(both.filter(({ jobId }) => jobId !== null)).toHaveLength(1);
    expect(await counts()).toMatchObject({ measurements: 1, revisions: 1, jobs: 1 });
  });

  test("is undone as a whole: what stood is back, what did not is out of view, and it may be taken in again", async () => {
    await enter(organisation, "north", period, { A: "4" });
    const file = await fileOf(
      { ...good, comment: "Frå fila", externalId: "x" },
      { ...good, unit: "south", value: "1", comment: "Lågt" },
    );
    const { jobId } = await take(file);
    const id = jobId ?? "";
    expect((await getImport(actor, id, 1))?.cells).toMatchObject([
      { unit: { code: "north" }, before: { value: "4" }, after: { value: "4.5" }, changedSince: false },
      { unit: { code: "south" }, before: null },
    ]);
    await undoImport(actor, { id, reason: "Feil fil" });
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({
      value: "4",
      stage: "submitted",
      version: 3,
    });
    expect(await storedAt(organisation, "south", "A", period)).toMatchObject({
      kind: "missing",
      stage: "draft",
      comment: "Feil fil",
      version: 2,
    });
    expect(await db.deviation.count({ where: { organisationId: organisation.id, closedAt: null } })).toBe(0);
    expect(await refusalOf(undoImport(actor, { id, reason: "Igjen" }))).toMatchObject({ code: "conflict" });
    expect((await listImports(actor, 1))?.imports).toMatchObject([
      { id, state: "undone", created: 1, changed: 1 },
    ]);
    expect(totalOf(await take(file))).toMatchObject({ create: 0, change: 2, faults: 0 });
  });

  test("is not undone over what came after, which is named; nor by who may not enter at all its units", async () => {
    const { jobId } = await take(await fileOf(good, { ...good, unit: "south" }));
    const id = jobId ?? "";
    const north = await actorOf(organisation, "leader", "north");
    expect((await getImport(north, id, 1))?.mayUndo).toBe(false);
    expect((await getImport(north, id, 1))?.cells).toHaveLength(1);
    expect(await refusalOf(undoImport(north, { id, reason: "x" }))).toMatchObject({ code: "notFound" });
    await enter(organisation, "south", period, { A: { value: "4", comment: "Retta" } });
    expect(await refusalOf(undoImport(actor, { id, reason: "x" }))).toMatchObject({
      code: "conflict",
      current: { total: 1, cells: [{ unit: "south", indicator: "A", period, code: "changedSince" }] },
    });
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({ version: 1 });
  });

  test("a locked period is refused, and not undone either", async () => {
    const { jobId } = await take(await fileOf(good));
    await db.periodSetting.updateMany({
      where: { organisationId: organisation.id },
      data: { expiryDays: 0 },
    });
    const report = await tryValues(actor, await fileOf({ ...good, unit: "south" }));
    expect(report.faults).toMatchObject([{ column: "G", code: "periodLocked" }]);
    expect(await refusalOf(undoImport(actor, { id: jobId ?? "", reason: "x" }))).toMatchObject({
      current: { cells: [{ code: "locked" }] },
    });
  });

  test("cut off in the middle leaves nothing", async () => {
    const months = await fileOf(good, { ...good, unit: "south" });
    const { seal } = await tryValues(actor, months);
    const before = await counts();
    const watcher = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await watcher.connect();
    // The measurements are kept waiting, so that the import is in the midst of its transaction when its connection is cut.
    await watcher.query("BEGIN; LOCK TABLE measurement_revision IN ACCESS EXCLUSIVE MODE");
    const work = importValues(actor, { ...months, ...sent }, seal).then(
      () => "saved",
      () => "cut off",
    );
    await setTimeout(500);
    await watcher.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'",
    );
    await watcher.query("ROLLBACK");
    await watcher.end();
    expect(await work).toBe("cut off");
    expect(await counts()).toEqual(before);
  });
});
