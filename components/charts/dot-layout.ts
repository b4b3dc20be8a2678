import { type Axis, axisFor } from "./axis";

type Dot = { key: string; value: number };

export type DotLayout = {
  axis: Axis;
  x: (value: number) => number;
  /** Where each dot stands, and in which row above the ground: dots that would lie on each other are stacked. */
  dots: { key: string; x: number; level: number }[];
  levels: number;
};

/** How wide a dot is, with air on both sides. */
export const DOT = 14;

/** Lays numbers out on one line as a dot plot (L. Wilkinson, Dot Plots, 1999). `others` need room on the axis too. */
export function layOutDots(
  values: readonly Dot[],
  others: readonly number[],
  { left, right }: { left: number; right: number },
): DotLayout {
  const axis = axisFor([...values.map(({ value }) => value), ...others]);
  const x = (value: number) =>
    Math.round((left + ((value - axis.min) / (axis.max - axis.min)) * (right - left)) * 10) / 10;
  // The last spot taken in each row; the values come from the lowest to the highest.
  const taken: number[] = [];
  const dots = [...values]
    .sort((one, other) => one.value - other.value)
    .map(({ key, value }) => {
      const at = x(value);
      const free = taken.findIndex((last) => at - last >= DOT);
      const level = free === -1 ? taken.length : free;
      taken[level] = at;
      return { key, x: at, level };
    });
  return { axis, x, dots, levels: Math.max(1, taken.length) };
}
