import { cellText } from "@/components/scorecard/value-text";
import { personName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { DeviationView, FollowUpList } from "@/lib/data/follow-up-view";
import { formatDayShort } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { DueText } from "./due-text";
import { EffectTag } from "./effect-tag";

const columns = ["indicator", "unit", "value", "responsible", "due", "done"] as const;

/** The open deviations of many units, the most serious first. */
export function DeviationTable({ words, list }: { words: Words; list: FollowUpList }) {
  const { t } = words;
  return (
    <Table
      caption={t("followUp.deviations", { count: list.deviations.length })}
      captionHidden
      className="red-table deviation-table"
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`followUp.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.deviations.map((deviation) => (
          <DeviationRow key={deviation.id} words={words} list={list} deviation={deviation} />
        ))}
      </tbody>
    </Table>
  );
}

type DeviationRowProps = { words: Words; list: FollowUpList; deviation: DeviationView };

function DeviationRow({ words, list, deviation }: DeviationRowProps) {
  const { t, locale } = words;
  const { id, indicator, unit, openedOn, opening, later, effect, inside, cause, action } = deviation;
  const name = shownText(indicator.name, locale);
  const unitName = shownText(unit.name, locale);
  const figure = later ?? opening;
  return (
    <tr>
      <th scope="row" className={figure.judgement?.status === "below" ? "red-mark" : undefined}>
        <span>
          <TextLink href={routes.deviation(id)} lang={name.lang}>
            {name.text}
          </TextLink>
          <span className="note">
            {t("followUp.deviation.open", { day: formatDayShort(openedOn, locale) })}
          </span>
        </span>
      </th>
      <td>
        <TextLink href={routes.unit(list.organisation.code, unit.code)} lang={unitName.lang}>
          {unitName.text}
        </TextLink>
      </td>
      <td>
        <span className="figure">{cellText(words, indicator, figure.cell)}</span>
        <span className="note">{formatPeriod(figure.period, locale)}</span>
        <EffectTag words={words} effect={effect} />
      </td>
      <td data-label={t("followUp.column.responsible")}>
        {inside?.responsible ? personName(words, inside.responsible.name) : "–"}
      </td>
      <td data-label={t("followUp.column.due")}>
        <DueText words={words} inside={inside} />
      </td>
      <td>
        {cause === null || action === null ? (
          <Tag color="warning">{t("followUp.deviation.unexplained")}</Tag>
        ) : (
          t("followUp.initiativeCount", { count: deviation.initiatives.length })
        )}
      </td>
    </tr>
  );
}
