import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { ScorecardListing } from "@/lib/data/scorecard-list";
import { routes } from "@/lib/routes";
import { ArchivedScorecards } from "./archived-scorecards";
import { ScorecardTable } from "./scorecard-table";

type ListedPlan = ScorecardListing["plan"];

type ScorecardListProps = {
  /** The plans one may edit cards of; the first is in force. */
  plans: readonly ListedPlan[];
  plan: ListedPlan | undefined;
  /** Of the plan shown. */
  scorecards: readonly ScorecardListing[];
  saved: boolean;
};

/** The scorecards of a plan that one may edit, with what can be done with each. */
export async function ScorecardList({ plans, plan, scorecards, saved }: ScorecardListProps) {
  const words = await getWords();
  const { t } = words;
  const live = scorecards.filter(({ archived }) => !archived);
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
      {live.length === 0 ? (
        <EmptyState title={t("strategy.noScorecards")}>
          <p>{t("cascade.noCardsNext")}</p>
        </EmptyState>
      ) : (
        <ScorecardTable words={words} scorecards={live} />
      )}
      <ArchivedScorecards words={words} scorecards={scorecards.filter(({ archived }) => archived)} />
    </div>
  );
}

/** Which plan's cards are shown, and the ways to the others'. */
function Plans({
  words: { t, locale },
  plans,
  plan: shown,
}: { words: Words } & Omit<ScorecardListProps, "scorecards" | "saved">) {
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
