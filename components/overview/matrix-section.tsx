import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { Pages } from "@/components/ui/pages";
import { Still } from "@/components/ui/still";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OverviewMatrix } from "@/lib/data/overview-matrix";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import type { OverviewFilter } from "@/lib/schemas/overview-filter";
import { indicatorColumns, indicatorGroups, perspectiveColumns, unitColumn } from "./heat-columns";
import { HeatMatrix } from "./heat-matrix";
import { indicatorRows, perspectiveRows } from "./heat-rows";
import { MatrixFilter } from "./matrix-filter";
import type { OverviewLinks } from "./overview-links";

const views = ["perspectives", "indicators"] as const;

type MatrixProps = {
  words: Words;
  view: OrganisationOverview;
  matrix: OverviewMatrix;
  filter: OverviewFilter;
  links: OverviewLinks;
};

/** All units against the perspectives, or against the indicators: chosen, put in order and paged by address. */
export function MatrixSection(props: MatrixProps) {
  const { words, view, matrix, filter, links } = props;
  const { t } = words;
  if (view.units.length === 0) return <EmptyState title={t("unit.noUnits")} />;
  const { shown, total, page, pages } = matrix.units;
  return (
    <section id="matrix" className="matrix">
      <div className="matrix-top">
        <Heading level={2} size="sm">
          {t("overview.matrix")}
        </Heading>
        <ViewChoice {...props} />
      </div>
      <MatrixFilter words={words} view={view} filter={filter} links={links} />
      <p className="note">
        {t("overview.shown", { shown: shown.length, total: view.units.length })}
        {filter.sort ? (
          <TextLink href={links.matrix({ sort: undefined, order: undefined })}>
            {t("overview.inTree")}
          </TextLink>
        ) : null}
      </p>
      <Still>{total === 0 ? <EmptyState title={t("overview.noneChosen")} /> : <Matrix {...props} />}</Still>
      <Pages
        words={words}
        page={page}
        pages={pages}
        hrefOf={(each) => links.matrix({ page: String(each), columns: String(filter.columns) })}
      />
    </section>
  );
}

function ViewChoice({ words: { t }, filter, links }: MatrixProps) {
  return (
    <nav className="view-choice" aria-label={t("overview.view")}>
      {views.map((view) => (
        <TextLink
          key={view}
          href={links.matrix({ view, sort: undefined, order: undefined, perspective: undefined })}
          aria-current={filter.view === view ? "true" : undefined}
        >
          {t(`overview.viewOf.${view}`)}
        </TextLink>
      ))}
    </nav>
  );
}

function Matrix({ words, view, matrix, filter, links }: MatrixProps) {
  const asked = { filter, links };
  const caption = words.t(`overview.matrixOf.${filter.view}`);
  const corner = unitColumn(words, asked);
  if (filter.view === "perspectives")
    return (
      <HeatMatrix
        caption={caption}
        corner={corner}
        groups={[]}
        columns={perspectiveColumns(words, view, asked)}
        rows={perspectiveRows(words, view, matrix)}
      />
    );
  return (
    <>
      <HeatMatrix
        caption={caption}
        corner={corner}
        groups={indicatorGroups(words, view, matrix)}
        columns={indicatorColumns(words, matrix, asked)}
        rows={indicatorRows(words, view, matrix)}
      />
      <ColumnPages words={words} matrix={matrix} filter={filter} links={links} view={view} />
    </>
  );
}

/** The ways to the indicators there was no room for. */
function ColumnPages({ words, matrix: { columns }, filter, links }: MatrixProps) {
  if (columns.pages === 1) return null;
  return (
    <p className="overview-ways">
      <span>{words.t("overview.moreColumns")}</span>
      {Array.from({ length: columns.pages }, (_, index) => String(index + 1)).map((each) => (
        <TextLink
          key={each}
          href={links.matrix({ columns: each, page: String(filter.page) })}
          aria-current={each === String(columns.page) ? "true" : undefined}
        >
          {each}
        </TextLink>
      ))}
    </p>
  );
}
