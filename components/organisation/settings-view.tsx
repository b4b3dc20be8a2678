import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { SavedMessage } from "@/components/ui/saved-message";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { publishOrganisationAction } from "@/lib/actions/organisation";
import type { OrganisationSettings } from "@/lib/data/organisation-settings";
import { formatNumber, formatShare } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { LookSection } from "./look-section";
import { PerspectiveList } from "./perspective-list";

type ViewProps = { settings: OrganisationSettings; saved: boolean };

/** What goes for the whole organisation, each part with the way to change it. */
export async function SettingsView({ settings, saved }: ViewProps) {
  const words = await getWords();
  const { t } = words;
  const { entry, settings: own } = await getMessages();
  const failures = { ...entry.failure, invalid: own.error.perspectiveInUse };
  return (
    <div className="stack">
      <PageHeader title={t("settings.title")} intro={<p>{t("settings.intro")}</p>} />
      {saved ? (
        <SavedMessage>
          <p>{t("strategy.saved")}</p>
        </SavedMessage>
      ) : null}
      <General words={words} settings={settings} />
      <LookSection words={words} settings={settings} failures={entry.failure} />
      <Openness words={words} settings={settings} failures={entry.failure} />
      <Visions words={words} settings={settings} />
      <PerspectiveList words={words} perspectives={settings.perspectives} failures={failures} />
    </div>
  );
}

type PartProps = { words: Words; settings: OrganisationSettings };

function General({ words: { t, locale }, settings }: PartProps) {
  return (
    <section className="settings-section" aria-labelledby="general">
      <Heading level={2} size="sm" id="general">
        {t("settings.general")}
      </Heading>
      <dl className="settings-facts">
        <div>
          <dt>{t("settings.field.name")}</dt>
          <dd>
            <LocalText texts={settings.name} locale={locale} /> ({settings.code})
          </dd>
        </div>
        <div>
          <dt>{t("settings.field.coverageLimit")}</dt>
          <dd>{formatShare(Number(settings.coverageLimit), locale)}</dd>
        </div>
        <div>
          <dt>{t("settings.field.reachedEdge")}</dt>
          <dd>{formatNumber(Number(settings.reachedEdge), 4, locale)}</dd>
        </div>
      </dl>
      <ButtonLink href={routes.settings("organisation")} variant="secondary">
        {t("settings.form.organisation")}
      </ButtonLink>
    </section>
  );
}

function Openness({
  words: { t },
  settings: { code, published, publishedCards },
  failures,
}: PartProps & { failures: Record<string, string> }) {
  return (
    <section className="settings-section" aria-labelledby="openness">
      <Heading level={2} size="sm" id="openness">
        {t("settings.openness")}
      </Heading>
      <p>{t(published ? "settings.isOpen" : "settings.isClosed")}</p>
      <p>
        {t("settings.publishedCards", { count: publishedCards })}{" "}
        <TextLink href={routes.scorecards}>{t("settings.chooseCards")}</TextLink>
      </p>
      {published ? (
        <p>
          <TextLink href={routes.organisation(code)}>{t("settings.seePublic")}</TextLink>
        </p>
      ) : null}
      <ActionForm action={publishOrganisationAction} failures={failures}>
        <Button name="published" value={published ? "no" : "yes"} variant="secondary">
          {t(published ? "settings.close" : "settings.open")}
        </Button>
      </ActionForm>
    </section>
  );
}

function Visions({ words: { t, locale }, settings }: PartProps) {
  return (
    <section className="settings-section" aria-labelledby="visions">
      <Heading level={2} size="sm" id="visions">
        {t("settings.visions")}
      </Heading>
      {settings.plans.map((plan) => (
        <div key={plan.id} className="settings-plan">
          <Heading level={3} size="xs">
            <LocalText texts={plan.name} locale={locale} />
          </Heading>
          {plan.visions.length === 0 ? (
            <p>{t("settings.noVision")}</p>
          ) : (
            <ul className="settings-list">
              {plan.visions.map(({ unit, text }) => (
                <li key={unit.id}>
                  <span className="settings-name">
                    <LocalText texts={unit.name} locale={locale} />
                    <span className="note">
                      <LocalText texts={text} locale={locale} />
                    </span>
                  </span>
                  <span className="settings-acts">
                    <TextLink
                      href={routes.settings(`vision.${plan.id}.${unit.id}`)}
                      aria-label={t("settings.editVisionOf", {
                        unit: textIn(unit.name, locale),
                        plan: textIn(plan.name, locale),
                      })}
                    >
                      {t("strategy.edit")}
                    </TextLink>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <ButtonLink href={routes.settings(`newVision.${plan.id}`)} variant="secondary" size="sm">
            {t("settings.newVision")}
          </ButtonLink>
        </div>
      ))}
    </section>
  );
}
