import { goalWords } from "@/components/scorecard/goal-text";
import { statusOfCell, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { valueText } from "@/components/scorecard/value-text";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { KnownChange, KnownChanges } from "@/lib/data/known-changes";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

/** Every figure that differs, with what it said and how it was judged on each of the days. */
export function ChangesTable({ words, view }: { words: Words; view: KnownChanges }) {
  const { t, locale } = words;
  const { from, to, changes, organisation, period } = view;
  const caption = t("known.differs", { count: changes.length });
  return (
    <Table caption={caption} className="figures">
      <thead>
        <tr>
          <th scope="col">{t("scorecard.column.indicator")}</th>
          <th scope="col">{t("unit.unit")}</th>
          <th scope="col">{formatDay(from, locale)}</th>
          <th scope="col">{formatDay(to, locale)}</th>
          <th scope="col">{t("known.why")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.unit.code} ${change.indicator.id}`}>
            <th scope="row">
              <TextLink
                href={routes.indicator(
                  organisation.code,
                  change.unit.code,
                  change.indicator.code,
                  period.code,
                )}
              >
                <LocalText texts={change.indicator.name} locale={locale} />
              </TextLink>
              <span className="note">{change.code}</span>
            </th>
            <td>
              <LocalText texts={change.unit.name} locale={locale} />
            </td>
            <KnownCell words={words} change={change} known={change.before} />
            <KnownCell words={words} change={change} known={change.after} />
            <td>{t(`known.reason.${change.reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type KnownCellProps = { words: Words; change: KnownChange; known: KnownChange["before"] };

/** The value and its status; the goal too where that is what has changed. */
function KnownCell({
  words,
  change: { indicator, reason },
  known: { cell, level, judgement },
}: KnownCellProps) {
  const goal = reason === "level" && level ? goalWords(words, level, indicator).seen : null;
  return (
    <td>
      {cell.kind === "value" ? (
        <span className="figure">{valueText(words, indicator, cell.value)}</span>
      ) : null}{" "}
      <StatusMark status={statusText(words, statusOfCell(cell, judgement, indicator.scored))} />
      {goal ? <span className="note">{words.t("known.goal", { goal })}</span> : null}
    </td>
  );
}
