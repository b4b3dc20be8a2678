import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import { CoatOfArmsForm } from "./coat-of-arms-form";

/** Where the coat of arms is given. */
export async function CoatOfArmsView() {
  const { t } = await getWords();
  const { look } = await getMessages();
  const { submit, cancel, notSaved, failures } = await formWords(t("strategy.save"), look.error);
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("look.coatOfArms")}
        intro={<p>{t("look.intro")}</p>}
        crumbs={[{ href: routes.settings(), name: t("settings.title") }]}
      />
      <CoatOfArmsForm
        cancelHref={routes.settings()}
        words={{
          label: t("look.file"),
          hint: t("look.fileHint"),
          submit,
          cancel,
          notSaved,
          errors: look.error,
          failures,
        }}
      />
    </div>
  );
}
