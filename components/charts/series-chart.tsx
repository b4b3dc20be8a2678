"use client";

import { Fragment } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import { axisFor } from "./axis";
import type { ChartPoint } from "./chart-point";
import { diamond } from "./diamond";
import type { ExplorerTexts } from "./explorer-texts";
import { bandsOf } from "./series-bands";
import { officialNumbers } from "./series-layout";

type SeriesChartProps = { points: readonly ChartPoint[]; texts: ExplorerTexts };

/** The series with a pointer: the arrow keys or the mouse move from period to period and read out value, goal and status. */
export default function SeriesChart({ points, texts }: SeriesChartProps) {
  const axis = axisFor([...numbersOf(points), ...officialNumbers(points)]);
  const areas = points[0]?.official ?? [];
  const rows = points.map((point) => ({ ...point, ...bandsOf(point, axis) }));
  return (
    <section className="series-chart" aria-label={texts.label}>
      <p className="note">{texts.help}</p>
      <ResponsiveContainer width="100%" height={360}>
        <ComposedChart data={rows} margin={{ top: 8, right: 28, bottom: 4, left: 4 }} accessibilityLayer>
          {(["below", "acceptable", "acceptableAbove", "reached", "belowAbove"] as const).map((band) => (
            <Area
              key={band}
              className={`band-${band}`}
              dataKey={band}
              type="step"
              stroke="none"
              activeDot={false}
              isAnimationActive={false}
              tooltipType="none"
            />
          ))}
          <CartesianGrid vertical={false} className="series-chart-grid" />
          <XAxis dataKey="label" minTickGap={24} tickMargin={8} />
          <YAxis domain={[axis.min, axis.max]} ticks={axis.ticks} width="auto" />
          <Line
            dataKey="ambition"
            className="line-ambition"
            type="step"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="lowest"
            className="line-lowest"
            type="step"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          {areas.map(({ area }, index) => (
            <Line
              key={area}
              dataKey={({ official }: ChartPoint) => official[index]?.value ?? null}
              className={`line-official series-official-${index}`}
              type="step"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="value"
            className="line-value"
            type="linear"
            connectNulls={false}
            dot={Dot}
            isAnimationActive={false}
          />
          <Line
            dataKey="prognosis"
            className="line-prognosis"
            stroke="none"
            dot={PrognosisDot}
            activeDot={false}
            isAnimationActive={false}
          />
          <Tooltip content={(tooltip) => <Reading {...tooltip} texts={texts} />} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </section>
  );
}

/** A value; one that has been corrected is a ring. */
function Dot({ cx, cy, payload }: DotItemDotProps) {
  const { code, value, corrected } = payload as ChartPoint;
  if (value === null) return null;
  const look = corrected ? "series-point series-corrected" : "series-point";
  return <circle key={code} className={look} cx={cx} cy={cy} r={corrected ? 5 : 3.5} />;
}

/** What the leader believes the year will end at: a hollow diamond, tied to nothing. */
function PrognosisDot({ cx, cy, payload }: DotItemDotProps) {
  const { code, prognosis } = payload as ChartPoint;
  if (prognosis === null || cx === undefined || cy === undefined) return null;
  return <path key={code} className="series-prognosis" d={diamond(Number(cx), Number(cy))} />;
}

function Reading({ active, payload, texts }: TooltipContentProps & { texts: ExplorerTexts }) {
  const point = payload?.[0]?.payload as ChartPoint | undefined;
  if (!active || !point) return null;
  return (
    <div className="series-reading">
      <strong>{point.texts.period}</strong>
      <dl>
        <dt>{texts.value}</dt>
        <dd>{point.texts.value}</dd>
        {point.texts.prognosis ? (
          <>
            <dt>{texts.prognosis}</dt>
            <dd>{point.texts.prognosis}</dd>
          </>
        ) : null}
        {point.official.map(({ area, text }) =>
          text ? (
            <Fragment key={area}>
              <dt>{area}</dt>
              <dd>{text}</dd>
            </Fragment>
          ) : null,
        )}
        <dt>{texts.goal}</dt>
        <dd>{point.texts.goal}</dd>
        <dt>{texts.status}</dt>
        <dd>{point.texts.status}</dd>
      </dl>
    </div>
  );
}

function numbersOf(points: readonly ChartPoint[]) {
  return points
    .flatMap(({ value, prognosis, ambition, lowest, ambitionUpper, lowestUpper }) => [
      value,
      prognosis,
      ambition,
      lowest,
      ambitionUpper,
      lowestUpper,
    ])
    .filter((number) => number !== null);
}
