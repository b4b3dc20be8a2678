import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { LinkEvidence, StandingNode } from "@/lib/data/unit-strategy-map-view";
import { isFull } from "@/lib/domain/evidence";
import { formatPeriod } from "@/lib/format/period";
import { endFigure, nodeName } from "./map-words";

type PairTableProps = { words: Words; evidence: LinkEvidence; cause: StandingNode; effect: StandingNode };

/** The pairs that are compared, newest first. */
export function PairTable({ words, evidence, cause, effect }: PairTableProps) {
  const { t, locale } = words;
  return (
    <Table caption={t("strategyMap.pairTable")} className="pair-table">
      <thead>
        <tr>
          <th scope="col">{t("strategyMap.causeIn")}</th>
          <th scope="col">{nodeName(words, cause)}</th>
          <th scope="col">{t("strategyMap.effectIn")}</th>
          <th scope="col">{nodeName(words, effect)}</th>
        </tr>
      </thead>
      <tbody>
        {evidence.slots
          .filter(isFull)
          .toReversed()
          .map((pair) => (
            <tr key={pair.to.code}>
              <th scope="row">{formatPeriod(pair.from.code, locale)}</th>
              <td>{endFigure(words, cause, pair.cause)}</td>
              <td>{formatPeriod(pair.to.code, locale)}</td>
              <td>{endFigure(words, effect, pair.effect)}</td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}
