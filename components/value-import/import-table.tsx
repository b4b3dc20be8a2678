import { Pages } from "@/components/ui/pages";
import { personName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ImportList } from "@/lib/data/import-job";
import { formatMoment } from "@/lib/format/moment";
import { routes } from "@/lib/routes";

type ImportTableProps = { words: Words; list: ImportList };

const counts = ["created", "changed", "unchanged"] as const;

/** The imports there have been, latest first. */
export function ImportTable({ words, list: { imports, page, pages } }: ImportTableProps) {
  const { t, locale } = words;
  if (imports.length === 0) return <p>{t("valueImport.none")}</p>;
  return (
    <>
      <Table caption={t("valueImport.list")} captionHidden>
        <thead>
          <tr>
            {(["file", "when", "who", ...counts, "state"] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`valueImport.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((job) => (
            <tr key={job.id}>
              <th scope="row" className="value-import-name">
                <TextLink href={routes.importOf(job.id)}>{job.fileName}</TextLink>
              </th>
              <td>{formatMoment(job.importedAt, locale)}</td>
              <td>{personName(words, job.importedBy)}</td>
              {counts.map((column) => (
                <td key={column} className="value-import-number">
                  {job[column]}
                </td>
              ))}
              <td>
                <Tag color={job.state === "done" ? "success" : "neutral"}>
                  {t(`valueImport.state.${job.state}`)}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pages
        words={words}
        page={page}
        pages={pages}
        hrefOf={(other) => routes.imports({ page: String(other) })}
      />
    </>
  );
}
