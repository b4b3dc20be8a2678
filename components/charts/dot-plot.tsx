import { formatNumber } from "@/lib/format/number";
import type { Locale } from "@/lib/schemas/texts";
import { diamond } from "./diamond";
import { DOT, type DotLayout, layOutDots } from "./dot-layout";

type DotPlotProps = {
  /** The others, each with the words of its title. */
  others: readonly { key: string; value: number; text: string }[];
  /** Null where there is no figure of one's own. */
  own: { value: number; text: string } | null;
  mean: { value: number; text: string } | null;
  othersText: string;
  locale: Locale;
  label: string;
  shape: "wide" | "narrow";
};

const shapes = { wide: { width: 1000, ticks: 1 }, narrow: { width: 400, ticks: 2 } } as const;

const EDGE = 24;
const OWN_AT = 40;

/** One's own figure as a filled diamond above the others' dots, and the mean of the others as a line through both. */
export function DotPlot({ others, own, mean, othersText, locale, label, shape }: DotPlotProps) {
  const { width, ticks } = shapes[shape];
  const beside = [own, mean].flatMap((each) => (each ? [each.value] : []));
  const layout = layOutDots(others, beside, { left: EDGE, right: width - EDGE });
  const top = own ? 82 : 26;
  const ground = top + layout.levels * DOT;
  const texts = new Map(others.map(({ key, text }) => [key, text]));
  return (
    <svg
      className={`dot-plot series-${shape}`}
      viewBox={`0 0 ${width} ${ground + 52}`}
      role="img"
      aria-label={label}
    >
      <DotAxis layout={layout} ground={ground} locale={locale} every={ticks} />
      {mean ? (
        <MeanLine
          x={layout.x(mean.value)}
          top={own ? 20 : top - 8}
          ground={ground}
          width={width}
          text={mean.text}
        />
      ) : null}
      {own ? (
        <>
          <path className="dot-own" d={diamond(8, 9)} />
          <text className="dot-text" x={24} y={14}>
            {own.text}
          </text>
          <path className="dot-own" d={diamond(layout.x(own.value), OWN_AT)} />
        </>
      ) : null}
      <circle className="dot-other" cx={8} cy={top - 17} r={DOT / 2 - 1.5} />
      <text className="dot-text" x={24} y={top - 12}>
        {othersText}
      </text>
      {layout.dots.map(({ key, x, level }) => (
        <circle key={key} className="dot-other" cx={x} cy={ground - DOT / 2 - level * DOT} r={DOT / 2 - 1.5}>
          <title>{texts.get(key)}</title>
        </circle>
      ))}
    </svg>
  );
}

type DotAxisProps = { layout: DotLayout; ground: number; locale: Locale; every: number };

function DotAxis({ layout: { axis, x }, ground, locale, every }: DotAxisProps) {
  return (
    <>
      <path className="series-grid" d={`M${x(axis.min)} ${ground + 2}H${x(axis.max)}`} />
      {axis.ticks.map((tick, index) => (
        <g key={tick}>
          <path className="series-grid" d={`M${x(tick)} ${ground + 2}v5`} />
          {index % every === 0 ? (
            <text className="series-label" x={x(tick)} y={ground + 21} textAnchor="middle">
              {formatNumber(tick, axis.decimals, locale)}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}

type MeanLineProps = { x: number; top: number; ground: number; width: number; text: string };

/** The words stand under the axis, inside the drawing. */
function MeanLine({ x, top, ground, width, text }: MeanLineProps) {
  const anchor = x < width / 3 ? "start" : x > (width * 2) / 3 ? "end" : "middle";
  return (
    <>
      <path className="dot-mean" d={`M${x} ${top}V${ground + 28}`} />
      <text className="dot-text" x={x} y={ground + 44} textAnchor={anchor}>
        {text}
      </text>
    </>
  );
}
