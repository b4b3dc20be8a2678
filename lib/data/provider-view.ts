import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import type { Comparison, ContractStage, ServiceAspect } from "@/lib/domain/provider-comparison";
import type { ProviderForm } from "@/lib/domain/unit-life";
import type { AsKnown, IndicatorHead, OrganisationHead, UnitHead } from "./dashboard-view";

/** A unit among those compared, and where it is in its contract. */
export type ProviderUnit = UnitHead & { stage: ContractStage; contractFrom: string | null };

/** One indicator at each form. Units in their first year stand apart, with their own figures, and in no comparison. */
export type ProviderRow = {
  indicator: IndicatorHead;
  period: string;
  figures: { form: ProviderForm; cell: Cell; units: number }[];
  firstYear: { unit: UnitHead; cell: Cell }[];
  /** Each further form against the first one: how much higher (or lower) it lies. */
  comparisons: { form: ProviderForm; against: ProviderForm; comparison: Comparison }[];
};

/** The units of one kind by who runs them. `lacking` tells why the price is not shown; its rows are then not there. */
export type ProviderKind = {
  kind: string;
  forms: { form: ProviderForm; units: ProviderUnit[] }[];
  aspects: { aspect: ServiceAspect; rows: ProviderRow[] }[];
  lacking: ServiceAspect[];
};

export type ProviderComparison = {
  organisation: OrganisationHead;
  asKnown: AsKnown;
  period: Period;
  periods: string[];
  kinds: ProviderKind[];
};
