import { drawPairs, PAIR_SIZE } from "@/components/charts/pair-drawing";
import type { Words } from "@/components/ui/words";
import type { StandingNode } from "@/lib/data/unit-strategy-map-view";
import { type Fixed, fixedToNumber } from "@/lib/domain/fixed-point";
import type { Period } from "@/lib/domain/period";
import { formatPeriodShort } from "@/lib/format/period";
import { endFigure, nodeName } from "./map-words";

type PairFigureProps = {
  words: Words;
  node: StandingNode;
  points: readonly { period: Period; value: Fixed | null }[];
};

/** One side of the pairs drawn small, so that the two can be laid beside each other; the table below says the same. */
export function PairFigure({ words, node, points }: PairFigureProps) {
  const { locale } = words;
  const known = points.map(({ value }) => value).filter((value) => value !== null);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const { line, dots } = drawPairs(points.map(({ value }) => value && fixedToNumber(value)));
  const [least, most] = [Math.min(...known), Math.max(...known)].map((value) =>
    endFigure(words, node, value as Fixed),
  );
  return (
    <figure className="pair-figure">
      <figcaption>{nodeName(words, node)}</figcaption>
      <div>
        <p className="pair-scale">
          <span>{most}</span>
          <span>{least}</span>
        </p>
        <svg viewBox={`0 0 ${PAIR_SIZE.width} ${PAIR_SIZE.height}`} aria-hidden="true">
          <path d={line} />
          {dots.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r="3" />
          ))}
        </svg>
        <p className="pair-ends">
          <span>{formatPeriodShort(first.period.code, locale)}</span>
          <span>{formatPeriodShort(last.period.code, locale)}</span>
        </p>
      </div>
    </figure>
  );
}
