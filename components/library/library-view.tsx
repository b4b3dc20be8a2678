import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/pages";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { IndicatorLibrary } from "@/lib/data/indicator-library";
import type { IndicatorLine } from "@/lib/data/indicator-lines";
import { routes } from "@/lib/routes";
import { type Asked, LibraryFilter } from "./library-filter";
import { LibraryTable } from "./library-table";

type LibraryViewProps = {
  library: IndicatorLibrary;
  asked: Asked;
  cardText: string | undefined;
  lines: readonly IndicatorLine[];
  page: number;
  pages: number;
};

/** The library of indicators with its filter, a page at a time, in the order of their names. */
export async function LibraryView({ library, asked, cardText, lines, page, pages }: LibraryViewProps) {
  const words = await getWords();
  const { t } = words;
  return (
    <>
      <PageHeader
        title={t("library.title")}
        intro={<p>{t("library.intro")}</p>}
        crumbs={[{ href: routes.admin, name: t("admin.title") }]}
        tools={<ButtonLink href={routes.newIndicator()}>{t("library.new")}</ButtonLink>}
      />
      {library.total === 0 ? (
        <EmptyState title={t("library.empty")}>
          <p>{t("library.emptyNext")}</p>
        </EmptyState>
      ) : (
        <>
          <LibraryFilter words={words} asked={asked} cardText={cardText} library={library} />
          <p role="status">{t("library.count", { found: library.found.length, total: library.total })}</p>
          {lines.length === 0 ? (
            <EmptyState title={t("library.noneFound")}>
              <TextLink href={routes.indicators()}>{t("library.filter.clear")}</TextLink>
            </EmptyState>
          ) : (
            <LibraryTable words={words} lines={lines} />
          )}
          <Pages
            words={words}
            page={page}
            pages={pages}
            hrefOf={(to) => routes.indicators({ ...asked, page: String(to) })}
          />
        </>
      )}
    </>
  );
}
