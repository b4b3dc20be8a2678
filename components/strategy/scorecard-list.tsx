import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Pages } from "@/components/ui/pages";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { ScorecardListing, ScorecardPage } from "@/lib/data/scorecard-list";
import { routes } from "@/lib/routes";
import { ArchivedScorecards } from "./archived-scorecards";
import { ScorecardSearch } from "./scorecard-search";
import { ScorecardTable } from "./scorecard-table";

type ListedPlan = ScorecardListing["plan"];

type ScorecardListProps = {
  /** The plans one may edit cards of; the first is in force. */
  plans: readonly ListedPlan[];
  plan: ListedPlan | undefined;
  /** Of the plan shown. */
  listing: ScorecardPage;
  /** What is searched for. */
  text: string | undefined;
  saved: boolean;
};

/** The scorecards of a plan that one may edit, with what can be done with each. */
export async function ScorecardList({ plans, plan, listing, text, saved }: ScorecardListProps) {
  const words = await getWords();
  const { t } = words;
  const live = listing.cards.filter(({ archived }) => !archived);
  const hrefOf = (page: number) => routes.scorecardsOf({ plan: plan?.id, text, page: String(page) });
  return (
    <div className="stack">
      <PageHeader
        title={t("strategy.scorecards")}
        intro={<p>{t("strategy.scorecardsIntro")}</p>}
        tools={
          <ButtonLink href={routes.scorecardsOf({ edit: "new", plan: plan?.id })}>
            {t("cascade.newCard")}
          </ButtonLink>
        }
      />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t("strategy.saved")}</p>
        </Alert>
      ) : null}
      {plans.length > 1 ? <Plans words={words} plans={plans} plan={plan} /> : null}
      <ScorecardSearch words={words} listing={listing} plan={plan?.id} text={text} />
      {listing.total === 0 ? (
        <EmptyState title={t("strategy.noScorecards")}>
          <p>{t("cascade.noCardsNext")}</p>
        </EmptyState>
      ) : null}
      {live.length === 0 ? null : <ScorecardTable words={words} scorecards={live} />}
      <Pages words={words} page={listing.page} pages={listing.pages} hrefOf={hrefOf} />
      <ArchivedScorecards words={words} scorecards={listing.cards.filter(({ archived }) => archived)} />
    </div>
  );
}

/** Which plan's cards are shown, and the ways to the others'. */
function Plans({
  words: { t, locale },
  plans,
  plan: shown,
}: { words: Words } & Pick<ScorecardListProps, "plans" | "plan">) {
  return (
    <nav aria-label={t("cascade.plans")} className="cascade-plans">
      <Heading level={2} size="2xs">
        {t("cascade.plans")}
      </Heading>
      <ul>
        {plans.map(({ id, name, state }) => (
          <li key={id}>
            <TextLink
              href={routes.scorecardsOf({ plan: id })}
              aria-current={id === shown?.id ? "page" : undefined}
            >
              <LocalText texts={name} locale={locale} />
            </TextLink>{" "}
            <span className="note">{t(`plans.states.${state}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
