import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, RedFigure } from "@/lib/data/overview-view";
import { type Paged, pageOf } from "@/lib/domain/matrix";
import { AttentionRow } from "./attention-row";
import { LateUnits } from "./late-units";
import type { OverviewLinks } from "./overview-links";

const FIRST = 8;
const ALL_A_PAGE = 50;

type AttentionProps = {
  words: Words;
  view: OrganisationOverview;
  links: OverviewLinks;
  /** The page of them all; undefined: only the first few. */
  asked: number | undefined;
};

/** What is red, since when, and who does what about it: what needs attention most first. */
export function AttentionSection({ words, view, links, asked }: AttentionProps) {
  const { t } = words;
  const shown = pageOf(view.red, asked ?? 1, asked === undefined ? FIRST : ALL_A_PAGE);
  const isFollowed = view.red.some(({ followUp }) => followUp !== null);
  return (
    <section id="attention" className="attention">
      <div>
        <Heading level={2} size="sm">
          {t("overview.attention")}
        </Heading>
        {view.red.length > 0 ? (
          <p className="note">{t(isFollowed ? "overview.attentionOrder" : "overview.attentionOrderThen")}</p>
        ) : null}
      </div>
      {view.red.length === 0 ? (
        <NothingRed words={words} judged={view.judged} />
      ) : (
        <RedTable words={words} view={view} red={shown.shown} isFollowed={isFollowed} />
      )}
      <Ways words={words} links={links} shown={shown} asked={asked} />
      <LateUnits words={words} view={view} links={links} />
    </section>
  );
}

/** That nothing is red says something only where something has been judged. */
function NothingRed({ words: { t }, judged }: { words: Words; judged: number }) {
  if (judged > 0) return <EmptyState title={t("overview.noRed")} />;
  return (
    <EmptyState title={t("overview.noneJudged")}>
      <p className="note">{t("overview.noneJudgedHelp")}</p>
    </EmptyState>
  );
}

type RedTableProps = {
  words: Words;
  view: OrganisationOverview;
  red: readonly RedFigure[];
  isFollowed: boolean;
};

function RedTable({ words, view, red, isFollowed }: RedTableProps) {
  const { t } = words;
  return (
    <Table caption={t("overview.attention")} captionHidden className="red-table">
      <thead>
        <tr>
          <th scope="col">{t("scorecard.column.indicator")}</th>
          <th scope="col">{t("scorecard.column.value")}</th>
          <th scope="col">{t("scorecard.column.goal")}</th>
          <th scope="col">{t("overview.column.since")}</th>
          {isFollowed ? <th scope="col">{t("overview.column.who")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {red.map((figure) => (
          <AttentionRow
            key={`${figure.unit.code} ${figure.indicator.code}`}
            words={words}
            view={view}
            figure={figure}
          />
        ))}
      </tbody>
    </Table>
  );
}

type WaysProps = { words: Words; links: OverviewLinks; shown: Paged<RedFigure>; asked: number | undefined };

/** From the first few to all, through them, and back. */
function Ways({ words, links, shown: { page, pages, total }, asked }: WaysProps) {
  if (total <= FIRST) return null;
  if (asked === undefined)
    return (
      <p>
        <TextLink href={links.attention(1)}>{words.t("overview.allRed", { count: total })}</TextLink>
      </p>
    );
  return (
    <div className="overview-ways">
      <Pages words={words} page={page} pages={pages} hrefOf={links.attention} />
      <TextLink href={links.attention(null)}>{words.t("overview.fewRed")}</TextLink>
    </div>
  );
}
