import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { SavedMessage } from "@/components/ui/saved-message";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { ImportState } from "@/lib/actions/workbook";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { Texts } from "@/lib/schemas/texts";
import { WorkbookForm } from "./workbook-form";

type WorkbookViewProps = {
  /** The name of the plan in force; null: there is none. */
  plan: Texts | null;
  saved: { created: number; changed: number } | null;
  action: (before: ImportState, form: FormData) => Promise<ImportState>;
};

/** The hierarchy out to a workbook, and back in from one. */
export async function WorkbookView({ plan, saved, action }: WorkbookViewProps) {
  const { t, locale } = await getWords();
  const { workbook, fileReport, strategy, units, causes } = await getMessages();
  // A file is refused by the same rules as the forms, and in the same words.
  const fault = { ...units.error, ...causes.error, ...strategy.error, ...fileReport.fault };
  return (
    <>
      <PageHeader title={t("workbook.title")} intro={<p>{t("workbook.intro")}</p>} />
      {saved ? (
        <SavedMessage>
          <p>
            {t("workbook.saved", saved)}{" "}
            <TextLink href={routes.scorecards}>{t("workbook.seeScorecards")}</TextLink>
          </p>
        </SavedMessage>
      ) : null}
      {plan ? (
        <div className="workbook">
          <section aria-labelledby="export">
            <Heading level={2} size="sm" id="export">
              {t("workbook.export")}
            </Heading>
            <p>{t("workbook.exportText", { plan: textIn(plan, locale) })}</p>
            <ButtonLink href={routes.workbookExport} variant="secondary" download>
              {t("workbook.download")}
            </ButtonLink>
          </section>
          <section aria-labelledby="import">
            <Heading level={2} size="sm" id="import">
              {t("workbook.import")}
            </Heading>
            <ol className="workbook-steps">
              <li>{t("workbook.stepTry")}</li>
              <li>{t("workbook.stepRead")}</li>
              <li>{t("workbook.stepDo")}</li>
            </ol>
            <p>{t("workbook.keeps")}</p>
            <NextIntlClientProvider messages={{ workbook, fileReport: { ...fileReport, fault } }}>
              <WorkbookForm action={action} />
            </NextIntlClientProvider>
          </section>
        </div>
      ) : (
        <EmptyState title={t("workbook.noPlan")}>
          <p>
            <TextLink href={routes.plans()}>{t("workbook.noPlanNext")}</TextLink>
          </p>
        </EmptyState>
      )}
    </>
  );
}
