import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { DeviationView, UnitFollowUp } from "@/lib/data/follow-up-view";
import { formatDayShort } from "@/lib/format/day";
import { shownText, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { DeviationFacts } from "./deviation-facts";
import { DueText } from "./due-text";
import { EffectTag } from "./effect-tag";

type DeviationCardProps = { words: Words; view: UnitFollowUp; deviation: DeviationView };

/** A deviation on the pages of its unit and indicator: what happened, why, what is done, and what came of it. */
export function DeviationCard({ words, view, deviation }: DeviationCardProps) {
  const { t, locale } = words;
  const { id, indicator, openedOn, closed, effect, inside, initiatives } = deviation;
  const name = shownText(indicator.name, locale);
  return (
    <li className="deviation-card" data-closed={closed || undefined}>
      <Heading level={4} size="2xs" lang={name.lang}>
        <TextLink href={routes.indicator(view.organisation.code, view.unit.code, indicator.code)}>
          {name.text}
        </TextLink>
      </Heading>
      <p className="follow-up-tags">
        <Tag color={closed ? "neutral" : "danger"}>
          {t(closed ? "followUp.deviation.closed" : "followUp.deviation.open", {
            day: formatDayShort(openedOn, locale),
          })}
        </Tag>{" "}
        <EffectTag words={words} effect={effect} />
      </p>
      <DeviationFacts words={words} deviation={deviation} />
      {initiatives.length > 0 ? (
        <p className="note">
          {t("followUp.deviation.initiatives", {
            names: initiatives.map((initiative) => textIn(initiative.name, locale)).join(", "),
          })}
        </p>
      ) : null}
      {inside ? (
        <p>
          {t("followUp.deviation.responsibleIs", {
            name: inside.responsible
              ? personName(words, inside.responsible.name)
              : t("followUp.deviation.nobody"),
          })}
          {inside.dueDay ? (
            <>
              {" "}
              {t("followUp.deviation.dueOn")} <DueText words={words} inside={inside} />
            </>
          ) : null}{" "}
          <TextLink href={routes.deviation(id)}>
            {t("followUp.deviation.see")}
            <span className="ds-sr-only">: {name.text}</span>
          </TextLink>
        </p>
      ) : null}
    </li>
  );
}
