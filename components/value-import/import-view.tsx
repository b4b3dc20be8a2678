import { randomUUID } from "node:crypto";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";
import { Pages } from "@/components/ui/pages";
import { personName } from "@/components/ui/person-name";
import { SavedMessage } from "@/components/ui/saved-message";
import { getWords } from "@/components/ui/words";
import { undoImportAction } from "@/lib/actions/import-undo";
import type { ImportPage } from "@/lib/data/import-job-page";
import { formatMoment } from "@/lib/format/moment";
import { routes } from "@/lib/routes";
import { CellTable } from "./cell-table";
import { UndoForm } from "./undo-form";

/** One import: what it wrote, and undoing it. `done` is what was just done: "import" or "undo". */
export async function ImportView({ view, done }: { view: ImportPage; done: string | undefined }) {
  const words = await getWords();
  const { t, locale } = words;
  const { job, page, pages, mayUndo } = view;
  const { created, changed, unchanged } = job;
  const { valueImport } = await getMessages();
  return (
    <>
      <PageHeader
        title={job.fileName}
        kicker={t("valueImport.import")}
        crumbs={[{ href: routes.imports(), name: t("valueImport.title") }]}
        intro={
          <p>
            {t("valueImport.importedBy", {
              name: personName({ t }, job.importedBy),
              moment: formatMoment(job.importedAt, locale),
            })}{" "}
            {t("valueImport.counts", { created, changed, unchanged })}{" "}
            {job.undoneAt
              ? t("valueImport.undoneBy", {
                  name: personName({ t }, job.undoneBy ?? ""),
                  moment: formatMoment(job.undoneAt, locale),
                })
              : null}
          </p>
        }
      />
      {done === "import" && job.state === "done" ? (
        <SavedMessage>
          <p>{t("valueImport.saved", { created, changed })}</p>
        </SavedMessage>
      ) : null}
      {done === "undo" && job.state === "undone" ? (
        <SavedMessage>
          <p>{t("valueImport.undone")}</p>
        </SavedMessage>
      ) : null}
      <div className="value-import">
        <section aria-labelledby="cells">
          <Heading level={2} size="sm" id="cells">
            {t("valueImport.cells")}
          </Heading>
          <CellTable words={words} cells={view.cells} isUndone={job.state === "undone"} />
          <Pages
            words={words}
            page={page}
            pages={pages}
            hrefOf={(other) => routes.importOf(job.id, { page: String(other) })}
          />
        </section>
        {mayUndo ? (
          <section aria-labelledby="undo">
            <Heading level={2} size="sm" id="undo">
              {t("valueImport.undo")}
            </Heading>
            <p>{t("valueImport.undoText")}</p>
            <NextIntlClientProvider messages={{ valueImport }}>
              <UndoForm
                progressKey={randomUUID()}
                action={undoImportAction}
                id={job.id}
                reason={t("valueImport.reasonDefault", { file: job.fileName })}
              />
            </NextIntlClientProvider>
          </section>
        ) : null}
      </div>
    </>
  );
}
