import { ShareBar } from "@/components/charts/share-bar";
import { StatusMark } from "@/components/scorecard/status-mark";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { DistributionView, UnitDashboard } from "@/lib/data/dashboard-view";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

const kinds = ["below", "acceptable", "reached", "none"] as const;
type Kind = (typeof kinds)[number];

/** How the units below are spread over the colours, on the whole and on each figure they share, the worst first. */
export function ChildDistribution({ words, view }: { words: Words; view: UnitDashboard }) {
  const { t } = words;
  if (view.distributions.length === 0) return null;
  return (
    <section className="distribution">
      <Heading level={3} size="2xs">
        {t("unit.distribution.title")}
      </Heading>
      <Table caption={t("unit.distribution.title")} captionHidden className="distribution-table">
        <thead>
          <tr>
            <th scope="col">{t("scorecard.column.indicator")}</th>
            <th scope="col">{t("unit.distribution.spread")}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                <StatusMark
                  status={{ code: kind === "none" ? "noScore" : kind, word: wordOf(words, kind) }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.distributions.map((distribution) => (
            <DistributionRow
              key={distribution.indicator?.id ?? ""}
              words={words}
              view={view}
              distribution={distribution}
            />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

const wordOf = ({ t }: Words, kind: Kind) => t(kind === "none" ? "unit.distribution.none" : `status.${kind}`);

type DistributionRowProps = { words: Words; view: UnitDashboard; distribution: DistributionView };

function DistributionRow({ words, view, distribution }: DistributionRowProps) {
  const { counts, indicator } = distribution;
  const shares = kinds.map((kind) => ({ kind, count: counts[kind] + (kind === "none" ? counts.notSet : 0) }));
  const said = shares.filter(({ count }) => count > 0);
  return (
    <tr>
      <th scope="row">
        {indicator ? (
          <LocalText texts={indicator.name} locale={words.locale} />
        ) : (
          words.t("unit.distribution.whole")
        )}
      </th>
      <td className="cell-spread">
        <ShareBar
          shares={shares}
          label={said.map(({ kind, count }) => `${wordOf(words, kind)}: ${count}`).join(", ")}
        />
      </td>
      {shares.map(({ kind, count }) => (
        <td key={kind}>
          <span className="figure">{count}</span>
          <ChildLinks words={words} view={view} distribution={distribution} kind={kind} />
        </td>
      ))}
    </tr>
  );
}

/** The way to the children that are red or without; the others are found in the list of units. */
function ChildLinks({ words, view, distribution, kind }: DistributionRowProps & { kind: Kind }) {
  if (kind === "reached" || kind === "acceptable") return null;
  const { organisation, period, asKnown } = view;
  const own = distribution.children.filter(({ status }) =>
    kind === "below" ? status === "below" : status === null || status === "notSet",
  );
  if (own.length === 0) return null;
  const hrefOf = (code: string) =>
    distribution.indicator
      ? routes.indicator(organisation.code, code, distribution.indicator.code, period.code, asKnown.day)
      : routes.unit(organisation.code, code, period.code, asKnown.day);
  return (
    <ul className="child-links">
      {own.map((unit) => {
        const name = shownText(unit.name, words.locale);
        return (
          <li key={unit.code}>
            <TextLink href={hrefOf(unit.code)} lang={name.lang}>
              {name.text}
            </TextLink>
          </li>
        );
      })}
    </ul>
  );
}
