import { Button } from "@/components/ui/button";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import { SearchField } from "./search-field";

/** Asks for something in one organisation: a plain form whose answers have an address. */
export async function SearchBar({ organisation }: { organisation: string }) {
  const { t } = await getWords();
  return (
    <search className="search-bar">
      <form action={routes.search(organisation)} method="get">
        <SearchField label={t("search.label")} shortcut={t("search.shortcut")} />
        <Button variant="secondary">{t("search.search")}</Button>
      </form>
    </search>
  );
}
