import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OfficialSection } from "@/components/official/official-section";
import { ActButton } from "@/components/people/act-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { SavedMessage } from "@/components/ui/saved-message";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { archiveIndicatorAction, restoreIndicatorAction } from "@/lib/actions/indicator";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { AspectForm } from "./aspect-form";
import { SheetFacts } from "./sheet-facts";
import { UseSection } from "./use-section";
import { VersionList } from "./version-list";

/** Everything about one indicator of the library. */
export async function IndicatorView({ indicator, saved }: { indicator: LibraryIndicator; saved: boolean }) {
  const words = await getWords();
  const { t, locale } = words;
  const { name } = indicator.factSheet;
  return (
    <>
      <PageHeader
        title={textIn(name, locale)}
        titleLang={langOf(name, locale)}
        kicker={indicator.code}
        crumbs={[{ href: routes.indicators(), name: t("library.title") }]}
        tools={
          indicator.archived ? undefined : (
            <ButtonLink href={routes.libraryIndicator(indicator.id, { edit: "sheet" })}>
              {t("library.edit")}
            </ButtonLink>
          )
        }
      />
      <div className="library-page">
        {saved ? <SavedMessage>{t("strategy.saved")}</SavedMessage> : null}
        <Notes words={words} indicator={indicator} />
        <section>
          <Heading level={2}>{t("indicator.factSheet")}</Heading>
          <SheetFacts words={words} indicator={indicator} />
        </section>
        <section>
          <Heading level={2}>{t("library.whereUsed")}</Heading>
          <UseSection words={words} uses={indicator.uses} />
          <p>{valuesText(words, indicator)}</p>
          <Archiving words={words} indicator={indicator} />
        </section>
        {indicator.archived ? null : (
          <section>
            <Heading level={2}>{t("providers.title")}</Heading>
            <AspectForm words={words} indicator={indicator} />
          </section>
        )}
        <OfficialSection words={words} indicator={indicator} />
        <section>
          <Heading level={2}>{t("library.versions")}</Heading>
          <VersionList words={words} indicator={indicator} />
        </section>
      </div>
    </>
  );
}

function Notes({ words: { t, locale }, indicator }: { words: Words; indicator: LibraryIndicator }) {
  const { archived, sameAs } = indicator;
  return (
    <>
      {archived ? (
        <Alert color="info">
          <p>{t("library.archivedText")}</p>
        </Alert>
      ) : null}
      {sameAs.length > 0 ? (
        <Alert color="warning" title={t("library.sameFigure")}>
          <ul className="ds-list">
            {sameAs.map(({ id, code, name }) => (
              <li key={id}>
                <TextLink href={routes.libraryIndicator(id)}>
                  {textIn(name, locale)} ({code})
                </TextLink>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}

function valuesText({ t, locale }: Words, { values }: LibraryIndicator): string {
  const { count, units, latest } = values;
  if (latest === null) return t("library.noValues");
  return t("library.values", { count, units, latest: formatPeriod(latest, locale) });
}

/** Out of use and back. While it stands somewhere it says what to do first. */
async function Archiving({ words: { t, locale }, indicator }: { words: Words; indicator: LibraryIndicator }) {
  const { id, version, archived, uses } = indicator;
  const { library } = await getMessages();
  const places = [
    ...uses.cards.filter(({ live }) => live).map(({ code, card }) => `${code} ${textIn(card.name, locale)}`),
    ...[...uses.formulas, ...uses.weighs].map(({ name }) => textIn(name, locale)),
  ];
  if (!archived && places.length > 0) {
    return <p className="note">{t("library.inUse", { places: [...new Set(places)].join(", ") })}</p>;
  }
  return (
    <ActButton
      action={archived ? restoreIndicatorAction : archiveIndicatorAction}
      fields={{ id, version: String(version) }}
      label={t(archived ? "library.restore" : "library.archive")}
      refusals={library.actError}
      {...(archived ? {} : { color: "danger" as const })}
    />
  );
}
