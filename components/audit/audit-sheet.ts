import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { AuditBatch, AuditLine } from "@/lib/data/audit-view";
import { formatSortableMoment } from "@/lib/format/exact-moment";
import { fieldOf, fieldText, nounText, thingText, valueText, verbText } from "./audit-words";

const columns = ["at", "person", "noun", "verb", "thing", "field", "before", "after"] as const;

/** The heading of the exported trail. */
export function sheetHeading({ t }: Words): string[] {
  return columns.map((column) => t(`audit.column.${column}`));
}

/** The rows of a batch: one for each field that changed, or one for an act without any. */
export function sheetRows(words: Words, { lines, names }: AuditBatch): string[][] {
  return lines.flatMap((line) => {
    const head = headOf(words, names, line);
    const note = line.withheld ? [[...head, words.t("audit.withheld"), "", ""]] : [];
    const fields = line.changes.map((change) => [
      ...head,
      fieldText(words, change),
      valueText(words, names, fieldOf(change), change.before),
      valueText(words, names, fieldOf(change), change.after),
    ]);
    const rows = [...fields, ...note];
    return rows.length > 0 ? rows : [[...head, "", "", ""]];
  });
}

function headOf(words: Words, names: AuditBatch["names"], line: AuditLine): string[] {
  return [
    formatSortableMoment(line.at),
    line.person ? personName(words, line.person) : words.t("audit.system"),
    nounText(words, line.noun),
    verbText(words, line.verb),
    thingText(words, names, line),
  ];
}
