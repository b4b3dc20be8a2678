import type { Fixed } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import type { Status } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { OrganisationHead } from "./dashboard-view";

/** One figure as open data: what anyone sees of it, or why there is none. */
export type OpenFigure = {
  unit: { code: string; name: Texts };
  indicator: { code: string; name: Texts; valueUnit: Texts; decimals: number };
  period: string;
  value: Fixed | null;
  /** What the cell holds; "confidential" for a figure that is kept from the public. */
  state: Cell["kind"] | "confidential";
  reason: Texts | string | null;
  /** The judgement; null where there is nothing to judge. */
  status: Status | null;
  level: Pick<TargetLevel, "lowest" | "ambition" | "ambitionUpper" | "lowestUpper"> | null;
};

/** The figures of one page as anyone sees them. */
export type OpenData = { organisation: OrganisationHead; figures: OpenFigure[] };
