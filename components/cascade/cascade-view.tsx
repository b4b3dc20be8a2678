import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { getWords } from "@/components/ui/words";
import type { Cascade } from "@/lib/data/cascade";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { Picks } from "./folded-picks";
import { PickForm } from "./pick-form";
import { RuleForm } from "./rule-form";

/** The crumbs of the pages about whom a card is for. */
export function crumbsOf(
  words: Awaited<ReturnType<typeof getWords>>,
  { id, name }: Pick<Cascade, "id" | "name">,
) {
  const { t, locale } = words;
  return [
    { href: routes.scorecards, name: t("strategy.scorecards") },
    { href: routes.scorecard(id), name: textIn(name, locale), lang: langOf(name, locale) },
  ];
}

type CascadeViewProps = { cascade: Cascade; picks: Picks; saved: boolean };

/** The units a scorecard is for, and the forms that ask what another choice would mean. */
export async function CascadeView({ cascade, picks, saved }: CascadeViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const assigned = cascade.units.filter((unit) => unit.assigned);
  return (
    <div className="stack">
      <PageHeader
        title={t("cascade.units")}
        crumbs={crumbsOf(words, cascade)}
        intro={
          <>
            <p>
              {t("cascade.ownedBy")} <LocalText texts={cascade.owner} locale={locale} />.{" "}
              {t("cascade.count", { count: assigned.length })}
            </p>
            <p>{t("cascade.linked")}</p>
          </>
        }
      />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t("cascade.saved")}</p>
        </Alert>
      ) : null}
      <section className="cascade-section" aria-labelledby="rule">
        <Heading level={2} id="rule">
          {t("cascade.byRule")}
        </Heading>
        <RuleForm words={words} cascade={cascade} />
      </section>
      <section className="cascade-section" aria-labelledby="pick">
        <Heading level={2} id="pick">
          {t("cascade.byPick")}
        </Heading>
        <PickForm words={words} cascade={cascade} picks={picks} />
      </section>
    </div>
  );
}
