import { ButtonLink } from "./button";
import type { Words } from "./words";

type PagesProps = { words: Words; page: number; pages: number; hrefOf: (page: number) => string };

/** The ways to the page before and after in a long list; nothing where all of it stands on one page. */
export function Pages({ words: { t }, page, pages, hrefOf }: PagesProps) {
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={t("paging.pages")}>
      {page > 1 ? (
        <ButtonLink href={hrefOf(page - 1)} variant="secondary">
          {t("paging.previous")}
        </ButtonLink>
      ) : null}
      <span>{t("paging.page", { page, pages })}</span>
      {page < pages ? (
        <ButtonLink href={hrefOf(page + 1)} variant="secondary">
          {t("paging.next")}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
