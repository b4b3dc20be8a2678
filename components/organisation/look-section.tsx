import { ActionForm } from "@/components/ui/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import { removeCoatOfArmsAction } from "@/lib/actions/organisation";
import type { OrganisationSettings } from "@/lib/data/organisation-settings";
import { accentOf, isTooPale } from "@/lib/domain/accent";
import type { Colour } from "@/lib/domain/colour";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type LookSectionProps = {
  words: Words;
  settings: Pick<OrganisationSettings, "code" | "name" | "look">;
  failures: Record<string, string>;
};

/** The organisation's own colour and coat of arms, as its pages show them. */
export function LookSection({ words, settings: { code, name, look }, failures }: LookSectionProps) {
  const { t, locale } = words;
  return (
    <section className="settings-section" aria-labelledby="look">
      <Heading level={2} size="sm" id="look">
        {t("look.title")}
      </Heading>
      <dl className="settings-facts">
        <div>
          <dt>{t("settings.field.colour")}</dt>
          <dd>{look.colour ? <ColourFacts words={words} colour={look.colour} /> : t("look.noColour")}</dd>
        </div>
        <div>
          <dt>{t("look.coatOfArms")}</dt>
          <dd>
            {look.coatOfArms ? (
              // biome-ignore lint/performance/noImgElement: a drawing has no sizes to choose among
              <img
                className="coat-of-arms"
                src={routes.coatOfArms(code, look.coatOfArms)}
                alt={t("look.coatOfArmsOf", { organisation: textIn(name, locale) })}
              />
            ) : (
              t("look.noCoatOfArms")
            )}
          </dd>
        </div>
      </dl>
      <div className="settings-acts">
        <ButtonLink href={routes.settings("colour")} variant="secondary">
          {t("settings.form.colour")}
        </ButtonLink>
        <ButtonLink href={routes.settings("coatOfArms")} variant="secondary">
          {t(look.coatOfArms ? "look.change" : "look.give")}
        </ButtonLink>
        {look.coatOfArms ? (
          <ActionForm action={removeCoatOfArmsAction} failures={failures}>
            <Button name="remove" value="coatOfArms" variant="tertiary">
              {t("look.remove")}
            </Button>
          </ActionForm>
        ) : null}
      </div>
    </section>
  );
}

/** What was chosen, and what becomes of it where text must be read. */
function ColourFacts({ words: { t }, colour }: { words: Words; colour: Colour }) {
  const [light, dark] = [accentOf(colour, "light").base, accentOf(colour, "dark").base];
  return (
    <>
      <Sample colour={colour} /> {colour}
      <span className="note">
        {t(isTooPale(colour) ? "look.darkened" : "look.asIs")} <Sample colour={light} /> {t("look.inDark")}{" "}
        <Sample colour={dark} />
      </span>
    </>
  );
}

function Sample({ colour }: { colour: Colour }) {
  return (
    <svg className="colour-sample" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x=".5" y=".5" width="19" height="19" rx="4" fill={colour} stroke="currentColor" />
    </svg>
  );
}
