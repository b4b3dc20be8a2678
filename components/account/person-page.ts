import { fieldOf, fieldText, nounText, valueText, verbText } from "@/components/audit/audit-words";
import { escaped } from "@/components/ui/markup";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { PersonalRecord, PersonalRecords, PersonalSection } from "@/lib/data/personal-view";
import { type FieldChange, fieldChanges } from "@/lib/domain/field-change";
import { formatExactMoment } from "@/lib/format/exact-moment";

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:75rem}table{border-collapse:collapse;width:100%}" +
  "th,td{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:break-word}";

/** Everything held about a user as a page that reads without us: a table for each kind of record. */
export function* personPage(words: Words, records: PersonalRecords, at: Date): Generator<string> {
  const { t, locale } = words;
  const title = escaped(t("personal.title", { name: personName(words, records.user) }));
  yield `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`;
  yield `<title>${title}</title><style>${STYLE}</style><h1>${title}</h1>`;
  yield `<p>${escaped(t("personal.intro", { moment: formatExactMoment(at.toISOString(), locale) }))}</p>\n`;
  for (const section of records.sections) yield* table(words, records.names, section);
  yield "</html>\n";
}

function* table(
  words: Words,
  names: PersonalRecords["names"],
  { section, records }: PersonalSection,
): Generator<string> {
  const { t } = words;
  yield `<h2>${escaped(t(`personal.section.${section}`))}</h2>\n`;
  if (records.length === 0) {
    yield `<p>${escaped(t("personal.nothing"))}</p>\n`;
    return;
  }
  const told = records.map((record) => fieldChanges(null, readable(words, record)));
  const columns = new Map(told.flat().map((change) => [change.path.join("."), change]));
  const heads = [...columns.values()].map(
    (change) => `<th scope="col">${escaped(fieldText(words, change))}</th>`,
  );
  yield `<table><thead><tr>${heads.join("")}</tr></thead><tbody>\n`;
  for (const changes of told) {
    const cells = new Map(changes.map((change) => [change.path.join("."), change]));
    const cell = (path: string) => escaped(textOf(words, names, cells.get(path)));
    yield `<tr>${[...columns.keys()].map((path) => `<td>${cell(path)}</td>`).join("")}</tr>\n`;
  }
  yield "</tbody></table>\n";
}

/** An act in words instead of in a code. */
function readable(words: Words, record: PersonalRecord): PersonalRecord {
  const { action, ...others } = record;
  if (typeof action !== "string") return record;
  const [noun = "", verb = ""] = action.split(".");
  return { ...others, act: `${nounText(words, noun)} ${verbText(words, verb)}` };
}

function textOf(words: Words, names: PersonalRecords["names"], change: FieldChange | undefined): string {
  return change ? valueText(words, names, fieldOf(change), change.after) : "";
}
