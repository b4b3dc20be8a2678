import { formWords } from "@/components/governance/form-words";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import { editRemindedAction } from "@/lib/actions/account";
import { routes } from "@/lib/routes";

/** The choice of being reminded of deadlines by e-mail. */
export async function ReminderSection({ reminded }: { reminded: boolean }) {
  const { t } = await getWords();
  const field = {
    name: "reminded",
    label: t("account.reminded"),
    description: t("account.remindedHelp"),
    kind: "checkbox" as const,
    value: reminded ? "on" : "",
  };
  return (
    <section className="page-section">
      <Heading level={2} size="sm">
        {t("account.reminders")}
      </Heading>
      <StrategyForm
        action={editRemindedAction}
        sections={[{ fields: [field] }]}
        cancelHref={routes.account}
        words={await formWords(t("account.saveReminders"))}
      />
    </section>
  );
}
