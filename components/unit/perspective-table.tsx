import { type RollUpText, rollUpText } from "@/components/scorecard/roll-up-text";
import { rollUpWhy, weightedPart } from "@/components/scorecard/roll-up-why";
import { StatusMark } from "@/components/scorecard/status-mark";
import { WhyDetails } from "@/components/scorecard/why-details";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { OrganisationHead, PerspectiveView } from "@/lib/data/dashboard-view";
import { formatScore, formatShare } from "@/lib/format/number";
import { type ShownText, shownText } from "@/lib/format/texts";

const columns = ["perspective", "status", "points", "red", "coverage"] as const;

type PerspectiveTableProps = {
  words: Words;
  perspectives: readonly PerspectiveView[];
  limits: Pick<OrganisationHead, "coverageLimit" | "reachedEdge">;
};

/** How each perspective stands, what it rests on, and why. */
export function PerspectiveTable({ words, perspectives, limits }: PerspectiveTableProps) {
  const { t } = words;
  return (
    <Table caption={t("scorecard.perspectives")} captionHidden className="perspective-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`unit.balance.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {perspectives.map((perspective) => (
        <PerspectiveRows key={perspective.code} words={words} perspective={perspective} limits={limits} />
      ))}
    </Table>
  );
}

type PerspectiveRowsProps = Omit<PerspectiveTableProps, "perspectives"> & { perspective: PerspectiveView };

function PerspectiveRows({ words, perspective, limits }: PerspectiveRowsProps) {
  const { rollUp, parts } = perspective;
  const name = shownText(perspective.name, words.locale);
  const text = rollUpText(words, rollUp);
  const why = rollUpWhy(words, {
    name: name.text,
    rollUp,
    parts: parts.map((part) => weightedPart(words, part)),
    limits,
  });
  return (
    <tbody>
      <tr>
        <PerspectiveName name={name} weakest={text.weakest} />
        <td>
          <StatusMark status={text.status} />
        </td>
        <td className="figure-cell" data-label={words.t("unit.balance.points")}>
          <Points words={words} rollUp={rollUp} text={text} />
        </td>
        <td className="figure-cell">
          {text.red ? <span className={text.red.any ? "red-count" : undefined}>{text.red.text}</span> : "–"}
        </td>
        <td className="figure-cell" data-label={words.t("unit.balance.coverage")}>
          {rollUp.coverage === null ? "–" : formatShare(rollUp.coverage, words.locale)}
        </td>
      </tr>
      <tr className="why-row">
        <td colSpan={columns.length}>
          <WhyDetails why={why} />
        </td>
      </tr>
    </tbody>
  );
}

function PerspectiveName({ name, weakest }: { name: ShownText; weakest: RollUpText["weakest"] }) {
  return (
    <th scope="row" lang={name.lang}>
      {name.text}
      {weakest ? (
        <span className="note">
          {weakest.label} <span lang={weakest.name.lang}>{weakest.name.text}</span> ({weakest.score})
        </span>
      ) : null}
    </th>
  );
}

type PointsProps = { words: Words; rollUp: PerspectiveView["rollUp"]; text: RollUpText };

/** The score; on too little ground it is there for those who ask. */
function Points({ words, rollUp: { score }, text: { showAnyway } }: PointsProps) {
  const points = score === null ? "–" : formatScore(score, words.locale);
  if (score === null || showAnyway === null) return points;
  return (
    <details className="details-link">
      <summary>{showAnyway}</summary> {points}
    </details>
  );
}
