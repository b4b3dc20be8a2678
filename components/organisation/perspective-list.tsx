import { ActionForm } from "@/components/ui/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { actOnPerspectiveAction } from "@/lib/actions/organisation";
import type { OrganisationSettings } from "@/lib/data/organisation-settings";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Perspective = OrganisationSettings["perspectives"][number];
type ListProps = { words: Words; perspectives: readonly Perspective[]; failures: Record<string, string> };

/** The perspectives in the order every dashboard shows them; each can be renamed, moved, put away and taken back. */
export function PerspectiveList({ words, perspectives, failures }: ListProps) {
  const { t } = words;
  const live = perspectives.filter(({ archived }) => !archived);
  const away = perspectives.filter(({ archived }) => archived);
  return (
    <section className="settings-section" aria-labelledby="perspectives">
      <Heading level={2} size="sm" id="perspectives">
        {t("settings.perspectives")}
      </Heading>
      <p className="note">{t("settings.perspectivesText")}</p>
      <ActionForm action={actOnPerspectiveAction} failures={failures}>
        <ol className="settings-list">
          {live.map((perspective, index) => (
            <li key={perspective.id}>
              <span className="settings-name">
                <LocalText texts={perspective.name} locale={words.locale} />
                <span className="note">{t("settings.factors", { count: perspective.factors })}</span>
              </span>
              <span className="settings-acts">
                <TextLink
                  href={routes.settings(`perspective.${perspective.id}`)}
                  aria-label={t("strategy.editNamed", { name: textIn(perspective.name, words.locale) })}
                >
                  {t("strategy.edit")}
                </TextLink>
                {index > 0 ? <Act words={words} act="up" perspective={perspective} /> : null}
                {index < live.length - 1 ? <Act words={words} act="down" perspective={perspective} /> : null}
                <Act words={words} act="archive" perspective={perspective} />
              </span>
            </li>
          ))}
          {away.map((perspective) => (
            <li key={perspective.id}>
              <span className="settings-name">
                <LocalText texts={perspective.name} locale={words.locale} />{" "}
                <Tag>{t("settings.archived")}</Tag>
              </span>
              <span className="settings-acts">
                <Act words={words} act="restore" perspective={perspective} />
              </span>
            </li>
          ))}
        </ol>
      </ActionForm>
      <ButtonLink href={routes.settings("newPerspective")} variant="secondary">
        {t("settings.form.newPerspective")}
      </ButtonLink>
    </section>
  );
}

type ActProps = { words: Words; act: "up" | "down" | "archive" | "restore"; perspective: Perspective };

function Act({ words: { t, locale }, act, perspective: { id, name } }: ActProps) {
  return (
    <Button
      name="act"
      value={`${act}.${id}`}
      variant="tertiary"
      size="sm"
      aria-label={t(`settings.actNamed.${act}`, { name: textIn(name, locale) })}
    >
      {t(`settings.act.${act}`)}
    </Button>
  );
}
