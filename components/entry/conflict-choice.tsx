import { Alert } from "@/components/ui/alert";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { type CellFields, fieldsOf } from "./cell-fields";
import type { Conflict } from "./conflict";

type ConflictChoiceProps = { words: Words; row: EntryRow; name: string; mine: CellFields; theirs: Conflict };

/** Someone else has saved this cell meanwhile: both values, and the choice between them. */
export function ConflictChoice({ words, row, name, mine, theirs }: ConflictChoiceProps) {
  const { t, locale } = words;
  const values = { mine, theirs: fieldsOf({ ...row, content: theirs }, locale) };
  return (
    <Alert color="warning" title={t("entry.conflict")}>
      <input type="hidden" name={`${name}.current`} value={theirs.version} />
      <fieldset className="ds-fieldset" id={`${name}.choice`} tabIndex={-1}>
        <legend className="ds-label">{t("entry.conflictChoose")}</legend>
        {(["mine", "theirs"] as const).map((choice) => (
          <label key={choice} className="entry-choice">
            <input className="ds-input" type="radio" name={`${name}.choice`} value={choice} />
            <span>
              <strong>{t(`entry.conflictChoice.${choice}`)}</strong> {cellSummary(words, values[choice])}
            </span>
          </label>
        ))}
      </fieldset>
    </Alert>
  );
}

function cellSummary({ t }: Words, { kind, value, numerator, denominator, comment }: CellFields): string {
  const content = kind === "value" ? value || `${numerator} / ${denominator}` : t(`status.${kind}`);
  return [content, comment].filter(Boolean).join(": ");
}
