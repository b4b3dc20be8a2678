import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { ScorecardListing } from "@/lib/data/editor-view";
import { routes } from "@/lib/routes";

/** The scorecards one may edit. */
export async function ScorecardList({ scorecards }: { scorecards: readonly ScorecardListing[] }) {
  const { t, locale } = await getWords();
  return (
    <div className="stack">
      <PageHeader title={t("strategy.scorecards")} intro={<p>{t("strategy.scorecardsIntro")}</p>} />
      {scorecards.length === 0 ? (
        <EmptyState title={t("strategy.noScorecards")}>
          <p>{t("strategy.noScorecardsNext")}</p>
        </EmptyState>
      ) : (
        <Table caption={t("strategy.scorecards")} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t("strategy.scorecard")}</th>
              <th scope="col">{t("strategy.owner")}</th>
              <th scope="col">{t("strategy.assigned")}</th>
              <th scope="col">{t("strategy.indicators")}</th>
              <th scope="col">{t("strategy.visibleTo")}</th>
            </tr>
          </thead>
          <tbody>
            {scorecards.map(({ id, name, owner, units, indicators, published }) => (
              <tr key={id}>
                <th scope="row">
                  <TextLink href={routes.scorecard(id)}>
                    <LocalText texts={name} locale={locale} />
                  </TextLink>
                </th>
                <td>
                  <LocalText texts={owner} locale={locale} />
                </td>
                <td>{t("unit.count", { count: units })}</td>
                <td>{indicators}</td>
                <td>{t(published ? "strategy.everyone" : "strategy.signedIn")}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
