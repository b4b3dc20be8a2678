import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { cellContent } from "@/lib/schemas/entry-cells";
import { type CellFields, fieldsOf } from "./cell-fields";
import type { Conflict } from "./conflict";
import { ConflictChoice } from "./conflict-choice";
import { LiveStanding } from "./live-standing";
import { readings } from "./readings";
import { ValueField } from "./value-field";

export type EntryFieldsProps = {
  words: Words;
  row: EntryRow;
  /** The cell's name; each field's name begins with it. */
  name: string;
  /** All that was typed, when the form comes back refused. */
  typed: Record<string, string> | null;
  errors: Record<string, string>;
  conflict: Conflict | null;
  /** The version the last draft was kept at; null when none was since the page was drawn. */
  kept: number | null;
};

/** The fields of a cell, filled with what was typed or what is stored. */
export function EntryFields(props: EntryFieldsProps) {
  const { words, row, name, errors } = props;
  const { t } = words;
  const fields = shownFields(props);
  const error = (field: keyof CellFields) => {
    const code = errors[`${name}.${field}`];
    return code ? t(`entry.error.${code}`, readings(fields[field])) : undefined;
  };
  return (
    <div className="entry-cell-fields">
      <CellState {...props} fields={fields} />
      <ValueField words={words} row={row} name={name} fields={fields} error={error} />
      <LiveStanding words={words} row={row} name={name} fields={fields} />
      <SelectField
        // A form that comes back is reset to what its selects were first drawn with: draw it anew.
        key={fields.kind}
        name={`${name}.kind`}
        label={t("entry.kind")}
        choices={(["value", "missing", "notApplicable"] as const).map((value) => ({
          value,
          text: t(`entry.kindChoice.${value}`),
        }))}
        defaultValue={fields.kind}
        className="entry-kind"
      />
      <div className="entry-comment">
        <TextareaField
          name={`${name}.comment`}
          label={t("entry.comment")}
          rows={2}
          maxLength={4000}
          defaultValue={fields.comment}
          error={error("comment")}
        />
      </div>
    </div>
  );
}

/** What a cell carries besides its fields: the version it goes on from, and the choice after a conflict. */
export function CellState({
  words,
  row,
  name,
  typed,
  conflict,
  kept,
  fields,
}: EntryFieldsProps & { fields: CellFields }) {
  const seen = Math.max(Number(seenVersion(name, typed) ?? row.version), kept ?? 0);
  const base = kept === null ? (typed?.[`${name}.base`] ?? baseOf(row, fieldsOf(row, words.locale))) : "";
  return (
    <>
      {conflict ? (
        <ConflictChoice words={words} row={row} name={name} mine={fields} theirs={conflict} />
      ) : null}
      <input type="hidden" name={`${name}.version`} value={seen} />
      <input type="hidden" name={`${name}.base`} value={base} />
    </>
  );
}

/** The fields as they are drawn: what was typed, or what is stored. */
export function shownFields({ row, name, typed, words }: EntryFieldsProps): CellFields {
  const filled = fieldsOf(row, words.locale);
  return typed ? typedFields(filled, name, typed) : filled;
}

/** What the cell is compared with to tell whether it was touched; a draft always is, since delivering it is a change. */
function baseOf({ stage }: EntryRow, filled: CellFields): string {
  return stage === "draft" || stage === "returned" ? "" : cellContent(filled);
}

function typedFields(filled: CellFields, name: string, typed: Record<string, string>): CellFields {
  const names = Object.keys(filled) as (keyof CellFields)[];
  return Object.fromEntries(
    names.map((field) => [field, typed[`${name}.${field}`] ?? filled[field]]),
  ) as CellFields;
}

/** Whoever chose to keep their own has seen what stood there, also when the form comes back for another reason. */
function seenVersion(name: string, typed: Record<string, string> | null): string | undefined {
  const isOwnKept = typed?.[`${name}.choice`] === "mine";
  return typed?.[`${name}.${isOwnKept ? "current" : "version"}`];
}
