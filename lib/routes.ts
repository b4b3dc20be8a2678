import type { WorkKind } from "@/lib/domain/work-list";

/** Addresses of the product, so that no page spells one by hand. Organisation, unit and indicator go by their codes. */

const withSearch = (path: string, search: Record<string, string | undefined | null>) => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

const openDataPlace = ({
  organisation,
  unit,
  indicator,
}: {
  organisation: string;
  unit?: string;
  indicator?: string;
}) =>
  [organisation, ...(unit ? ["unit", unit] : []), ...(indicator ? ["indicator", indicator] : [])].join("/");

export const routes = {
  home: "/",
  signIn: (from?: string) => withSearch("/sign-in", { from }),
  myUnits: "/my-units",
  /** Dashboards: of a period, and as known on a day. */
  organisation: (organisation: string, period?: string, known?: string | null) =>
    withSearch(`/organisation/${organisation}`, { period, known }),
  organisationWith: (
    organisation: string,
    search: Record<string, string | undefined | null>,
    place: "attention" | "matrix",
  ) => `${withSearch(`/organisation/${organisation}`, search)}#${place}`,
  unit: (
    organisation: string,
    unit: string,
    period?: string,
    known?: string | null,
    look: { view?: string; sort?: string } = {},
  ) => withSearch(`/organisation/${organisation}/unit/${unit}`, { period, known, ...look }),
  /** A unit's dashboard for a projector, one card at a time. */
  meeting: (organisation: string, unit: string, period?: string, known?: string | null) =>
    withSearch(`/organisation/${organisation}/unit/${unit}/meeting`, { period, known }),
  indicator: (
    organisation: string,
    unit: string,
    indicator: string,
    period?: string,
    known?: string | null,
  ) => withSearch(`/organisation/${organisation}/unit/${unit}/indicator/${indicator}`, { period, known }),
  /** An organisation by user groups in place of sectors, and by who runs its services. */
  cut: (organisation: string, cut: string, period?: string, known?: string | null) =>
    withSearch(`/organisation/${organisation}`, { cut, period, known }),
  unitCut: (organisation: string, unit: string, cut: string, period?: string, known?: string | null) =>
    withSearch(`/organisation/${organisation}/unit/${unit}`, { cut, period, known }),
  providers: (organisation: string, period?: string, known?: string | null) =>
    withSearch(`/organisation/${organisation}/providers`, { period, known }),
  /** Where a leader writes about a unit's period. */
  unitComment: (unit: string, period?: string) => withSearch(`/comment/${unit}`, { period }),
  search: (organisation: string, q?: string) => withSearch(`/organisation/${organisation}/search`, { q }),
  /** The coat of arms as a picture; the mark tells one drawing from the next. */
  coatOfArms: (organisation: string, mark: string) =>
    withSearch(`/api/organisation/${organisation}/coat-of-arms`, { mark }),
  /** Open data: the figures of a page as a file. */
  openData: (
    place: { organisation: string; unit?: string; indicator?: string },
    format: "csv" | "json",
    search: Record<string, string | undefined | null> = {},
  ) => withSearch(`/api/v1/open-data/${openDataPlace(place)}/figures.${format}`, search),
  /** The strategy map of a unit; with a link, what figures say about it. */
  strategyMap: (
    organisation: string,
    unit: string,
    search: { period?: string | undefined; known?: string | null; link?: string } = {},
  ) =>
    `${withSearch(`/organisation/${organisation}/unit/${unit}/strategy-map`, search)}${search.link ? "#evidence" : ""}`,
  /** What differs at a unit between what was known on two days. */
  changes: (organisation: string, unit: string, search: Record<string, string | undefined | null> = {}) =>
    withSearch(`/organisation/${organisation}/unit/${unit}/changes`, search),
  entry: (unit: string, period?: string) => withSearch(`/entry/${unit}`, { period }),
  entryAt: (unit: string, search: Record<string, string | undefined>) => withSearch(`/entry/${unit}`, search),
  approvals: (done?: string) => withSearch("/approvals", { done }),
  approval: (reportId: string, search: Record<string, string | undefined> = {}) =>
    withSearch(`/approvals/${reportId}`, search),
  exceptions: (search: Record<string, string | undefined> = {}) =>
    withSearch("/approvals/exceptions", search),
  scorecards: "/admin/scorecards",
  scorecardsOf: (search: Record<string, string | undefined>) => withSearch("/admin/scorecards", search),
  scorecardUnits: (scorecardId: string, search: Record<string, string | undefined> = {}) =>
    withSearch(`/admin/scorecards/${scorecardId}/units`, search),
  scorecard: (scorecardId: string, edit?: string) => withSearch(`/admin/scorecards/${scorecardId}`, { edit }),
  scorecardPage: (scorecardId: string, search: Record<string, string | undefined>) =>
    withSearch(`/admin/scorecards/${scorecardId}`, search),
  followUp: (search: Record<string, string | undefined> = {}) => withSearch("/follow-up", search),
  deviation: (id: string, search: Record<string, string | undefined> = {}) =>
    withSearch(`/follow-up/deviation/${id}`, search),
  initiative: (id: string, search: Record<string, string | undefined> = {}) =>
    withSearch(`/follow-up/initiative/${id}`, search),
  newInitiative: (search: { unit: string; deviation?: string; indicator?: string }) =>
    withSearch("/follow-up/initiative/new", search),
  newPrognosis: (unit: string, indicator: string) =>
    withSearch("/follow-up/prognosis/new", { unit, indicator }),
  indicators: (search: Record<string, string | undefined> = {}) => withSearch("/admin/indicators", search),
  newIndicator: (kind?: string) => withSearch("/admin/indicators/new", { kind }),
  libraryIndicator: (indicatorId: string, search: Record<string, string | undefined> = {}) =>
    withSearch(`/admin/indicators/${indicatorId}`, search),
  /** Where a table of official statistics is taken in for an indicator. */
  officialTable: (indicatorId: string) => `/admin/indicators/${indicatorId}/statistics`,
  lift: (scorecardId: string, objectiveId: string) => `/admin/scorecards/${scorecardId}/lift/${objectiveId}`,
  accessibility: "/accessibility",
  privacy: "/privacy",
  account: "/account",
  newOrganisation: "/new-organisation",
  forgotten: "/sign-in/forgotten",
  externalSignIn: (from?: string) => withSearch("/api/sign-in", { from }),
  invitation: (token: string) => `/invitation/${token}`,
  admin: "/admin",
  settings: (edit?: string) => withSearch("/admin/organisation", { edit }),
  users: (edit?: string) => withSearch("/admin/users", { edit }),
  eraseUser: (edit: string) => withSearch("/admin/users", { edit, erase: "1" }),
  personExport: "/api/export/person",
  outbox: "/admin/outbox",
  units: (edit?: string) => withSearch("/admin/units", { edit }),
  /** The outline at a unit, with its branch open. */
  unitsAt: (unitId: string, saved?: string) =>
    `${withSearch("/admin/units", { open: unitId, saved })}#unit-${unitId}`,
  groupings: (edit?: string) => withSearch("/admin/groupings", { edit }),
  periods: (edit?: string) => withSearch("/admin/periods", { edit }),
  periodsOf: (search: Record<string, string | undefined>) => withSearch("/admin/periods", search),
  plans: (edit?: string) => withSearch("/admin/plans", { edit }),
  plan: (planId: string, from?: string) => withSearch(`/admin/plans/${planId}`, { from }),
  levels: (search: Record<string, string | undefined | null> = {}) => withSearch("/admin/levels", search),
  causes: (edit?: string) => withSearch("/admin/causes", { edit }),
  causeFrom: (cause: string) => withSearch("/admin/causes", { edit: "new", cause }),
  workbook: (saved?: string) => withSearch("/admin/workbook", { saved }),
  workbookExport: "/api/export/workbook",
  imports: (search: Record<string, string | undefined> = {}) => withSearch("/import", search),
  importOf: (id: string, search: Record<string, string | undefined> = {}) =>
    withSearch(`/import/${id}`, search),
  progress: (key: string) => withSearch("/api/progress", { key }),
  tooOften: (what: "search" | "verify") => withSearch("/api/too-often", { what }),
  valueExport: "/api/export/values",
  audit: (search: Record<string, string | undefined> = {}) => withSearch("/admin/audit", search),
  auditExport: (search: Record<string, string | undefined> = {}) => withSearch("/api/export/audit", search),
} as const;

/** The page where a piece of somebody's work is done. */
export function workRoute(work: {
  kind: WorkKind;
  unit: { code: string };
  period: string | null;
  id: string | null;
}): string {
  const { kind, unit, period, id } = work;
  if (id !== null && kind === "approve") return routes.approval(id);
  if (id !== null && kind === "deviation") return routes.deviation(id);
  if (id !== null && kind === "initiative") return routes.initiative(id);
  return routes.entry(unit.code, period ?? undefined);
}
