import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorLine } from "@/lib/data/indicator-lines";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** One row an indicator: what it is, where it stands, who answers for it. */
export function LibraryTable({ words, lines }: { words: Words; lines: readonly IndicatorLine[] }) {
  const { t, locale } = words;
  return (
    <Table caption={t("library.title")} captionHidden className="library-table">
      <thead>
        <tr>
          <th scope="col">{t("library.indicator")}</th>
          <th scope="col">{t("strategy.field.kind")}</th>
          <th scope="col">{t("strategy.field.frequency")}</th>
          <th scope="col">{t("library.onCards")}</th>
          <th scope="col">{t("strategy.field.ownerTitle")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <TextLink href={routes.libraryIndicator(line.id)}>
                <LocalText texts={line.name} locale={locale} />
              </TextLink>
              <div className="note">{line.code}</div>
              <Marks words={words} line={line} />
            </th>
            <td>{t(`indicator.choice.kind.${line.kind}`)}</td>
            <td>{t(`strategy.choice.periodKind.${line.frequency}`)}</td>
            <td>{line.codes.join(", ") || usedText(words, line)}</td>
            <td>
              {line.ownerTitle ? <LocalText texts={line.ownerTitle} locale={locale} /> : t("library.noOwner")}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function usedText({ t }: Words, { used }: IndicatorLine): string {
  return t(used ? "library.usedByOthers" : "library.unused");
}

function Marks({ words: { t, locale }, line }: { words: Words; line: IndicatorLine }) {
  const same = line.sameAs.map(({ name }) => textIn(name, locale)).join(", ");
  return (
    <div className="library-marks">
      {line.archived ? <Tag>{t("library.archived")}</Tag> : null}
      {line.confidential ? <Tag color="info">{t("strategy.choice.visibility.confidential")}</Tag> : null}
      {line.scored ? null : <Tag>{t("status.unscored")}</Tag>}
      {same ? <Tag color="warning">{t("library.sameAs", { names: same })}</Tag> : null}
    </div>
  );
}
