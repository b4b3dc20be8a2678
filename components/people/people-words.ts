import { getMessages } from "next-intl/server";
import type { FormWords } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";

/** Words of the forms about users: the common ones of the administration, and our own over them. */
export async function peopleFormWords(submit: string): Promise<FormWords> {
  const { t } = await getWords();
  const { strategy, entry, people } = await getMessages();
  return {
    submit,
    cancel: t("strategy.cancel"),
    notSaved: t("entry.notSaved"),
    conflict: t("entry.conflict"),
    conflictText: t("strategy.conflictText"),
    useSaved: t("strategy.useSaved"),
    errors: { ...strategy.error, ...people.error },
    failures: { ...entry.failure, ...people.failure },
  };
}

/** Why a button was refused, as whole sentences by code. */
export async function peopleRefusals(): Promise<Record<string, string>> {
  const { entry, people } = await getMessages();
  return { ...entry.failure, ...people.failure, ...people.refusal };
}
