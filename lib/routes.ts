/** Addresses of the product, so that no page spells one by hand. Organisation, unit and indicator go by their codes. */

const withSearch = (path: string, search: Record<string, string | undefined | null>) => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

export const routes = {
  home: "/",
  signIn: (from?: string) => withSearch("/sign-in", { from }),
  myUnits: "/my-units",
  organisation: (organisation: string, period?: string) =>
    withSearch(`/organisation/${organisation}`, { period }),
  unit: (organisation: string, unit: string, period?: string) =>
    withSearch(`/organisation/${organisation}/unit/${unit}`, { period }),
  indicator: (organisation: string, unit: string, indicator: string, period?: string) =>
    withSearch(`/organisation/${organisation}/unit/${unit}/indicator/${indicator}`, { period }),
  entry: (unit: string, period?: string) => withSearch(`/entry/${unit}`, { period }),
  scorecards: "/admin/scorecards",
  scorecard: (scorecardId: string, edit?: string) => withSearch(`/admin/scorecards/${scorecardId}`, { edit }),
  accessibility: "/accessibility",
  account: "/account",
  newOrganisation: "/new-organisation",
  forgotten: "/sign-in/forgotten",
  externalSignIn: (from?: string) => withSearch("/api/sign-in", { from }),
  invitation: (token: string) => `/invitation/${token}`,
  admin: "/admin",
  users: (edit?: string) => withSearch("/admin/users", { edit }),
  outbox: "/admin/outbox",
  units: (edit?: string) => withSearch("/admin/units", { edit }),
  groupings: (edit?: string) => withSearch("/admin/groupings", { edit }),
  periods: (edit?: string) => withSearch("/admin/periods", { edit }),
  periodsOf: (search: Record<string, string | undefined>) => withSearch("/admin/periods", search),
  plans: (edit?: string) => withSearch("/admin/plans", { edit }),
  plan: (planId: string, from?: string) => withSearch(`/admin/plans/${planId}`, { from }),
  causes: (edit?: string) => withSearch("/admin/causes", { edit }),
  audit: (search: Record<string, string | undefined> = {}) => withSearch("/admin/audit", search),
  auditExport: (search: Record<string, string | undefined> = {}) => withSearch("/api/export/audit", search),
} as const;
