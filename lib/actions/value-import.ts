import { redirect, unstable_rethrow } from "next/navigation";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/lib/data/access";
import { tellProgress } from "@/lib/data/progress";
import { importValues, tryValues, type ValueReport } from "@/lib/data/value-import";
import type { ValueSource } from "@/lib/data/value-import-check";
import { log } from "@/lib/log";
import { routes } from "@/lib/routes";

/** What was sent: a file, or pasted text, which stands in the form again. */
export type SentValues = {
  fileName: string;
  digest: string;
  source: "import" | "paste";
  pasted: string;
  /** What the work is asked for by while it goes on. */
  progress: string;
};

/** How far an import has come: nothing yet, refused, or tried with what it comes to. Taken in, it goes on to its page. */
export type ValueImportState =
  | { step: "none" }
  | { step: "refused"; code: string; detail?: string; pasted: string }
  | ({ step: "tried"; report: ValueReport } & SentValues);

/** Tries the rows of a file, or takes them in when their outcome was seen; every refusal is a typed answer. */
export async function takeValues(
  actor: Actor,
  file: ValueSource,
  seal: string | null,
  sent: SentValues,
): Promise<ValueImportState> {
  try {
    const told = tellProgress(actor, sent.progress, seal === null ? "try" : "import");
    const report =
      seal === null
        ? await tryValues(actor, file, told)
        : await importValues(actor, { ...file, ...sent }, seal, told);
    if (report.jobId === null) return { step: "tried", report, ...sent };
    redirect(routes.importOf(report.jobId, { done: "import" }));
  } catch (error) {
    unstable_rethrow(error);
    const { pasted } = sent;
    if (error instanceof AppError) return { step: "refused", code: error.code, pasted };
    log.error({ error }, "the values could not be taken in");
    return { step: "refused", code: "unexpected", pasted };
  }
}
