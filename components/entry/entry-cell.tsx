import type { ReactNode } from "react";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";
import { fieldsOf } from "./cell-fields";
import { contentText } from "./content-text";
import { EntryFields, type EntryFieldsProps } from "./entry-fields";
import { EntryHints } from "./entry-hints";
import { stepOf } from "./entry-step";

type EntryCellProps = EntryFieldsProps & { unit: string };

/** One indicator in one period: what it was, what it should be, and the fields to fill in. */
export function EntryCell(props: EntryCellProps) {
  const step = stepOf(props.row);
  if (step === "todo") return <OpenCell {...props} />;
  return step === "delivered" ? <DeliveredCell {...props} /> : <ClosedCell {...props} />;
}

function OpenCell(props: EntryCellProps) {
  const { words, row, name, unit } = props;
  return (
    <Group name={name}>
      <div className="entry-cell-head">
        <Heading level={3} size="2xs" id={`${name}.heading`} data-row-name>
          <CellName words={words} row={row} />
        </Heading>
        <p className="entry-cell-when">
          <span id={`${name}.when`}>{formatPeriod(row.period, words.locale)}</span>{" "}
          <StageTag words={words} row={row} />
        </p>
        <CellLinks words={words} row={row} unit={unit} />
      </div>
      <EntryHints words={words} row={row} />
      <EntryFields {...props} />
    </Group>
  );
}

/** A delivered value takes one line until someone wants to correct it. */
function DeliveredCell(props: EntryCellProps) {
  const { words, row, name, unit, errors, conflict } = props;
  const isRefused = conflict !== null || Object.keys(errors).some((field) => field.startsWith(`${name}.`));
  return (
    <details className="entry-line" open={isRefused || undefined}>
      <summary>
        <Line words={words} row={row} name={name} />
      </summary>
      <Group name={name}>
        <div className="entry-cell-head">
          <EntryHints words={words} row={row} />
          <CellLinks words={words} row={row} unit={unit} />
        </div>
        <EntryFields {...props} />
      </Group>
    </details>
  );
}

function ClosedCell({ words, row, name }: EntryFieldsProps) {
  return (
    <div className="entry-line">
      <Line words={words} row={row} name={name} />
    </div>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="entry-cell" data-grid-row aria-labelledby={`${name}.heading ${name}.when`}>
      {children}
    </fieldset>
  );
}

type RowProps = { words: Words; row: EntryRow };

function Line({ words, row, name }: RowProps & { name: string }) {
  return (
    <span className="entry-line-text">
      <span className="entry-line-name" id={`${name}.heading`} data-row-name>
        <CellName words={words} row={row} />
      </span>{" "}
      <span className="entry-line-when" id={`${name}.when`}>
        {formatPeriod(row.period, words.locale)}
      </span>{" "}
      <span className="entry-line-value">{contentText(words, fieldsOf(row, words.locale)) || "–"}</span>
    </span>
  );
}

function CellName({ words, row }: RowProps) {
  return (
    <>
      <span className="code">{row.code}</span> <LocalText texts={row.indicator.name} locale={words.locale} />
    </>
  );
}

/** The deviation that is open for the indicator, its other periods, and a prognosis for its year. */
function CellLinks({ words: { t }, row: { indicator, deviationId }, unit }: RowProps & { unit: string }) {
  return (
    <p className="entry-links">
      {deviationId ? (
        <TextLink href={routes.deviation(deviationId)}>{t("entry.deviationOpen")}</TextLink>
      ) : null}{" "}
      <TextLink href={routes.entryAt(unit, { indicator: indicator.code })}>{t("entry.periods")}</TextLink>{" "}
      <TextLink href={routes.newPrognosis(unit, indicator.code)}>{t("entry.prognosis")}</TextLink>
    </p>
  );
}

function StageTag({ words: { t, locale }, row }: RowProps) {
  const day = formatDay(row.due, locale);
  const isLate = row.state === "late";
  return (
    <>
      {row.stage ? <Tag>{t(`entry.stage.${row.stage}`)}</Tag> : null}{" "}
      <Tag color={isLate ? "warning" : "neutral"}>{t(isLate ? "entry.late" : "entry.due", { day })}</Tag>
    </>
  );
}
