import { randomUUID } from "node:crypto";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import type { ValueImportState } from "@/lib/actions/value-import";
import type { UnitHead } from "@/lib/data/dashboard-view";
import type { ImportList } from "@/lib/data/import-job";
import { ExportForm } from "./export-form";
import { ImportTable } from "./import-table";
import { ValueForm } from "./value-form";

type ImportsViewProps = {
  list: ImportList;
  /** The units the reader may enter at. */
  units: readonly Pick<UnitHead, "code" | "name">[];
  chosenUnit: string | undefined;
  action: (before: ValueImportState, form: FormData) => Promise<ValueImportState>;
};

/** Values out to a file and in from one, and the imports there have been. */
export async function ImportsView({ list, units, chosenUnit, action }: ImportsViewProps) {
  const words = await getWords();
  const { t } = words;
  const { valueImport, fileReport, entry } = await getMessages();
  // A file is refused by the same rules as the form, and in the same words.
  const fault = { ...fileReport.fault, ...entry.error, ...valueImport.fault };
  return (
    <>
      <PageHeader title={t("valueImport.title")} intro={<p>{t("valueImport.intro")}</p>} />
      <div className="value-import">
        <section aria-labelledby="export">
          <Heading level={2} size="sm" id="export">
            {t("valueImport.export")}
          </Heading>
          <p>{t("valueImport.exportText")}</p>
          <ExportForm words={words} units={units} chosenUnit={chosenUnit} />
        </section>
        <section aria-labelledby="import">
          <Heading level={2} size="sm" id="import">
            {t("valueImport.import")}
          </Heading>
          <ol className="value-import-steps">
            <li>{t("valueImport.stepTry")}</li>
            <li>{t("valueImport.stepRead")}</li>
            <li>{t("valueImport.stepDo")}</li>
          </ol>
          <p>{t("valueImport.columns")}</p>
          <NextIntlClientProvider messages={{ valueImport, fileReport: { ...fileReport, fault } }}>
            <ValueForm action={action} progressKey={randomUUID()} />
          </NextIntlClientProvider>
        </section>
        <section aria-labelledby="imports">
          <Heading level={2} size="sm" id="imports">
            {t("valueImport.list")}
          </Heading>
          <ImportTable words={words} list={list} />
        </section>
      </div>
    </>
  );
}
