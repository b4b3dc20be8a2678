import { Alert } from "@/components/ui/alert";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { type CellFields, fieldsOf } from "./cell-fields";
import type { Conflict } from "./conflict";
import { contentText } from "./content-text";

type ConflictChoiceProps = { words: Words; row: EntryRow; name: string; mine: CellFields; theirs: Conflict };

/** Someone else has saved this cell meanwhile: both values, and the choice between them. */
export function ConflictChoice({ words, row, name, mine, theirs }: ConflictChoiceProps) {
  const { t, locale } = words;
  const values = { mine, theirs: fieldsOf({ ...row, content: theirs }, locale) };
  return (
    <Alert color="warning">
      <input type="hidden" name={`${name}.current`} value={theirs.version} />
      <fieldset className="ds-fieldset" id={`${name}.choice`} tabIndex={-1}>
        <legend className="ds-label">
          {t("entry.conflict")}. {t("entry.conflictChoose")}
        </legend>
        {(["mine", "theirs"] as const).map((choice) => (
          <label key={choice} className="entry-choice">
            <input className="ds-input" type="radio" name={`${name}.choice`} value={choice} />
            <span>
              <strong>{t(`entry.conflictChoice.${choice}`)}</strong> {contentText(words, values[choice])}
            </span>
          </label>
        ))}
      </fieldset>
    </Alert>
  );
}
