import { type Colour, contrast, mixed } from "./colour";

/** What the pages take from an organisation's own colour in one theme. */
export type Accent = {
  /** Links and lines: stands out from every surface they may lie on. */
  text: Colour;
  /** Stronger still: headings and what is pressed. */
  strong: Colour;
  /** Filled buttons, and the text on them. */
  base: Colour;
  hover: Colour;
  active: Colour;
  onBase: Colour;
  /** Pale fields. */
  tinted: Colour;
  surface: Colour;
  border: Colour;
};

const WHITE: Colour = "#ffffff";
const BLACK: Colour = "#000000";

/** The lightest and the darkest surface of each theme that accented text may lie on (Designsystemet, neutral). */
const THEMES = {
  light: { ground: WHITE, surfaces: [WHITE, "#e8e8e9"], towards: BLACK },
  dark: { ground: "#17181a", surfaces: ["#17181a", "#343538"], towards: WHITE },
} as const;

/** Text needs 4.5 : 1 (WCAG 2.2, 1.4.3), and 7 : 1 to be strong (1.4.6). */
const ENOUGH = 4.5;
const STRONG = 7;
const STEPS = 100;

/**
 * An accessible accent from any colour: darkened in the light theme, lightened in the dark one, in steps of a hundredth and no more
 * than it takes to be read on every surface of that theme. A colour that already can be read is used as it is.
 */
export function accentOf(colour: Colour, theme: keyof typeof THEMES): Accent {
  const { ground, surfaces, towards } = THEMES[theme];
  const tinted = mixed(colour, ground, 0.92);
  const surface = mixed(colour, ground, 0.86);
  const readable = (least: number) => standingOut(colour, towards, [...surfaces, tinted, surface], least);
  const base = readable(ENOUGH);
  return {
    text: base,
    strong: readable(STRONG),
    base,
    hover: mixed(base, towards, 0.15),
    active: mixed(base, towards, 0.3),
    onBase: theme === "light" ? WHITE : BLACK,
    tinted,
    surface,
    border: mixed(base, ground, 0.55),
  };
}

/** Is the colour changed before text is written with it in the light theme? */
export function isTooPale(colour: Colour): boolean {
  return accentOf(colour, "light").text !== colour;
}

function standingOut(colour: Colour, towards: Colour, surfaces: readonly Colour[], least: number): Colour {
  let [shade, step] = [colour, 0];
  // Ends: black, or white, stands out this much from every surface of its theme.
  while (surfaces.some((surface) => contrast(shade, surface) < least)) {
    step++;
    shade = mixed(colour, towards, step / STEPS);
  }
  return shade;
}
