import { LocalText } from "@/components/ui/local-text";
import { personName } from "@/components/ui/person-name";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { RedFollowUp } from "@/lib/data/overview-view";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

const colors = {
  unexplained: "warning",
  overdue: "danger",
  noInitiative: "warning",
  underway: "info",
} as const;

type CareProps = { words: Words; followUp: RedFollowUp; inside: boolean };

/** Who does what about a red figure. Ways to the pages of it are for those who may open them. */
export function CareCell({ words, followUp, inside }: CareProps) {
  const { t, locale } = words;
  const { care, responsible, dueDay, deviationId, initiatives } = followUp;
  return (
    <td className="care">
      <Tag color={colors[care]}>{t(`overview.care.${care}`)}</Tag>
      {responsible ? (
        <span className="care-who">
          {t("followUp.deviation.responsibleIs", { name: personName(words, responsible) })}
        </span>
      ) : null}
      {dueDay ? (
        <span className="note">
          {t("followUp.deviation.dueOn")} {formatDay(dueDay, locale)}
        </span>
      ) : null}
      {initiatives.map(({ id, name }) => (
        <span key={id} className="note">
          {inside ? (
            <TextLink href={routes.initiative(id)}>
              <LocalText texts={name} locale={locale} />
            </TextLink>
          ) : (
            <LocalText texts={name} locale={locale} />
          )}
        </span>
      ))}
      {inside && deviationId ? (
        <TextLink className="note" href={routes.deviation(deviationId)}>
          {t("overview.deviation")}
        </TextLink>
      ) : null}
    </td>
  );
}
