import { FieldError, linksOf } from "@/components/ui/field-frame";
import { Table } from "@/components/ui/table";
import type { ShareWords } from "./share-words";

/** A group: what has been said of it day by day, and what is typed now; null when it is no longer in use. */
export type ShareRow = { id: string; name: string; history: readonly string[]; typed: string | null };

type ShareGridProps = {
  days: readonly string[];
  rows: readonly ShareRow[];
  words: Pick<ShareWords, "caption" | "group" | "new" | "shareOf" | "sum">;
  sum: string;
  typedAt: (id: string, typed: string) => string;
  errorOf: (field: string) => string | undefined;
};

/** Groups down, the new column first and then the days back in time; the sum stands below. */
export function ShareGrid({ days, rows, words, sum, typedAt, errorOf }: ShareGridProps) {
  const error = errorOf("shares");
  return (
    <Table caption={words.caption} className="figures share-grid">
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col">{words.new}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, history, typed }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {typed === null ? (
                "–"
              ) : (
                <ShareInput
                  key={typedAt(id, typed)}
                  name={`shares.${id}`}
                  label={words.shareOf.replace("{group}", name)}
                  value={typedAt(id, typed)}
                  error={errorOf(`shares.${id}`)}
                />
              )}
            </td>
            {history.map((share, index) => (
              <td key={days[index]}>{share}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.sum}</th>
          <td id="shares" tabIndex={-1} colSpan={days.length + 1}>
            <output>{sum} %</output>
            <FieldError id="shares-error" error={error} />
          </td>
        </tr>
      </tfoot>
    </Table>
  );
}

type ShareInputProps = { name: string; label: string; value: string; error: string | undefined };

function ShareInput({ name, label, value, error }: ShareInputProps) {
  return (
    <div className="ds-field">
      <div className="ds-field-affixes">
        <input
          className="ds-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          defaultValue={value}
          {...linksOf({ name, label, error })}
        />
        <span className="ds-field-affix">%</span>
      </div>
      <FieldError id={`${name}-error`} error={error} />
    </div>
  );
}
