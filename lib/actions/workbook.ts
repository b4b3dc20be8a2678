import { redirect, unstable_rethrow } from "next/navigation";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/lib/data/access";
import { importWorkbook, tryWorkbook, type WorkbookReport } from "@/lib/data/workbook";
import type { RawSheet } from "@/lib/domain/workbook";
import { totalOf } from "@/lib/domain/workbook-report";
import { log } from "@/lib/log";
import { routes } from "@/lib/routes";

/** How far an import has come: nothing yet, refused, or tried with what it comes to. Taken in, it goes on to the page. */
export type ImportState =
  | { step: "none" }
  | { step: "refused"; code: string; detail?: string }
  | { step: "tried"; report: WorkbookReport; digest: string; fileName: string };

/** Tries the sheets of a workbook, or takes them in when they were tried at a revision; every refusal is a typed answer. */
export async function takeWorkbook(
  actor: Actor,
  sheets: readonly RawSheet[],
  seen: string | null,
  file: { digest: string; fileName: string },
): Promise<ImportState> {
  try {
    const report =
      seen === null ? await tryWorkbook(actor, sheets) : await importWorkbook(actor, sheets, seen);
    if (!report.saved) return { step: "tried", report, ...file };
    const { create, change } = totalOf(report);
    redirect(routes.workbook(`${create}.${change}`));
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return { step: "refused", code: error.code };
    log.error({ error }, "the workbook could not be taken in");
    return { step: "refused", code: "unexpected" };
  }
}
