import type { ChartPoint } from "./chart-point";
import { diamond } from "./diamond";
import type { SeriesLayout } from "./series-layout";

type SeriesMarksProps = { points: readonly ChartPoint[]; layout: SeriesLayout };

/** What is drawn at the points: values, corrected ones as rings, unusual ones circled, and prognoses apart. */
export function SeriesMarks({ points, layout: { x, y } }: SeriesMarksProps) {
  return points.map((point, index) => (
    <g key={point.code}>
      {point.value === null ? null : <Value point={point} x={x(index)} y={y(point.value)} />}
      {point.prognosis === null ? null : (
        <path className="series-prognosis" d={diamond(x(index), y(point.prognosis))} />
      )}
    </g>
  ));
}

function Value({ point, x, y }: { point: ChartPoint; x: number; y: number }) {
  return (
    <>
      {point.unusual ? <circle className="series-unusual" cx={x} cy={y} r={9} /> : null}
      {point.compared ? (
        <rect className="series-compared" x={x - 7} y={y - 7} width={14} height={14} />
      ) : null}
      <circle
        className={point.corrected ? "series-point series-corrected" : "series-point"}
        cx={x}
        cy={y}
        r={point.corrected ? 5 : 3.5}
      />
    </>
  );
}

/** Where the definition changed, and the lines of usual variation and of official statistics. */
export function SeriesLines({ layout, newDefinition }: { layout: SeriesLayout; newDefinition: string }) {
  const { plot, breaks, official, usual } = layout;
  return (
    <>
      {usual ? (
        <path
          className="series-usual"
          d={`M${usual.from} ${usual.lower}H${usual.to}M${usual.from} ${usual.upper}H${usual.to}`}
        />
      ) : null}
      {usual ? <path className="series-centre" d={`M${usual.from} ${usual.centre}H${usual.to}`} /> : null}
      {official.map((path, area) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the areas have no other name here, and never change places
        <path key={area} className={`series-official series-official-${area}`} d={path} />
      ))}
      {breaks.map((at) => (
        <g key={at}>
          <path className="series-break" d={`M${at} ${plot.top}V${plot.bottom}`} />
          <text className="series-label" x={at + 6} y={plot.top + 14}>
            {newDefinition}
          </text>
        </g>
      ))}
    </>
  );
}
