import type { OrganisationHead } from "./dashboard-view";
import type { Structure } from "./structure";

/** The head of an organisation without what is for the server alone. */
export function organisationHead({ structure }: { structure: Structure }): OrganisationHead {
  const { id: _id, dashboardKind: _kind, ...organisation } = structure.organisation;
  return organisation;
}
