import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/pages";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { IndicatorLibrary } from "@/lib/data/indicator-library";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { type Asked, LibraryFilter } from "./library-filter";
import { LibraryTable } from "./library-table";

const PAGE = 50;

type LibraryViewProps = { library: IndicatorLibrary; asked: Asked; page: number };

/** The library of indicators with its filter, a page at a time, in the order of their names. */
export async function LibraryView({ library, asked, page }: LibraryViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const sorted = sortByName(library.found, ({ name }) => textIn(name, locale));
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
  const shown = Math.min(page, pages);
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
          <LibraryFilter words={words} asked={asked} library={library} />
          <p role="status">{t("library.count", { found: sorted.length, total: library.total })}</p>
          {sorted.length === 0 ? (
            <EmptyState title={t("library.noneFound")}>
              <TextLink href={routes.indicators()}>{t("library.filter.clear")}</TextLink>
            </EmptyState>
          ) : (
            <LibraryTable words={words} lines={sorted.slice((shown - 1) * PAGE, shown * PAGE)} />
          )}
          <Pages
            words={words}
            page={shown}
            pages={pages}
            hrefOf={(to) => routes.indicators({ ...asked, page: String(to) })}
          />
        </>
      )}
    </>
  );
}
