import { getMessages } from "next-intl/server";
import { ActButton } from "@/components/people/act-button";
import { valueText } from "@/components/scorecard/value-text";
import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { deleteOfficialFigureAction } from "@/lib/actions/official-figure";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import type { OfficialFigureView } from "@/lib/data/indicator-view";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";

type SectionProps = { words: Words; indicator: LibraryIndicator };

/** Figures of official statistics the indicator is held against, for those who define it. */
export async function OfficialSection({ words, indicator }: SectionProps) {
  const { t } = words;
  const { id, official, archived } = indicator;
  if (official.length === 0 && archived) return null;
  return (
    <section id="official">
      <Heading level={2}>{t("official.title")}</Heading>
      <p className="note">{t("official.intro")}</p>
      {official.length > 0 ? <Figures words={words} indicator={indicator} /> : <p>{t("official.none")}</p>}
      {archived ? null : (
        <p className="form-actions">
          <ButtonLink variant="secondary" href={routes.officialTable(id)}>
            {t("official.addTable")}
          </ButtonLink>
          <ButtonLink variant="tertiary" href={routes.libraryIndicator(id, { edit: "official" })}>
            {t("official.add")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

async function Figures({ words, indicator }: SectionProps) {
  const { t } = words;
  const { official } = await getMessages();
  return (
    <Table caption={t("official.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("official.area")}</th>
          <th scope="col">{t("indicator.period")}</th>
          <th scope="col">{t("scorecard.column.value")}</th>
          <th scope="col">{t("official.source")}</th>
          {indicator.archived ? null : <th scope="col">{t("official.actions")}</th>}
        </tr>
      </thead>
      <tbody>
        {indicator.official.map((figure) => (
          <Figure key={figure.id} {...{ words, indicator, figure }} refusals={official.refusal} />
        ))}
      </tbody>
    </Table>
  );
}

type FigureProps = SectionProps & { figure: OfficialFigureView; refusals: Record<string, string> };

function Figure({ words, indicator, figure, refusals }: FigureProps) {
  const { t, locale } = words;
  const { id, area, period, value, source, sourceUrl } = figure;
  const about = `${area}, ${formatPeriod(period, locale)}`;
  // A figure has no grades here: it is the number somebody else has published.
  const measured = { ...indicator.factSheet, grades: [] };
  return (
    <tr>
      <th scope="row">{area}</th>
      <td>{formatPeriod(period, locale)}</td>
      <td>{valueText(words, measured, value)}</td>
      <td>{sourceUrl ? <TextLink href={sourceUrl}>{source}</TextLink> : source}</td>
      {indicator.archived ? null : (
        <td>
          <div className="official-acts">
            <TextLink href={routes.libraryIndicator(indicator.id, { edit: "official", figure: id })}>
              {t("official.edit")}
              <span className="ds-sr-only"> {about}</span>
            </TextLink>
            <ActButton
              action={deleteOfficialFigureAction}
              fields={{ id, indicatorId: indicator.id }}
              label={t("official.remove")}
              about={about}
              refusals={refusals}
              variant="tertiary"
              color="danger"
            />
          </div>
        </td>
      )}
    </tr>
  );
}
