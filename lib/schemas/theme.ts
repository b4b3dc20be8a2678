/** How light the pages are: as the reader's device says, or as chosen. */
export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Holds the choice in the reader's own browser, and nothing else. */
export const THEME_COOKIE = "balansert-theme";

/** The theme a cookie or a form names; null when it is none. */
export function themeOf(text: unknown): Theme | null {
  return themes.find((theme) => theme === text) ?? null;
}
