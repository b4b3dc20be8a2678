import { beforeAll, describe, expect, it } from "vitest";
import { getAuditTrail } from "@/lib/data/audit";
import { getOrganisationCut } from "@/lib/data/cut";
import { getEntryPage } from "@/lib/data/entry-page";
import { getEntryYear } from "@/lib/data/entry-year";
import { getImport } from "@/lib/data/import-job-page";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { getInvitation } from "@/lib/data/invitation";
import { getKnownChanges } from "@/lib/data/known-changes";
import { getOpenData } from "@/lib/data/open-data";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getReportPage } from "@/lib/data/report-page";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { getSearchPage } from "@/lib/data/search";
import { signIn } from "@/lib/data/session";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { getUnitStrategyMap } from "@/lib/data/unit-strategy-map";
import { readValueExport } from "@/lib/data/value-export";
import { tryValues } from "@/lib/data/value-import";
import { auditFilter } from "@/lib/schemas/audit-filter";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { dashboardOf } from "../support/dashboard";
import { hostileOrganisation } from "../support/hostile-organisation";
import { SQL } from "../support/hostile-texts";
import { anOrganisation, type Organisation } from "../support/organisation";
import { fileOf } from "../support/values";

let ours: Organisation;
let other: Organisation;
beforeAll(async () => {
  travelTo("2026-09-15");
  ours = await hostileOrganisation(SQL);
  other = await anOrganisation();
});

type Asked = (text: string) => Promise<unknown>;

/** Every word of an address that comes to the database, or to what was read of it. */
const asked: [string, Asked][] = [
  ["the organisation of an overview", (text) => getOrganisationOverview(ours.actor, text)],
  ["its period", (text) => getOrganisationOverview(ours.actor, ours.code, text)],
  ["a cut", (text) => getOrganisationCut(ours.actor, ours.code, text)],
  ["a unit", (text) => getUnitDashboard(ours.actor, ours.code, text)],
  ["a unit's period", (text) => getUnitDashboard(ours.actor, ours.code, "north", text)],
  ["an indicator", (text) => getIndicatorPage(ours.actor, ours.code, "north", text)],
  ["a strategy map", (text) => getUnitStrategyMap(ours.actor, ours.code, text)],
  ["the unit of changes", (text) => getKnownChanges(ours.actor, ours.code, text, "2026-01-31")],
  ["the unit of an entry", (text) => getEntryPage(ours.actor, text)],
  ["the period of an entry", (text) => getEntryPage(ours.actor, "north", text)],
  ["the unit of a year", (text) => getEntryYear(ours.actor, text, { kind: null, year: null, page: 1 })],
  ["the organisation of open data", (text) => getOpenData({ organisation: text }, undefined)],
  ["the unit of open data", (text) => getOpenData({ organisation: ours.code, unit: text }, undefined)],
  ["the period of open data", (text) => getOpenData({ organisation: ours.code }, text)],
  ["the unit of an export", (text) => readValueExport(ours.actor, { unit: text })],
  ["the stretch of an export", (text) => readValueExport(ours.actor, { from: text, to: text })],
  ["the token of an invitation", (text) => getInvitation(text)],
  ["a scorecard", (text) => getScorecardEditor(ours.actor, text)],
  ["a report", (text) => getReportPage(ours.actor, text)],
  ["an import", (text) => getImport(ours.actor, text, 1)],
  ["the address of a sign-in", (text) => signIn(text, "x")],
  ["the password of a sign-in", (text) => signIn("hostile@test.invalid", text)],
];

/** What the whole database holds: nothing may be less, and nothing more. */
async function contents() {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT IN ('sign_in_failure', 'asked_rate')
    ORDER BY 1`;
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM "${name}"`);
  return db.$queryRawUnsafe(counts.join(" UNION ALL "));
}

describe("a text that is made to change a statement is a text and no more:", () => {
  it.each(asked)("%s", async (_what, ask) => {
    const before = await contents();
    for (const text of SQL) {
      const since = performance.now();
      expect((await ask(text)) ?? null, text).toBeNull();
      // Nothing slept for five seconds.
      expect(performance.now() - since).toBeLessThan(4_000);
    }
    expect(await contents()).toEqual(before);
  });

  it("the audit trail finds it where it stands, and nothing where it does not", async () => {
    for (const text of SQL.filter((each) => each.length > 2)) {
      const filter = auditFilter.parse({ text });
      expect((await getAuditTrail(ours.actor, filter))?.lines.length, text).toBeGreaterThan(0);
      expect((await getAuditTrail(other.actor, filter))?.lines, text).toEqual([]);
    }
    for (const field of ["person", "noun", "from", "to", "earlierThan"]) {
      for (const text of SQL)
        expect(auditFilter.safeParse({ [field]: text }).success, `${field} ${text}`).toBe(false);
    }
  });

  it("the search finds it as a name, and every wildcard as itself", async () => {
    for (const text of SQL) expect(await getSearchPage(ours.actor, ours.code, text), text).not.toBeNull();
    const answers = async (text: string) => (await getSearchPage(other.actor, other.code, text))?.answers;
    expect(await answers("%")).toEqual([]);
    expect(await answers("_")).toEqual([]);
  });

  it("every cell of a file of values", async () => {
    const before = await contents();
    const good = { unit: "north", indicator: "A", period: "2026-T2", value: "4,5" };
    for (const field of ["unit", "indicator", "period", "value", "kind", "stage"]) {
      const file = await fileOf(...SQL.map((text) => ({ ...good, [field]: text })));
      const { faults } = await tryValues(ours.actor, file);
      expect(new Set(faults.map(({ line }) => line)).size, field).toBe(SQL.length);
    }
    expect(await contents()).toEqual(before);
  });

  it("names made of it are kept as they were written", async () => {
    const dashboard = await dashboardOf(ours, "north", "2026-T1");
    expect(SQL).toContain(dashboard.unit.name.nn);
    expect(await db.measurement.count({ where: { organisationId: ours.id } })).toBe(6);
  });
});
