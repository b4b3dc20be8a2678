import { PERIOD } from "./truth-place";

/** What is read: a unit's figures as open data, those of the whole organisation, or the points on a unit's dashboard. */
export type Asked = { kind: "figures"; unit: string | null } | { kind: "points"; unit: string };

/** One dashboard's answer, brought down to what it says: "A 1.2 acceptable | …" or "73,3". */
export type Reply = { asked: Asked; said: string; sent: number; got: number };

/** Reads once; the status where it was not answered well. */
export async function read(
  url: string,
  organisation: string,
  asked: Asked,
): Promise<Reply | { status: number }> {
  const sent = performance.now();
  const headers = { "accept-encoding": "identity" };
  try {
    const response = await fetch(`${url}${pathOf(organisation, asked)}?period=${PERIOD}`, { headers });
    const text = await response.text();
    const got = performance.now();
    if (!response.ok) return { status: response.status };
    return { asked, said: asked.kind === "figures" ? figuresIn(text) : pointsIn(text), sent, got };
  } catch {
    return { status: 0 };
  }
}

function pathOf(organisation: string, { kind, unit }: Asked): string {
  if (kind === "points") return `/organisation/${organisation}/unit/${unit}`;
  const place = unit === null ? "" : `/unit/${unit}`;
  return `/api/v1/open-data/${organisation}${place}/figures.json`;
}

/** JSON-stat: unit × indicator × period × measure, of which the first measure is the value. */
function figuresIn(text: string): string {
  const { dimension, size, value, status } = JSON.parse(text);
  const units: string[] = dimension.unit.category.index;
  const indicators: string[] = dimension.indicator.category.index;
  const stride = size[2] * size[3];
  const figures = units.flatMap((unit, row) =>
    indicators.map((indicator, column) => {
      const at = (row * indicators.length + column) * stride;
      return `${unit} ${indicator} ${value[at]} ${status[at]}`;
    }),
  );
  return figures.sort().join(" | ");
}

/** The first on the page are those of the unit itself. */
function pointsIn(html: string): string {
  return /<li class="points">([\d,]+)/.exec(html)?.[1] ?? "none";
}
