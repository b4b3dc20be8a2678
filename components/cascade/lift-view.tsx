import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { getWords, type Words } from "@/components/ui/words";
import { liftObjectiveAction } from "@/lib/actions/scorecards";
import type { LiftPlace, LiftView } from "@/lib/data/objective-lift";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { crumbsOf } from "./cascade-view";
import { UnitGroup } from "./unit-group";

type LiftPageProps = {
  lift: LiftView;
  /** The place asked about; none yet: it is to be chosen. */
  place: LiftPlace | undefined;
};

/** Lifts an objective to a card of a unit above: first where to, then what that means, then it is done. */
export async function LiftPage({ lift, place }: LiftPageProps) {
  const words = await getWords();
  const { t, locale } = words;
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("cascade.lift.title")}
        kicker={textIn(lift.name, locale)}
        crumbs={crumbsOf(words, lift.card)}
        intro={<p>{t("cascade.lift.intro", { owner: textIn(lift.owner, locale) })}</p>}
      />
      {place ? <Consequence words={words} lift={lift} place={place} /> : <Places words={words} lift={lift} />}
    </div>
  );
}

function Places({ words: { t, locale }, lift }: { words: Words; lift: LiftView }) {
  if (lift.places.length === 0) {
    return (
      <EmptyState title={t("cascade.lift.noPlace")}>
        <p>{t("cascade.lift.noPlaceNext")}</p>
      </EmptyState>
    );
  }
  const choices = lift.places.map(({ id, code, name, card, owner }) => ({
    value: id,
    text: `${textIn(owner, locale)}, ${textIn(card.name, locale)}: ${code} ${textIn(name, locale)}`,
    lang: langOf(name, locale),
  }));
  return (
    <form action={routes.lift(lift.card.id, lift.id)} method="get" className="cascade-rule">
      <SelectField name="area" label={t("cascade.lift.place")} choices={choices} />
      <Button variant="secondary">{t("cascade.preview")}</Button>
    </form>
  );
}

type ConsequenceProps = { words: Words; lift: LiftView; place: LiftPlace };

async function Consequence({ words, lift, place }: ConsequenceProps) {
  const { t, locale } = words;
  const { cascade } = await getMessages();
  const back = routes.lift(lift.card.id, lift.id);
  const { clashes, gains, loses } = place;
  if (clashes.length > 0) {
    return (
      <>
        <Alert color="warning" title={t("cascade.lift.refused")}>
          <p>
            {t("cascade.lift.clash", { card: textIn(place.card.name, locale), codes: clashes.join(", ") })}
          </p>
        </Alert>
        <ButtonLink href={back} variant="secondary">
          {t("cascade.back")}
        </ButtonLink>
      </>
    );
  }
  const to = `${place.code} ${textIn(place.name, locale)}`;
  return (
    <>
      <p>
        {t("cascade.lift.goesTo", {
          area: to,
          card: textIn(place.card.name, locale),
          owner: textIn(place.owner, locale),
        })}
      </p>
      <UnitGroup words={words} title={t("cascade.lift.gains", { count: gains.length })} items={gains} />
      <UnitGroup
        words={words}
        title={t("cascade.lift.loses", { count: loses.length })}
        note={t("cascade.losesMeans")}
        items={loses}
      />
      <StrategyForm
        action={liftObjectiveAction}
        sections={[
          {
            fields: [
              hidden("id", lift.id),
              hidden("version", lift.version),
              { ...hidden("focusAreaId", place.id), label: to },
            ],
          },
        ]}
        cancelHref={back}
        words={await formWords(t("cascade.lift.submit"), cascade.error)}
      />
    </>
  );
}
