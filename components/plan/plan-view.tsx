import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { PlanListing } from "@/lib/data/plan-list";
import type { PlanChange } from "@/lib/domain/plan-diff";
import { formatDay } from "@/lib/format/day";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { Texts } from "@/lib/schemas/texts";
import { PlanDiffTable } from "./plan-diff-table";
import { PlanState } from "./plan-state";

type PlanViewProps = {
  plan: PlanListing;
  others: readonly PlanListing[];
  /** What differs from one of the others; null where there is none to compare with. */
  diff: { from: PlanListing; changes: PlanChange[]; names: ReadonlyMap<string, Texts> } | null;
  saved: boolean;
};

/** A plan's scorecards, and what has changed since another plan. */
export async function PlanView({ plan, others, diff, saved }: PlanViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const days = { from: formatDay(plan.startsOn, locale), to: formatDay(plan.endsOn, locale) };
  return (
    <>
      <PageHeader
        title={textIn(plan.name, locale)}
        titleLang={langOf(plan.name, locale)}
        kicker={t("plans.fromTo", days)}
        crumbs={[{ href: routes.plans(), name: t("plans.title") }]}
        intro={<PlanState words={words} state={plan.state} />}
        tools={
          plan.state === "draft" ? (
            <ButtonLink href={routes.plans(`current.${plan.id}`)}>{t("plans.makeCurrent")}</ButtonLink>
          ) : undefined
        }
      />
      <section className="plan-section">
        {saved ? (
          <Alert color="success" role="status">
            <p>{t("plans.saved")}</p>
          </Alert>
        ) : null}
        <Heading level={2}>{t("plans.cards")}</Heading>
        <Cards words={words} plan={plan} />
      </section>
      {diff ? (
        <section className="plan-section" id="diff">
          <Heading level={2}>{t("plans.diff.title")}</Heading>
          <Choice words={words} plan={plan} others={others} from={diff.from} />
          <PlanDiffTable words={words} {...diff} />
        </section>
      ) : null}
    </>
  );
}

/** The cards; those of an archived plan can no longer be changed. */
function Cards({ words: { t, locale }, plan: { cards, state } }: { words: Words; plan: PlanListing }) {
  if (cards.length === 0) return <p className="note">{t("plans.noCards")}</p>;
  return (
    <ul className="ds-list">
      {cards.map(({ id, name, owner }) => (
        <li key={id}>
          {state === "archived" ? (
            <LocalText texts={name} locale={locale} />
          ) : (
            <TextLink href={routes.scorecard(id)}>
              <LocalText texts={name} locale={locale} />
            </TextLink>
          )}{" "}
          <span className="note">
            <LocalText texts={owner} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}

type ChoiceProps = Pick<PlanViewProps, "plan" | "others"> & { words: Words; from: PlanListing };

/** Chooses the plan to compare with: a plain form that ends up in the address. */
function Choice({ words: { t, locale }, plan, others, from }: ChoiceProps) {
  const choices = others.map(({ id, name }) => ({
    value: id,
    text: textIn(name, locale),
    lang: langOf(name, locale),
  }));
  return (
    <form action={routes.plan(plan.id)} method="get" className="plan-choice">
      <SelectField name="from" label={t("plans.diff.compare")} choices={choices} defaultValue={from.id} />
      <Button variant="secondary">{t("plans.diff.show")}</Button>
    </form>
  );
}
