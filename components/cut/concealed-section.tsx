import { statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { cellText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ConcealedRow, CutDashboard } from "@/lib/data/cut-view";
import { routes } from "@/lib/routes";
import { cutKind } from "./cut-place";

/** What no sector sees by itself: green in each of them, red for those the services are there for. */
export function ConcealedSection({ words, view }: { words: Words; view: CutDashboard }) {
  const { t } = words;
  const kind = cutKind(view);
  return (
    <section className="concealed">
      <Heading level={2} size="sm">
        {t(`cut.${kind}.concealed`)}
      </Heading>
      {view.concealed.length === 0 ? (
        <p className="note">{t(`cut.${kind}.noConcealed`)}</p>
      ) : (
        <>
          <p>{t(`cut.${kind}.concealedText`)}</p>
          <ul>
            {view.concealed.map((row) => (
              <Concealed
                key={`${row.indicator.code} ${row.group.nn ?? row.group.nb ?? row.group.en}`}
                words={words}
                view={view}
                row={row}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type ConcealedProps = { words: Words; view: CutDashboard; row: ConcealedRow };

function Concealed({ words, view, row }: ConcealedProps) {
  const { locale } = words;
  const { organisation, period, asKnown } = view;
  const { group, indicator, figure, sectors } = row;
  return (
    <li>
      <p className="concealed-name">
        <LocalText texts={indicator.name} locale={locale} />
      </p>
      <p>
        <LocalText texts={group} locale={locale} />: {cellText(words, indicator, figure.cell)}{" "}
        <StatusMark status={statusText(words, "below")} />
      </p>
      <ul>
        {sectors.map(({ unit, cell, status }) => (
          <li key={unit.code}>
            <TextLink href={routes.unit(organisation.code, unit.code, period.code, asKnown.day)}>
              <LocalText texts={unit.name} locale={locale} />
            </TextLink>
            : {cellText(words, indicator, cell)} <StatusMark status={statusText(words, status)} />
          </li>
        ))}
      </ul>
    </li>
  );
}
