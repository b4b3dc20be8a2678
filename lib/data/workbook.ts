import "server-only";
import { AppError } from "@/lib/app-error";
import { dbOf } from "@/lib/db/client";
import { type Fault, faultOf, type RawSheet, type SheetRow } from "@/lib/domain/workbook";
import { type FileReport, reportOf, totalOf } from "@/lib/domain/workbook-report";
import type { SheetName } from "@/lib/schemas/workbook-sheets";
import type { Actor } from "./access";
import { requireRoot } from "./plan";
import { organisationDefinedBy } from "./root-definer";
import { applyWorkbook } from "./workbook-apply";
import { type Checked, checkWorkbook } from "./workbook-check";
import { readWorkbookState } from "./workbook-state";
import { found, writeTogether } from "./write";

/** What a workbook comes to, and the revision of the organisation it was tried against. */
export type WorkbookReport = FileReport & { revision: string; saved: boolean };

/** More than this at once would keep everyone else waiting. */
const MOST_CHANGES = 4000;

/** The current plan's hierarchy and the library as the rows of a workbook; null for who may not define at the root. */
export async function getWorkbook(actor: Actor): Promise<Record<SheetName, SheetRow[]> | null> {
  const organisationId = await organisationDefinedBy(actor);
  if (!organisationId) return null;
  const state = await dbOf(actor.organisationId).$transaction((tx) => readWorkbookState(tx, organisationId), {
    isolationLevel: "RepeatableRead",
  });
  if (!state) return null;
  const rows = Object.entries(state.rows).map(([sheet, known]) => [sheet, known.map(({ cells }) => cells)]);
  return Object.fromEntries(rows);
}

/** Does all that the workbook asks for, and takes it back: what the import would do, to the last rule. */
export async function tryWorkbook(actor: Actor, file: readonly RawSheet[]): Promise<WorkbookReport> {
  return take(actor, file, null);
}

/**
 * Takes a workbook in, all or nothing; with anything wrong in it, nothing is saved and the report says what.
 * Refused: notFound, conflict when the organisation has changed since the revision that was seen.
 */
export async function importWorkbook(
  actor: Actor,
  file: readonly RawSheet[],
  revision: string,
): Promise<WorkbookReport> {
  return take(actor, file, revision);
}

/** Thrown to undo: the report is the answer all the same. */
class TakenBack extends Error {
  constructor(readonly report: WorkbookReport) {
    super("taken back");
  }
}

async function take(actor: Actor, file: readonly RawSheet[], seen: string | null): Promise<WorkbookReport> {
  try {
    return await writeTogether(actor, async (joined, at) => {
      await requireRoot(at, joined);
      const { planId, rows, revision: own } = found(await readWorkbookState(at.tx, at.organisationId));
      // The write itself has raised it by one.
      const revision = String(BigInt(own) - 1n);
      if (seen !== null && seen !== revision) throw new AppError("conflict");
      const checked = await checkWorkbook(file, rows);
      const faults = tooMany(checked) ?? checked.faults;
      const later =
        faults.length > 0 ? [] : await applyWorkbook({ actor: joined, at, planId }, checked.sheets);
      const all = [...faults, ...later];
      const report = { ...reportOf(namedSheets(checked), all), revision, saved: false };
      const { create, change } = totalOf(report);
      if (seen === null || all.length > 0 || create + change === 0) throw new TakenBack(report);
      return { ...report, saved: true };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.report;
    throw error;
  }
}

function tooMany({ sheets }: Checked): Fault[] | null {
  const changes = sheets.flatMap(({ outcomes }) => outcomes.filter(({ outcome }) => outcome !== "unchanged"));
  if (changes.length <= MOST_CHANGES) return null;
  const [sheet = ""] = sheets.map(({ plan }) => plan.title);
  return [faultOf(sheet, "tooManyChanges", String(MOST_CHANGES))];
}

function namedSheets({ sheets }: Checked) {
  return sheets.map(({ plan, outcomes }) => ({
    title: plan.title,
    outcomes: outcomes.map((row) => ({
      ...row,
      name: plan.identity
        .map((key) => row.cells[key])
        .filter(Boolean)
        .join(" · "),
    })),
  }));
}
