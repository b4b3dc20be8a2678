export type Axis = { min: number; max: number; ticks: number[]; decimals: number };

/** A number axis with about four round steps that holds all the values. An axis of equal values gets room around them. */
export function axisFor(values: readonly number[]): Axis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = most - least || Math.abs(most) || 1;
  const step = roundStep(span / 4);
  const min = Math.floor((least - span * 0.05) / step) * step;
  const max = Math.ceil((most + span * 0.05) / step) * step;
  const start = least >= 0 ? Math.max(0, min) : min;
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const count = Math.round((max - start) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((start + index * step).toFixed(decimals)),
  );
  return { min: start, max, ticks, decimals };
}

/** The nearest of 1, 2 and 5 times a power of ten that is not smaller. */
function roundStep(raw: number) {
  const power = 10 ** Math.floor(Math.log10(raw));
  const share = raw / power;
  if (share <= 1) return power;
  if (share <= 2) return 2 * power;
  return share <= 5 ? 5 * power : 10 * power;
}
