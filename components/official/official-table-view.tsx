import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getWords } from "@/components/ui/words";
import type { OfficialTableState } from "@/lib/actions/official-table";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { TableForm } from "./table-form";

type OfficialTableViewProps = {
  indicator: LibraryIndicator;
  action: (before: OfficialTableState, form: FormData) => Promise<OfficialTableState>;
};

/** A table of official statistics into an indicator: sent, asked about, tried and saved. */
export async function OfficialTableView({ indicator, action }: OfficialTableViewProps) {
  const { t, locale } = await getWords();
  const { official, strategy } = await getMessages();
  const { id, factSheet } = indicator;
  return (
    <>
      <PageHeader
        title={t("official.table.title")}
        crumbs={[
          { href: routes.indicators(), name: t("library.title") },
          { href: routes.libraryIndicator(id), name: textIn(factSheet.name, locale) },
        ]}
        intro={<p>{t("official.table.intro")}</p>}
      />
      <NextIntlClientProvider messages={{ official, strategy: { error: strategy.error } }}>
        <TableForm action={action} indicatorId={id} />
      </NextIntlClientProvider>
    </>
  );
}
