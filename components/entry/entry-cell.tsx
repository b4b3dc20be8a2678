import { goalWords } from "@/components/scorecard/goal-text";
import { cellText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { SelectField } from "@/components/ui/select-field";
import { Tag } from "@/components/ui/tag";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { cellContent } from "@/lib/schemas/entry-cells";
import { type CellFields, fieldsOf } from "./cell-fields";
import type { Conflict } from "./conflict";
import { ConflictChoice } from "./conflict-choice";
import { ValueField } from "./value-field";

type EntryCellProps = {
  words: Words;
  row: EntryRow;
  /** The cell's name; each field's name begins with it. */
  name: string;
  /** All that was typed, when the form comes back refused. */
  typed: Record<string, string> | null;
  errors: Record<string, string>;
  conflict: Conflict | null;
};

/** One indicator in one period: what it was, what it should be, and the fields to fill in. */
export function EntryCell(props: EntryCellProps) {
  const { words, row, name } = props;
  const { locale } = words;
  const locked = row.state === "locked" || row.state === "future";
  return (
    <section className="entry-cell" aria-labelledby={`${name}.heading`}>
      <div className="entry-cell-head">
        <Heading level={2} size="2xs" id={`${name}.heading`}>
          {row.code} <LocalText texts={row.indicator.name} locale={locale} />
        </Heading>
        <p className="entry-cell-when">
          {formatPeriod(row.period, locale)} <StageTag words={words} row={row} />
        </p>
        <Hints words={words} row={row} />
      </div>
      {locked ? <Locked words={words} row={row} /> : <Fields {...props} />}
    </section>
  );
}

function Fields({ words, row, name, typed, errors, conflict }: EntryCellProps) {
  const { t, locale } = words;
  const filled = fieldsOf(row, locale);
  const fields = typed ? typedFields(filled, name, typed) : filled;
  const error = (field: keyof CellFields) => {
    const code = errors[`${name}.${field}`];
    return code ? t(`entry.error.${code}`) : undefined;
  };
  return (
    <div className="entry-cell-fields">
      {conflict ? (
        <ConflictChoice words={words} row={row} name={name} mine={fields} theirs={conflict} />
      ) : null}
      <input type="hidden" name={`${name}.version`} value={typed?.[`${name}.version`] ?? row.version} />
      <input type="hidden" name={`${name}.base`} value={typed?.[`${name}.base`] ?? cellContent(filled)} />
      <ValueField words={words} row={row} name={name} fields={fields} error={error} />
      <SelectField
        name={`${name}.kind`}
        label={t("entry.kind")}
        choices={(["value", "missing", "notApplicable"] as const).map((value) => ({
          value,
          text: t(`entry.kindChoice.${value}`),
        }))}
        defaultValue={fields.kind}
      />
      <TextareaField
        name={`${name}.comment`}
        label={t("entry.comment")}
        rows={2}
        maxLength={4000}
        defaultValue={fields.comment}
        error={error("comment")}
      />
    </div>
  );
}

function typedFields(filled: CellFields, name: string, typed: Record<string, string>): CellFields {
  const names = Object.keys(filled) as (keyof CellFields)[];
  return Object.fromEntries(
    names.map((field) => [field, typed[`${name}.${field}`] ?? filled[field]]),
  ) as CellFields;
}

/** The goal, the value before and the one a year ago. */
function Hints({ words, row }: { words: Words; row: EntryRow }) {
  const { t, locale } = words;
  const { indicator, level, previous, lastYear } = row;
  const past = [previous, ...(lastYear.period === previous.period ? [] : [lastYear])];
  return (
    <dl className="entry-hints">
      {level ? (
        <div>
          <dt>{t("entry.goal")}</dt>
          <dd>{goalWords(words, level, indicator).heard}</dd>
        </div>
      ) : null}
      {past.map(({ period, cell }) => (
        <div key={period}>
          <dt>{formatPeriod(period, locale)}</dt>
          <dd>{cellText(words, indicator, cell)}</dd>
        </div>
      ))}
    </dl>
  );
}

function StageTag({ words: { t, locale }, row }: { words: Words; row: EntryRow }) {
  if (row.stage)
    return <Tag color={row.stage === "draft" ? "neutral" : "success"}>{t(`entry.stage.${row.stage}`)}</Tag>;
  if (row.state === "late")
    return <Tag color="warning">{t("entry.late", { day: formatDay(row.due, locale) })}</Tag>;
  return <Tag>{t("entry.due", { day: formatDay(row.due, locale) })}</Tag>;
}

/** Why a cell is closed, and who can open it. */
function Locked({ words, row }: { words: Words; row: EntryRow }) {
  const { t, locale } = words;
  const { kind, value, numerator, denominator, comment } = fieldsOf(row, locale);
  const content =
    kind === "value" ? value || [numerator, denominator].filter(Boolean).join(" / ") : t(`status.${kind}`);
  return (
    <div className="entry-cell-locked">
      <p>{[content || t("status.missing"), comment].filter(Boolean).join(": ")}</p>
      <p className="note">
        {t(`entry.locked.${row.stateReason === "notStarted" ? "notStarted" : "expired"}`)}
      </p>
    </div>
  );
}
