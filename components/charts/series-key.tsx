import type { ReactNode } from "react";
import type { Words } from "@/components/ui/words";
import type { ChartPoint, UsualLines } from "./chart-point";
import { diamond } from "./diamond";

type SeriesKeyProps = { words: Words; points: readonly ChartPoint[]; usual: UsualLines | null };

/** What each sign in the drawing means; only those that are in it. */
export function SeriesKey({ words: { t }, points, usual }: SeriesKeyProps) {
  const kinds = new Set(points.flatMap(({ zones }) => zones?.kinds ?? []));
  const has = (is: (point: ChartPoint) => boolean) => points.some(is);
  const areas = points[0]?.official ?? [];
  return (
    <figcaption>
      <Key text={t("chart.value")}>{line}</Key>
      {has(({ corrected }) => corrected) ? <Key text={t("chart.corrected")}>{corrected}</Key> : null}
      {has(({ compared }) => compared) ? <Key text={t("chart.compared")}>{compared}</Key> : null}
      {has(({ unusual }) => unusual) ? <Key text={t("chart.unusual")}>{unusual}</Key> : null}
      {has(({ prognosis }) => prognosis !== null) ? (
        <Key text={t("chart.prognosis")}>
          <path className="series-prognosis" d={diamond(12, 7)} />
        </Key>
      ) : null}
      {usual ? (
        <Key text={t("chart.usual")}>
          <path className="series-usual" d="M1 2h22M1 12h22" />
          <path className="series-centre" d="M1 7h22" />
        </Key>
      ) : null}
      {areas.map(({ area }, index) =>
        has(({ official }) => official[index]?.value != null) ? (
          <Key key={area} text={area}>
            <path className={`series-official series-official-${index}`} d="M1 7h22" />
          </Key>
        ) : null,
      )}
      {(["reached", "acceptable", "below"] as const).map((kind) =>
        kinds.has(kind) ? (
          <Key key={kind} text={t(`chart.zone.${kind}`)}>
            <rect className={`zone-${kind}`} x="1" y="1" width="22" height="12" />
          </Key>
        ) : null,
      )}
    </figcaption>
  );
}

const line = (
  <>
    <path className="series-line" d="M1 7h22" />
    <circle className="series-point" cx="12" cy="7" r="3.5" />
  </>
);

const corrected = (
  <>
    <path className="series-line" d="M1 7h22" />
    <circle className="series-point series-corrected" cx="12" cy="7" r="5" />
  </>
);

const compared = (
  <>
    <rect className="series-compared" x="5.5" y="0.75" width="12.5" height="12.5" />
    <circle className="series-point" cx="12" cy="7" r="3.5" />
  </>
);

const unusual = (
  <>
    <circle className="series-unusual" cx="12" cy="7" r="6" />
    <circle className="series-point" cx="12" cy="7" r="3" />
  </>
);

function Key({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span className="series-key">
      <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  );
}
