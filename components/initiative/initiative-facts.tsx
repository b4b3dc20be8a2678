import { personName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { InitiativePage } from "@/lib/data/follow-up-view";
import { fixedToNumber } from "@/lib/domain/fixed-point";
import { formatDay } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { shownText, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type InitiativeFactsProps = { words: Words; page: InitiativePage };

/** What an initiative is, who owns it, what it costs, and what it is linked to. */
export function InitiativeFacts({ words, page }: InitiativeFactsProps) {
  const { t, locale } = words;
  const { startsOn, endsOn, inside } = page.initiative;
  const description = shownText(inside?.description ?? {}, locale);
  const money = moneyText(words, page);
  return (
    <dl className="follow-up-facts">
      <div>
        <dt>{t("followUp.field.description")}</dt>
        <dd lang={description.lang}>{description.text}</dd>
      </div>
      <div>
        <dt>{t("followUp.field.ownerId")}</dt>
        <dd>{inside ? personName(words, inside.owner.name) : null}</dd>
      </div>
      <div>
        <dt>{t("followUp.initiative.period")}</dt>
        <dd>
          {t("followUp.initiative.days", {
            from: formatDay(startsOn, locale),
            to: formatDay(endsOn, locale),
          })}
        </dd>
      </div>
      {money ? (
        <div>
          <dt>{t("followUp.form.money")}</dt>
          <dd>{money}</dd>
        </div>
      ) : null}
      <Links words={words} page={page} />
    </dl>
  );
}

function moneyText({ t, locale }: Words, { initiative: { inside } }: InitiativePage): string {
  const { budget, manYears } = inside ?? { budget: null, manYears: null };
  return [
    budget === null
      ? null
      : t("followUp.initiative.kroner", { amount: formatNumber(fixedToNumber(budget), 2, locale) }),
    manYears === null
      ? null
      : t("followUp.initiative.manYears", { amount: formatNumber(fixedToNumber(manYears), 2, locale) }),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function Links({
  words: { t, locale },
  page: { organisation, initiative, deviations },
}: InitiativeFactsProps) {
  const { unit, indicators } = initiative;
  return (
    <>
      {indicators.length > 0 ? (
        <div>
          <dt>{t("followUp.form.indicators")}</dt>
          <dd>
            <ul>
              {indicators.map(({ id, code, name }) => (
                <li key={id}>
                  <TextLink href={routes.indicator(organisation.code, unit.code, code)}>
                    {textIn(name, locale)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      {deviations.length > 0 ? (
        <div>
          <dt>{t("followUp.form.deviations")}</dt>
          <dd>
            <ul>
              {deviations.map(({ id, indicator, unit: at }) => (
                <li key={id}>
                  <TextLink href={routes.deviation(id)}>
                    {textIn(indicator.name, locale)}, {textIn(at.name, locale)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </>
  );
}
