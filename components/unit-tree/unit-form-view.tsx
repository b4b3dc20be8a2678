import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ChoiceSearch, narrowedSections } from "@/components/strategy/choice-search";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import type { UnitForm } from "./unit-forms";

type UnitFormViewProps = {
  form: UnitForm;
  /** The form as the address names it, and what is searched for in it. */
  edit: string | undefined;
  find: string | undefined;
};

/** One form of the units' page, below what one should know before sending it. */
export async function UnitFormView({ form, edit, find }: UnitFormViewProps) {
  const address = { page: routes.units(), search: { edit }, find };
  const { t } = await getWords();
  const { strategy, units } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader title={form.title} crumbs={[{ href: routes.units(), name: t("units.title") }]} />
      {form.intro.length > 0 ? (
        <Alert>
          {form.intro.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Alert>
      ) : null}
      <ChoiceSearch sections={form.sections} address={address} />
      <StrategyForm
        action={form.action}
        sections={narrowedSections(form.sections, address)}
        cancelHref={routes.units()}
        words={{
          submit: t("strategy.save"),
          cancel: t("strategy.cancel"),
          notSaved: t("entry.notSaved"),
          conflict: t("entry.conflict"),
          conflictText: t("strategy.conflictText"),
          useSaved: t("strategy.useSaved"),
          errors: { ...strategy.error, ...units.error },
          failures: units.failure,
        }}
      />
    </div>
  );
}
