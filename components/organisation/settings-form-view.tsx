import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import type { EditForm } from "@/components/strategy/edit-form";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";

/** One form of the settings of an organisation. */
export async function SettingsFormView({ form }: { form: EditForm }) {
  const { t } = await getWords();
  const { settings } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader title={form.title} crumbs={[{ href: routes.settings(), name: t("settings.title") }]} />
      <StrategyForm
        action={form.action}
        sections={form.sections}
        cancelHref={routes.settings()}
        words={await formWords(t("strategy.save"), settings.error)}
      />
    </div>
  );
}
