import { PERIOD_KINDS } from "@/lib/domain/period";

/** The parts of an address that say which entry page is shown: a period, one indicator, or a year's grid. */
const PARTS = ["period", "indicator", "grid", "year", "page"];

/** What of a form's own word on where it stood can be an address; anything else is left out. */
export function shownPlace(text: string): Record<string, string> {
  const asked = new URLSearchParams(text);
  return Object.fromEntries([...asked].filter(([name]) => PARTS.includes(name)));
}

/** The year's grid an address asks for; what it says of none or of nonsense is left open. */
export function yearAsked({ grid, year, page }: Record<"grid" | "year" | "page", string | undefined>) {
  return {
    kind: PERIOD_KINDS.find((kind) => kind === grid) ?? null,
    year: year !== undefined && /^(?:19|2\d)\d\d$/.test(year) ? Number(year) : null,
    page: page !== undefined && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}
