import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { fixedFromInteger, subtractFixed } from "@/lib/domain/fixed-point";
import { WHOLE } from "@/lib/domain/grouping";
import { type Period, shiftPeriod } from "@/lib/domain/period";
import {
  compareDifferences,
  contractStage,
  lackingBeforePrice,
  SERVICE_ASPECTS,
  type ServiceAspect,
} from "@/lib/domain/provider-comparison";
import { PROVIDER_FORMS, type ProviderForm } from "@/lib/domain/unit-life";
import { type Actor, mayAt } from "./access";
import { visibleCards } from "./board";
import { cutReaders } from "./cut-reader";
import { dashboardPeriods } from "./dashboard-period";
import { grouped } from "./grouped";
import { indicatorHead, unitHead } from "./indicator-row";
import { getKnownSnapshot } from "./known-snapshot";
import { organisationHead } from "./organisation-head";
import type { ProviderComparison, ProviderKind, ProviderRow } from "./provider-view";
import { type Reader, readerOf } from "./reading";
import { firstLinksOf, type IndicatorNode, isOpen, type UnitNode } from "./structure-node";

/** How many periods back a difference is looked for. */
const LOOKED_BACK = 40;
const NOTHING = fixedFromInteger(0);

/**
 * Units of the same kind by who runs them, in a period: quality, continuity, staff and price together. Null when organisation or
 * period do not exist or may not be seen. Aspects, contracts and provider forms are those of today, also as known on a day.
 */
export const getProviderComparison = cache(
  async (
    actor: Actor,
    organisationCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<ProviderComparison | null> => {
    const { snapshot, asKnown } = await getKnownSnapshot(actor, organisationCode, knownOn);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
    if (!snapshot || !periods) return null;
    const reader = readerOf(snapshot, today());
    return {
      organisation: organisationHead(snapshot),
      asKnown,
      period: periods.chosen,
      periods: periods.choices,
      kinds: kindsIn(reader, actor, periods.chosen),
    };
  },
);

/** The kinds of unit that more than one form runs. */
function kindsIn(reader: Reader, actor: Actor, period: Period): ProviderKind[] {
  const { units } = reader.snapshot.structure;
  const [root] = units;
  const open = units.filter((unit) => isOpen(unit, period));
  const kinds = [...grouped(open, ({ kind }) => kind).values()];
  const mixed = kinds.filter((own) => new Set(own.map(({ providerForm }) => providerForm)).size > 1);
  return root ? mixed.map((own) => kindView(reader, actor, root, own, period)) : [];
}

function kindView(
  reader: Reader,
  actor: Actor,
  root: UnitNode,
  units: readonly UnitNode[],
  period: Period,
): ProviderKind {
  const forms = PROVIDER_FORMS.flatMap((form) => {
    const own = units.filter(({ providerForm }) => providerForm === form);
    return own.length > 0 ? [{ form, units: own }] : [];
  });
  const rowOf = rowsAt(reader, root, forms);
  const indicators = comparedAt(reader, actor, root, units, period);
  const aspects = SERVICE_ASPECTS.map((aspect) => ({
    aspect,
    rows: indicators
      .filter(({ serviceAspect }) => serviceAspect === aspect)
      .map((indicator) => rowOf(indicator, reader.shownPeriod(indicator, period)))
      .filter(isThere),
  }));
  const lacking = lackingBeforePrice(forms.map(({ form }) => shownAt(form, aspects)));
  return {
    kind: units[0]?.kind ?? "",
    forms: forms.map(({ form, units: own }) => ({
      form,
      units: own.map((unit) => ({
        ...unitHead(unit),
        stage: contractStage(unit, period),
        contractFrom: unit.contractFrom,
      })),
    })),
    aspects: aspects.filter(({ aspect }) => aspect !== "price" || lacking.length === 0),
    lacking,
  };
}

/** The indicators that take part, of the cards the reader may see; what is confidential takes part for who may see it. */
function comparedAt(
  { snapshot: { structure } }: Reader,
  actor: Actor,
  root: UnitNode,
  units: readonly UnitNode[],
  period: Period,
): IndicatorNode[] {
  const place = { organisationId: structure.organisation.id, path: root.path };
  const seesAll = mayAt(actor, "readConfidential", place);
  const cards = units.flatMap((unit) => visibleCards(structure, actor, { ...unit, path: root.path }, period));
  return firstLinksOf(cards).flatMap(({ indicatorId }) => {
    const indicator = structure.indicators.get(indicatorId);
    const takesPart = indicator?.serviceAspect && (seesAll || !indicator.confidential);
    return takesPart ? [indicator] : [];
  });
}

type FormUnits = { form: ProviderForm; units: readonly UnitNode[] };

/** Makes rows of one kind of unit: each form is a group of a cut, of the units whose contract runs. */
function rowsAt(reader: Reader, root: UnitNode, forms: readonly FormUnits[]) {
  const readers = cutReaders(
    reader,
    root,
    forms.map(({ form, units }) => {
      const ids = new Set(units.map(({ id }) => id));
      const isCounted = (unit: UnitNode, period: Period) =>
        ids.has(unit.id) && contractStage(unit, period) === "running";
      return { id: form, shareOf: (unit, period) => (isCounted(unit, period) ? WHOLE : NOTHING) };
    }),
  );
  const cellAt = (form: ProviderForm, indicator: IndicatorNode, period: Period) =>
    (readers.get(form) ?? reader).read(indicator, root, period).cell;

  const differences = (indicator: IndicatorNode, last: Period, form: ProviderForm, against: ProviderForm) =>
    Array.from({ length: LOOKED_BACK }, (_, index) => shiftPeriod(last, index + 1 - LOOKED_BACK)).flatMap(
      (period) => {
        const [one, other] = [cellAt(form, indicator, period), cellAt(against, indicator, period)];
        if (one.kind !== "value" || other.kind !== "value") return [];
        const difference = subtractFixed(one.value, other.value);
        return difference === null ? [] : [difference];
      },
    );

  return (indicator: IndicatorNode, period: Period): ProviderRow => {
    const [first, ...others] = forms;
    const isNew = (unit: UnitNode) => contractStage(unit, period) === "firstYear";
    return {
      indicator: indicatorHead(indicator),
      period: period.code,
      figures: forms.map(({ form, units }) => ({
        form,
        cell: cellAt(form, indicator, period),
        units: units.filter((unit) => hasFigure(reader, indicator, unit, period) && !isNew(unit)).length,
      })),
      firstYear: forms.flatMap(({ units }) =>
        units.filter(isNew).map((unit) => ({
          unit: unitHead(unit),
          cell: reader.read(indicator, unit, period).cell,
        })),
      ),
      comparisons: first
        ? others.map(({ form }) => ({
            form,
            against: first.form,
            comparison: compareDifferences(differences(indicator, period, form, first.form)),
          }))
        : [],
    };
  };
}

/** A figure too small to show by itself still counts among those of its form. */
function hasFigure(reader: Reader, indicator: IndicatorNode, unit: UnitNode, period: Period): boolean {
  const { kind } = reader.read(indicator, unit, period).cell;
  return kind === "value" || kind === "suppressed";
}

/** Does anything of the row apply to the units? */
function isThere({ figures, firstYear }: ProviderRow): boolean {
  return [...figures, ...firstYear].some(({ cell }) => cell.kind !== "notApplicable");
}

/** The aspects a form has a figure of. */
function shownAt(
  form: ProviderForm,
  aspects: readonly { aspect: ServiceAspect; rows: readonly ProviderRow[] }[],
): Set<ServiceAspect> {
  const shown = aspects.filter(({ rows }) =>
    rows.some(({ figures }) => figures.some((each) => each.form === form && each.cell.kind === "value")),
  );
  return new Set(shown.map(({ aspect }) => aspect));
}
