import { statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, StatusChange } from "@/lib/data/overview-view";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";

const FIRST = 5;
const MOST = 50;

type ChangesProps = { words: Words; view: OrganisationOverview };

/** What has another status than in the period before: better on one side, worse on the other. */
export function ChangesSection({ words, view }: ChangesProps) {
  const { t, locale } = words;
  return (
    <section className="status-changes">
      <Heading level={2} size="sm">
        {t("overview.changes", { period: formatPeriod(view.previous.code, locale) })}
      </Heading>
      <div>
        {(["worse", "better"] as const).map((way) => (
          <Side key={way} words={words} view={view} way={way} changes={view.changes[way]} />
        ))}
      </div>
    </section>
  );
}

type SideProps = ChangesProps & { way: "better" | "worse"; changes: readonly StatusChange[] };

function Side({ words, view, way, changes }: SideProps) {
  const { t } = words;
  const units = changes.filter(({ indicator }) => indicator === null).length;
  const figures = changes.length - units;
  const rest = changes.slice(FIRST, MOST);
  return (
    <div>
      <Heading level={3} size="2xs" className="trend-heading">
        <span className="trend-change" data-arrow={way === "better" ? "up" : "down"} data-verdict={way}>
          {t(`overview.${way}`, { count: changes.length })}
        </span>
      </Heading>
      <p className="note">
        {changes.length === 0
          ? t("overview.noChange")
          : t("overview.changedUnits", { units, figures, both: Math.min(units, figures) })}
      </p>
      <Changes words={words} view={view} changes={changes.slice(0, FIRST)} />
      {rest.length > 0 ? (
        <Details variant="link" summary={t("overview.moreChanges", { count: changes.length - FIRST })}>
          <Changes words={words} view={view} changes={rest} />
          {changes.length > MOST ? (
            <p className="note">{t("overview.restOfChanges", { count: changes.length - MOST })}</p>
          ) : null}
        </Details>
      ) : null}
    </div>
  );
}

function Changes({ words, view, changes }: ChangesProps & { changes: readonly StatusChange[] }) {
  const { t, locale } = words;
  const shown = [view.period.code, view.asKnown.day] as const;
  return (
    <ul className="change-list">
      {changes.map(({ unit, indicator, before, after }) => (
        <li key={`${unit.code} ${indicator?.code}`}>
          <span>
            <TextLink
              href={
                indicator
                  ? routes.indicator(view.organisation.code, unit.code, indicator.code, ...shown)
                  : routes.unit(view.organisation.code, unit.code, ...shown)
              }
            >
              {indicator ? <LocalText texts={indicator.name} locale={locale} /> : t("overview.wholeOf")}
            </TextLink>
            <span className="note">
              <LocalText texts={unit.name} locale={locale} />
            </span>
          </span>
          <span className="change-way">
            <StatusMark status={statusText(words, before)} />
            <span aria-hidden="true">→</span>
            <StatusMark status={statusText(words, after)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
