import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { LevelTable } from "@/lib/data/level-table";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { LevelFilter, type LevelSearch } from "./level-filter";
import { LevelGrid } from "./level-grid";

type LevelsViewProps = { table: LevelTable; search: LevelSearch; saved: boolean };

/** The levels of a unit year by year, each a way to its form. `saved`: the page follows a save. */
export async function LevelsView({ table, search, saved }: LevelsViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const name = table.unit ? textIn(table.unit.name, locale) : t("strategy.allUnits");
  const years = { first: String(table.year), last: String(table.year + table.years - 1) };
  const other = (step: number) =>
    routes.levels({
      unit: table.unit?.id ?? "all",
      card: table.card,
      year: String(table.year + step),
    });
  return (
    <>
      <PageHeader title={t("levels.title")} intro={<p>{t("levels.intro")}</p>} />
      <div className="level-page">
        {saved ? (
          <Alert color="success" role="status">
            <p>{t("levels.saved")}</p>
          </Alert>
        ) : null}
        <LevelFilter words={words} table={table} search={search} />
        {table.rows.length === 0 ? (
          <EmptyState title={t("levels.none")}>
            <p>
              {t("levels.noneNext")}{" "}
              <TextLink href={routes.scorecards}>{t("admin.page.scorecards.title")}</TextLink>
            </p>
          </EmptyState>
        ) : (
          <LevelGrid words={words} table={table} caption={t("levels.caption", { unit: name, ...years })} />
        )}
        <p className="level-years">
          <TextLink href={other(-1)}>{t("levels.earlier")}</TextLink>
          <TextLink href={other(1)}>{t("levels.later")}</TextLink>
        </p>
      </div>
    </>
  );
}
