import { getCutChoices, getOrganisationCut, getUnitCut } from "@/lib/data/cut";
import { getEntryPage } from "@/lib/data/entry-page";
import { entryPlace } from "@/lib/data/entry-place";
import { getEntryIndicator, getEntryYear } from "@/lib/data/entry-year";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { getKnownChanges } from "@/lib/data/known-changes";
import { getKnownSnapshot } from "@/lib/data/known-snapshot";
import { listMyUnits } from "@/lib/data/my-units";
import { listOrganisations } from "@/lib/data/organisation";
import { getCoatOfArms } from "@/lib/data/organisation-look";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { listPerspectives } from "@/lib/data/perspective";
import { getProviderComparison } from "@/lib/data/provider-comparison";
import { getIndicatorEdit, getScorecardEditor, listTargetLevels } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { getSearchPage } from "@/lib/data/search";
import { getOwnSnapshot, getOwnStructure, getSnapshot } from "@/lib/data/snapshot";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { getUnitStrategyMap } from "@/lib/data/unit-strategy-map";
import type { Permission } from "@/lib/domain/access";
import { db } from "@/tests/support/owner";
import { rowsOf } from "./dashboard";
import { type Guarded, guarded } from "./guarded";
import { scorecardReads } from "./guarded-scorecards";
import type { Place } from "./place";

const at = (permission: Permission, where: "sector" | "anywhere" = "sector") => ({
  permission,
  at: where,
});
const ours = ({ organisation }: Place) => organisation.code;
const sector = "sector";
const day = "2026-01-31";

/** Every read that asks who you are. The organisation is not published, so the public gets nothing at all. */
export const reads: Guarded[] = [
  guarded("listOrganisations", "member", ours, async (actor, code) =>
    (await listOrganisations(actor)).find(({ organisation }) => organisation.code === code),
  ),
  guarded("getOrganisationOverview", "member", ours, getOrganisationOverview),
  guarded(
    "getCoatOfArms",
    "member",
    async ({ organisation: { id, code } }) => {
      await db.organisation.update({ where: { id }, data: { coatOfArms: "<svg/>" } });
      return code;
    },
    getCoatOfArms,
  ),
  guarded("getCutChoices", "member", ours, getCutChoices),
  guarded("getOrganisationCut", "member", ours, (actor, code) => getOrganisationCut(actor, code, "cut")),
  guarded("getUnitCut", "member", ours, (actor, code) => getUnitCut(actor, code, sector, "cut")),
  guarded("getUnitCut figures", { permission: "read", at: "sector" }, ours, async (actor, code) => {
    const view = await getUnitCut(actor, code, sector, "cut");
    return view?.indicators.find(({ indicator }) => indicator.code === "A");
  }),
  guarded("getOrganisationCut figures", { permission: "read", at: "root" }, ours, async (actor, code) => {
    const view = await getOrganisationCut(actor, code, "cut");
    return view?.indicators.find(({ indicator }) => indicator.code === "A");
  }),
  guarded(
    "getOrganisationCut confidential",
    { permission: "readConfidential", at: "root" },
    ours,
    async (actor, code) => {
      const view = await getOrganisationCut(actor, code, "cut");
      return view?.indicators.find(({ indicator, total }) => indicator.code === "B" && !total.hidden);
    },
  ),
  guarded("getProviderComparison", "member", ours, getProviderComparison),
  guarded("getSnapshot", "member", ours, getSnapshot),
  guarded("getKnownSnapshot", "member", ours, async (actor, code) => {
    return (await getKnownSnapshot(actor, code, day)).snapshot;
  }),
  guarded("getKnownChanges", "member", ours, (actor, code) => getKnownChanges(actor, code, sector, day)),
  guarded("getOwnSnapshot", "member", ours, async (actor, code) => {
    const snapshot = await getOwnSnapshot(actor);
    return snapshot?.structure.organisation.code === code;
  }),
  guarded("getOwnStructure", "member", ours, async (actor, code) => {
    return (await getOwnStructure(actor))?.organisation.code === code;
  }),
  guarded("getUnitDashboard", "member", ours, (actor, code) => getUnitDashboard(actor, code, sector)),
  guarded("getUnitDashboard card", at("read"), ours, async (actor, code) => {
    return (await getUnitDashboard(actor, code, sector))?.scorecards[0];
  }),
  guarded("getUnitDashboard confidential", at("readConfidential"), ours, async (actor, code) => {
    const dashboard = await getUnitDashboard(actor, code, sector);
    return dashboard && rowsOf(dashboard).find((row) => row.indicator.code === "B" && row.hidden === null);
  }),
  guarded("getUnitDashboard may.enter", at("enter"), ours, async (actor, code) => {
    return (await getUnitDashboard(actor, code, sector))?.may.enter;
  }),
  guarded("getUnitDashboard may.define", at("define"), ours, async (actor, code) => {
    return (await getUnitDashboard(actor, code, sector))?.may.define;
  }),
  guarded("getUnitStrategyMap", "member", ours, (actor, code) => getUnitStrategyMap(actor, code, sector)),
  guarded("getUnitStrategyMap card", at("read"), ours, async (actor, code) => {
    return (await getUnitStrategyMap(actor, code, sector))?.bands.some(({ nodes }) => nodes.length > 0);
  }),
  guarded("getUnitStrategyMap may.define", at("define"), ours, async (actor, code) => {
    return (await getUnitStrategyMap(actor, code, sector))?.may.define;
  }),
  guarded("getIndicatorPage", at("read"), ours, (actor, code) => getIndicatorPage(actor, code, sector, "A")),
  guarded("getIndicatorPage confidential", at("readConfidential"), ours, async (actor, code) => {
    return (await getIndicatorPage(actor, code, sector, "B"))?.row.hidden === null;
  }),
  guarded("getSearchPage", "member", ours, (actor, code) => getSearchPage(actor, code, "A")),
  guarded("getSearchPage card", at("read"), ours, async (actor, code) => {
    return (await getSearchPage(actor, code, "A"))?.answers.find(({ kind }) => kind === "indicator");
  }),
  guarded("getEntryPage", at("enter"), ours, async (actor, code) => {
    const page = await getEntryPage(actor, sector);
    return page?.organisation.code === code && page.rows.length > 0;
  }),
  guarded("entryPlace", at("enter"), ours, async (actor, code) => {
    return (await entryPlace(actor, sector))?.organisation.code === code;
  }),
  guarded("getEntryYear", at("enter"), ours, async (actor, code) => {
    const year = await getEntryYear(actor, sector, { kind: null, year: null, page: 1 });
    return year?.organisation.code === code && year.indicators.length > 0;
  }),
  guarded("getEntryIndicator", at("enter"), ours, async (actor, code) => {
    const page = await getEntryIndicator(actor, sector, "A");
    return page?.organisation.code === code;
  }),
  guarded("listMyUnits", at("read"), ours, async (actor, code) => {
    const mine = await listMyUnits(actor);
    return mine?.organisation.code === code && mine.units.some(({ unit }) => unit.code === sector);
  }),
  guarded("listMyUnits mayEnter", at("enter"), ours, async (actor, code) => {
    const mine = await listMyUnits(actor);
    return (
      mine?.organisation.code === code &&
      mine.units.some(({ unit, mayEnter }) => unit.code === sector && mayEnter)
    );
  }),
  guarded(
    "listPerspectives",
    "member",
    ({ perspectiveId }) => ({ perspectiveId }),
    async (actor, { perspectiveId }) =>
      (await listPerspectives(actor)).find(({ id }) => id === perspectiveId),
  ),
  guarded(
    "listScorecards",
    at("define"),
    ({ scorecardId }) => ({ scorecardId }),
    async (actor, { scorecardId }) =>
      (await listScorecards(actor)).cards.find(({ id }) => id === scorecardId),
  ),
  guarded(
    "getScorecardEditor",
    at("define"),
    ({ scorecardId }) => ({ scorecardId }),
    (actor, { scorecardId }) => getScorecardEditor(actor, scorecardId),
  ),
  guarded(
    "getIndicatorEdit",
    at("define", "anywhere"),
    ({ indicatorId }) => ({ indicatorId }),
    (actor, { indicatorId }) => getIndicatorEdit(actor, indicatorId),
  ),
  guarded(
    "listTargetLevels",
    at("define", "anywhere"),
    ({ indicatorId }) => ({ indicatorId }),
    async (actor, { indicatorId }) => (await listTargetLevels(actor, indicatorId))[0],
  ),
  ...scorecardReads,
];
