import { routes } from "@/lib/routes";
import type { OverviewFilter } from "@/lib/schemas/overview-filter";

/** What the whole page is asked for besides its matrix: its period, the day it is known on. */
export type Kept = Record<string, string | null | undefined>;

type Search = Record<string, string | null | undefined>;
type Change = Partial<Record<keyof OverviewFilter, string | undefined>>;

/** The addresses of one overview with one thing changed; a new choice begins on its first page. */
export type OverviewLinks = {
  attention(page: number | null): string;
  matrix(change: Change): string;
  /** What a form that makes a choice must carry along, besides the fields it has itself. */
  carried(fields: readonly (keyof OverviewFilter)[]): [name: string, value: string][];
};

export function overviewLinks(organisation: string, kept: Kept, filter: OverviewFilter): OverviewLinks {
  const asked: Search = { ...kept, ...askedIn(filter) };
  return {
    attention: (page) =>
      routes.organisationWith(organisation, { ...asked, attention: page?.toString() }, "attention"),
    matrix: (change) =>
      routes.organisationWith(
        organisation,
        { ...asked, page: undefined, columns: undefined, ...change },
        "matrix",
      ),
    carried: (fields) =>
      Object.entries({ ...asked, page: undefined, columns: undefined }).flatMap(([name, value]) =>
        value && !fields.some((field) => field === name) ? [[name, value]] : [],
      ),
  };
}

/** The choices as they stand in an address: what goes without saying is left out. */
function askedIn({ view, order, page, columns, attention, ...choices }: OverviewFilter): Search {
  return {
    ...choices,
    view: view === "perspectives" ? undefined : view,
    order: order === "asc" ? undefined : order,
    page: page === 1 ? undefined : String(page),
    columns: columns === 1 ? undefined : String(columns),
    attention: attention?.toString(),
  };
}
