import { Details } from "@/components/ui/details";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { AuditLine, AuditTrail } from "@/lib/data/audit-view";
import type { FieldChange } from "@/lib/domain/field-change";
import { formatExactMoment } from "@/lib/format/exact-moment";
import { fieldOf, fieldText, nounText, thingText, valueText, verbText } from "./audit-words";

type AuditEntryProps = { words: Words; names: AuditTrail["names"]; line: AuditLine };

/** More fields than this are folded. */
const OPEN_FIELDS = 4;

/** One act: when, who, what, and each field before and after. */
export function AuditEntry({ words, names, line }: AuditEntryProps) {
  const { t, locale } = words;
  const { changes } = line;
  const fields = <Changes words={words} names={names} changes={changes} />;
  return (
    <li className="audit-entry">
      <p className="audit-when">
        <time dateTime={line.at}>{formatExactMoment(line.at, locale)}</time>
        <span>{line.person ? personName(words, line.person) : t("audit.system")}</span>
      </p>
      <div className="audit-what">
        <p>
          <span className="audit-act">
            {nounText(words, line.noun)} {verbText(words, line.verb)}
          </span>{" "}
          <strong>{thingText(words, names, line)}</strong>
        </p>
        {line.withheld ? <p className="note">{t("audit.withheld")}</p> : null}
        {changes.length > OPEN_FIELDS ? (
          <Details variant="link" summary={t("audit.fields", { count: changes.length })}>
            {fields}
          </Details>
        ) : (
          fields
        )}
      </div>
    </li>
  );
}

type ChangesProps = Pick<AuditEntryProps, "words" | "names"> & { changes: readonly FieldChange[] };

function Changes({ words, names, changes }: ChangesProps) {
  if (changes.length === 0) return null;
  const { t } = words;
  const text = (change: FieldChange, value: FieldChange["before"]) =>
    valueText(words, names, fieldOf(change), value) || <span className="note">{t("audit.empty")}</span>;
  return (
    <dl className="audit-changes">
      {changes.map((change) => (
        <div key={change.path.join(".")}>
          <dt>{fieldText(words, change)}</dt>
          <dd>
            {change.before === null ? null : (
              <>
                <span className="ds-sr-only">{t("audit.was")}: </span>
                <del>{text(change, change.before)}</del> <span aria-hidden="true">→ </span>
              </>
            )}
            <span className="ds-sr-only">{t("audit.is")}: </span>
            {text(change, change.after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
