import { getMessages } from "next-intl/server";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { ActButton } from "@/components/people/act-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { SavedMessage } from "@/components/ui/saved-message";
import { Tag } from "@/components/ui/tag";
import { getWords, type Words } from "@/components/ui/words";
import { archiveInitiativeAction, restoreInitiativeAction } from "@/lib/actions/initiative";
import type { InitiativePage } from "@/lib/data/follow-up-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { InitiativeFacts } from "./initiative-facts";
import { InitiativeLog } from "./initiative-log";
import { InitiativeProgress } from "./initiative-progress";

type InitiativePageViewProps = { page: InitiativePage; saved: boolean };

/** An initiative: what it is, how far it has come, what it is meant to move, and its log. */
export async function InitiativePageView({ page, saved }: InitiativePageViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, initiative } = page;
  const { unit, name, version, archived, late } = initiative;
  return (
    <div className="stack">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={textIn(name, locale)}
        titleLang={langOf(name, locale)}
        kicker={t("followUp.initiative.kicker", { unit: textIn(unit.name, locale) })}
        crumbs={[
          { href: routes.followUp(), name: t("followUp.title") },
          { href: routes.unit(organisation.code, unit.code), name: textIn(unit.name, locale) },
        ]}
        intro={
          <>
            <InitiativeProgress words={words} initiative={initiative} />
            {late ? <Tag color="danger">{t("followUp.overdue")}</Tag> : null}
          </>
        }
      />
      {saved ? <SavedMessage key={version}>{t("followUp.saved")}</SavedMessage> : null}
      {archived ? <Alert>{t("followUp.initiative.archived")}</Alert> : null}
      <InitiativeFacts words={words} page={page} />
      <section className="follow-up-part">
        <Heading level={2} size="sm">
          {t("followUp.initiative.log")}
        </Heading>
        <InitiativeLog words={words} page={page} />
      </section>
      <Acts words={words} page={page} />
    </div>
  );
}

async function Acts({ words: { t }, page }: { words: Words; page: InitiativePage }) {
  const { entry, followUp } = await getMessages();
  const { id, version, archived } = page.initiative;
  if (!page.may.edit) return null;
  return (
    <div className="form-actions">
      {archived ? null : (
        <ButtonLink size="sm" variant="secondary" href={routes.initiative(id, { edit: "initiative" })}>
          {t("followUp.initiative.edit")}
        </ButtonLink>
      )}
      <ActButton
        action={archived ? restoreInitiativeAction : archiveInitiativeAction}
        fields={{ id, version: String(version) }}
        label={t(archived ? "followUp.initiative.restore" : "followUp.initiative.archive")}
        refusals={{ ...entry.failure, ...followUp.error }}
        variant="tertiary"
      />
    </div>
  );
}
