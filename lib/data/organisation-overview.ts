import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { planAt } from "@/lib/domain/plan";
import type { Actor } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { getKnownSnapshot } from "./known-snapshot";
import { organisationHead } from "./organisation-head";
import { overviewFacts } from "./overview-facts";
import type { OrganisationOverview } from "./overview-view";

/**
 * An organisation at a glance in a period: the root unit's vision, perspectives and status, every unit's status and figures, what is
 * red where it is reported, and what has changed since the period before. `knownOn` reads it as known on a day. Null when
 * organisation or period do not exist or may not be seen.
 */
export const getOrganisationOverview = cache(
  async (
    actor: Actor,
    organisationCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<OrganisationOverview | null> => {
    const { snapshot, asKnown } = await getKnownSnapshot(actor, organisationCode, knownOn);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
    if (!snapshot || !periods) return null;
    const { units, plans } = snapshot.structure;
    const [root] = units;
    return {
      organisation: organisationHead(snapshot),
      asKnown,
      vision: (root && planAt(plans, periods.chosen)?.visions.get(root.id)) ?? null,
      period: periods.chosen,
      periods: periods.choices,
      ...(await overviewFacts(snapshot, actor, periods.chosen)),
    };
  },
);
