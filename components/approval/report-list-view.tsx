import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { personName } from "@/components/ui/person-name";
import { SavedMessage } from "@/components/ui/saved-message";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { ListedReport, ReportList } from "@/lib/data/report-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ReportStateTag } from "./report-state";

/** The reports that wait for a superior, and those decided last. `done` is what was just decided. */
export async function ReportListView({ list, done }: { list: ReportList; done: string | undefined }) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, waiting, decided, mayOpen } = list;
  return (
    <div className="stack">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={t("approval.title")}
        kicker={textIn(organisation.name, locale)}
        intro={
          <p>
            {t("approval.intro")}{" "}
            {mayOpen ? (
              <TextLink href={routes.exceptions()}>{t("approval.exceptions.title")}</TextLink>
            ) : null}
          </p>
        }
      />
      {done === "approve" || done === "return" || done === "undo" ? (
        <SavedMessage>
          <p>{t(`approval.done.${done}`)}</p>
        </SavedMessage>
      ) : null}
      {waiting.length === 0 ? (
        <EmptyState title={t("approval.none")}>
          <p>{t("approval.noneNext")}</p>
        </EmptyState>
      ) : (
        <ReportTable
          words={words}
          caption={t("approval.waiting", { count: waiting.length })}
          reports={waiting}
        />
      )}
      {decided.length > 0 ? (
        <ReportTable words={words} caption={t("approval.decidedLast")} reports={decided} />
      ) : null}
    </div>
  );
}

type ReportTableProps = { words: Words; caption: string; reports: readonly ListedReport[] };

function ReportTable({ words, caption, reports }: ReportTableProps) {
  const { t, locale } = words;
  return (
    <section>
      <Heading level={2} size="sm">
        {caption}
      </Heading>
      <Table caption={caption} captionHidden className="report-list">
        <thead>
          <tr>
            {(["unit", "scorecard", "period", "state", "handedIn", "content"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`approval.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, unit, scorecard, period, state, handedIn, values, red, missing }) => (
            <tr key={id}>
              <th scope="row">
                <TextLink href={routes.approval(id)}>
                  <LocalText texts={unit.name} locale={locale} />
                </TextLink>
              </th>
              <td>
                <LocalText texts={scorecard} locale={locale} />
              </td>
              <td>{formatPeriod(period, locale)}</td>
              <td>
                <ReportStateTag words={words} state={state} />
              </td>
              <td>
                {formatDay(handedIn.on, locale)}
                <span className="note">{personName(words, handedIn.by)}</span>
              </td>
              <td>{t("approval.content", { values, red, missing })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
