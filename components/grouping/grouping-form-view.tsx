import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { EditForm } from "@/components/strategy/edit-form";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";

/** The form about a grouping or one of its groups. */
export async function GroupingFormView({ form }: { form: EditForm }) {
  const { t } = await getWords();
  const { strategy, units, groupings } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader title={form.title} crumbs={[{ href: routes.groupings(), name: t("groupings.title") }]} />
      <StrategyForm
        action={form.action}
        sections={form.sections}
        cancelHref={routes.groupings()}
        words={{
          submit: t("strategy.save"),
          cancel: t("strategy.cancel"),
          notSaved: t("entry.notSaved"),
          conflict: t("entry.conflict"),
          conflictText: t("strategy.conflictText"),
          useSaved: t("strategy.useSaved"),
          errors: { ...strategy.error, ...groupings.error },
          failures: units.failure,
        }}
      />
    </div>
  );
}
