import { cellText } from "@/components/scorecard/value-text";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { FormulaTrial, TrialPeriod } from "@/lib/data/formula-trial";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { partText } from "./formula-sentence";

/** What a formula gives at a unit in the last periods: its parts, and the result or why there is none. */
export function TrialTable({ words, trial }: { words: Words; trial: FormulaTrial }) {
  const { t, locale } = words;
  const { at, parts } = trial;
  if (!at) return null;
  return (
    <Table caption={t("library.trialAt", { unit: textIn(at.unit.name, locale) })}>
      <thead>
        <tr>
          <th scope="col">{t("indicator.period")}</th>
          {parts.map((part) => (
            <th key={`${part.use} ${part.code}`} scope="col">
              {partText(words, part, parts)}
            </th>
          ))}
          <th scope="col">{t("library.result")}</th>
        </tr>
      </thead>
      <tbody>
        {at.periods.map((each) => (
          <tr key={each.period}>
            <th scope="row">{formatPeriod(each.period, locale)}</th>
            {parts.map((part, index) => (
              <td key={`${part.use} ${part.code}`}>{partCell(words, trial, each, index)}</td>
            ))}
            <td>
              <strong>{resultText(words, trial, each)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function partCell(
  words: Words,
  { parts }: FormulaTrial,
  { parts: cells }: TrialPeriod,
  index: number,
): string {
  const [measured, cell] = [parts[index]?.measured, cells[index]];
  return measured && cell ? cellText(words, measured, cell) : "";
}

/** The result; where there is none, why, and the parts that stood in its way. */
function resultText(
  words: Words,
  { measured, parts }: FormulaTrial,
  { result, inTheWay }: TrialPeriod,
): string {
  const { t, locale } = words;
  if (result.kind === "value" || inTheWay.length === 0) return cellText(words, measured, result);
  const names = inTheWay.map((code) => {
    const part = parts.find((each) => each.code === code);
    return part ? textIn(part.name, locale) : code;
  });
  return t("library.inTheWay", {
    status: cellText(words, measured, withoutCode(result)),
    parts: names.join(", "),
  });
}

/** "A part is missing" says less than which ones. */
function withoutCode(cell: TrialPeriod["result"]): TrialPeriod["result"] {
  return cell.kind === "missing" && cell.reason === "missingPart" ? { ...cell, reason: null } : cell;
}
