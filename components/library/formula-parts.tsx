import { cellText } from "@/components/scorecard/value-text";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { FormulaTrial } from "@/lib/data/formula-trial";
import { formatPeriod } from "@/lib/format/period";
import { partText } from "./formula-sentence";

/** The parts of a tried formula: code, name and the latest value there is. */
export function FormulaParts({ words, trial }: { words: Words; trial: FormulaTrial }) {
  const { t } = words;
  if (trial.parts.length === 0) return <p>{t("library.noParts")}</p>;
  return (
    <Table caption={t("library.parts")}>
      <thead>
        <tr>
          <th scope="col">{t("library.part")}</th>
          <th scope="col">{t("strategy.field.code")}</th>
          <th scope="col">{t("library.latest")}</th>
        </tr>
      </thead>
      <tbody>
        {trial.parts.map((part, index) => (
          <tr key={`${part.use} ${part.code}`}>
            <th scope="row">{partText(words, part, trial.parts)}</th>
            <td>
              <code>{part.code}</code>
            </td>
            <td>{latestText(words, trial, index)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function latestText(words: Words, { at, parts }: FormulaTrial, index: number): string {
  const latest = at?.periods.findLast((period) => period.parts[index]?.kind === "value");
  const cell = latest?.parts[index];
  const measured = parts[index]?.measured;
  if (!latest || !cell || !measured) return "–";
  return `${cellText(words, measured, cell)} (${formatPeriod(latest.period, words.locale)})`;
}
