import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { InitiativeView } from "@/lib/data/follow-up-view";
import { formatDayShort } from "@/lib/format/day";
import { shownText, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { InitiativeProgress } from "./initiative-progress";

type InitiativeCardProps = {
  words: Words;
  initiative: InitiativeView;
  level: 3 | 4;
  /** Says which unit it belongs to, where that is not the page's own. */
  withUnit?: boolean;
};

/** An initiative in brief: how far it has come, who owns it, and when it is to be done. */
export function InitiativeCard({ words, initiative, level, withUnit = false }: InitiativeCardProps) {
  const { t, locale } = words;
  const { id, unit, startsOn, endsOn, late, inside, indicators } = initiative;
  const name = shownText(initiative.name, locale);
  return (
    <li className="initiative-card">
      <Heading level={level} size="2xs" lang={name.lang}>
        {inside ? <TextLink href={routes.initiative(id)}>{name.text}</TextLink> : name.text}
      </Heading>
      {withUnit ? <p className="note">{textIn(unit.name, locale)}</p> : null}
      <InitiativeProgress words={words} initiative={initiative} />
      <p>
        {t("followUp.initiative.days", {
          from: formatDayShort(startsOn, locale),
          to: formatDayShort(endsOn, locale),
        })}{" "}
        {late ? <Tag color="danger">{t("followUp.overdue")}</Tag> : null}
      </p>
      <p className="note">
        {t("followUp.initiative.ownedBy", {
          owner: inside ? personName(words, inside.owner.name) : t("followUp.initiative.theLeader"),
        })}
        {indicators.length > 0
          ? ` · ${t("followUp.initiative.moves", {
              indicators: indicators.map((indicator) => textIn(indicator.name, locale)).join(", "),
            })}`
          : null}
      </p>
    </li>
  );
}
