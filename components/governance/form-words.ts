import { getMessages } from "next-intl/server";
import type { FormWords } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";

/** Words of a form of the administration, with the codes of its own refusals over the common ones. */
export async function formWords(submit: string, own: Record<string, string> = {}): Promise<FormWords> {
  const { t } = await getWords();
  const { strategy, entry } = await getMessages();
  return {
    submit,
    cancel: t("strategy.cancel"),
    notSaved: t("entry.notSaved"),
    conflict: t("entry.conflict"),
    conflictText: t("strategy.conflictText"),
    useSaved: t("strategy.useSaved"),
    errors: { ...strategy.error, ...own },
    failures: { ...entry.failure, ...own },
  };
}
