import { expect, test } from "vitest";
import { undoImport } from "@/lib/data/import-job-undo";
import { importValues, tryValues } from "@/lib/data/value-import";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation } from "../support/organisation";
import { approvedCard, handIn, reportAt } from "../support/report";
import { scorecard } from "../support/scorecard";
import { fileOf } from "../support/values";

const period = "2026-T1";

test("an import hands the reports it reaches in anew, each once, and so does undoing it; others stay as they are", async () => {
  travelTo("2026-05-10");
  const organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
    targetLevels: [level("A", "5", "2.5")],
  });
  await approvedCard(organisation);
  const director = await actorOf(organisation, "leader", "root");
  for (const unit of ["north", "south"]) {
    await enter(organisation, unit, period, { A: "4", B: "6" });
    await handIn(organisation, await actorOf(organisation, "leader", unit), unit, period);
  }
  const changed = { unit: "north", period, comment: "Talt på nytt" };
  const file = await fileOf(
    { ...changed, indicator: "A", value: "4,5" },
    { ...changed, indicator: "B", value: "5" },
    { ...changed, indicator: "A", value: "4,5", period: "2025-T3" },
  );
  const before = await reportAt(organisation, "south", period);
  const { seal } = await tryValues(director, file);
  const { jobId } = await importValues(director, { ...file, fileName: "x", source: "import" }, seal);
  const byDirector = { state: "submitted", submittedById: director.userId };
  expect(await reportAt(organisation, "north", period)).toMatchObject({ ...byDirector, version: 2 });
  await undoImport(director, { id: jobId ?? "", reason: "Feil fil" });
  expect(await reportAt(organisation, "north", period)).toMatchObject({ ...byDirector, version: 3 });
  expect(await reportAt(organisation, "south", period)).toEqual(before);
  const changes = { organisationId: organisation.id, action: "report.change", actorId: director.userId };
  expect(await db.auditEvent.count({ where: changes })).toBe(2);
});
