import type { ProviderForm } from "@/lib/domain/unit-life";
import type { Texts } from "@/lib/schemas/texts";
import type { UNIT_KINDS } from "@/lib/schemas/unit";
import { toDay } from "./decimal";
import { asTexts } from "./texts";
import type { UnitRow } from "./unit-place";

/** What a unit is, as its form shows it and the audit keeps it: days as text, no place in the tree. */
export type UnitFields = {
  code: string;
  name: Texts;
  kind: (typeof UNIT_KINDS)[number];
  providerForm: ProviderForm;
  openedOn: string;
  closedOn: string | null;
  contractFrom: string | null;
  contractTo: string | null;
  version: number;
};

export function toUnitFields(row: UnitRow): UnitFields {
  const { code, kind, providerForm, version } = row;
  return {
    code,
    name: asTexts(row.name),
    kind,
    providerForm,
    openedOn: toDay(row.openedOn),
    closedOn: row.closedOn && toDay(row.closedOn),
    contractFrom: row.contractFrom && toDay(row.contractFrom),
    contractTo: row.contractTo && toDay(row.contractTo),
    version,
  };
}
