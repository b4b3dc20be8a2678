/** A colour as "#rrggbb", small letters. */
export type Colour = `#${string}`;
type Channels = [red: number, green: number, blue: number];

const MOST = 255;

/** The colour of "#RGB" or "#rrggbb", with or without the #; null when the text is none. */
export function parseColour(text: string): Colour | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, "$&$&")}`;
}

/** So much (0–1) of `other` in `colour`. */
export function mixed(colour: Colour, other: Colour, share: number): Colour {
  const [red, green, blue] = channelsOf(colour);
  const [otherRed, otherGreen, otherBlue] = channelsOf(other);
  const between = (one: number, two: number) =>
    Math.round(one + (two - one) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${between(red, otherRed)}${between(green, otherGreen)}${between(blue, otherBlue)}`;
}

/** How well one colour stands out from another: 1 (not at all) to 21. WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => linear(channel / MOST)) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

function channelsOf(colour: Colour): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}
