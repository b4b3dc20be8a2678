import { getMessages } from "next-intl/server";
import { getWords } from "@/components/ui/words";
import type { PeriodKind } from "@/lib/domain/period";

/** Refusals of levels by code; which kind of period fits, is said by its name. */
export async function levelErrors(frequency: PeriodKind): Promise<Record<string, string>> {
  const { t } = await getWords();
  const { levels } = await getMessages();
  const kind = t(`periods.kind.${frequency}`).toLowerCase();
  return { ...levels.error, wrongPeriodKind: t("levels.error.wrongPeriodKind", { kind }) };
}
