import type { Evidence, Slot } from "@/lib/domain/evidence";
import type { Fixed } from "@/lib/domain/fixed-point";
import type { Period, PeriodKind } from "@/lib/domain/period";
import type { RollUp } from "@/lib/domain/roll-up";
import type { AsKnown, IndicatorRow, OrganisationHead, UnitHead } from "./dashboard-view";
import type { MapLink, MapNode } from "./strategy-map";

/** What stands in a strategy map, and how it stands at the unit. */
export type StandingNode = MapNode &
  ({ kind: "factor"; rollUp: Pick<RollUp, "score" | "status"> } | { kind: "indicator"; row: IndicatorRow });

/** What figures say about a link. `kind` is that of the paired periods, null where the ends share none; `lag` counts such periods. */
export type LinkEvidence = Evidence & { kind: PeriodKind | null; lag: number; slots: Slot<Fixed>[] };

/** `evidence` is null where a figure behind it is not the reader's to see. */
export type StandingLink = MapLink & { evidence: LinkEvidence | null };

/** The strategy map of a unit: its perspectives from the top down, what stands in each, and what is believed to lead to what. */
export type UnitStrategyMap = {
  organisation: OrganisationHead;
  asKnown: AsKnown;
  unit: UnitHead;
  ancestors: UnitHead[];
  period: Period;
  periods: string[];
  bands: { code: string; name: MapNode["name"]; nodes: StandingNode[] }[];
  links: StandingLink[];
  may: { define: boolean };
};
