import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { AppError } from "@/lib/app-error";
import { createFocusArea } from "@/lib/data/focus-area";
import { editIndicatorLink } from "@/lib/data/indicator-link";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { recordTargetLevel } from "@/lib/data/target-level";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "../support/clock";
import { shownAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { freshCode } from "../support/guarded";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

/** The reads of another replica: modules of their own, and so a cache of their own, with nothing in it. */
async function anotherReplica() {
  vi.resetModules();
  const dashboard = await import("@/lib/data/unit-dashboard");
  const overview = await import("@/lib/data/organisation-overview");
  return { ...dashboard, ...overview };
}

type Reads = Pick<Awaited<ReturnType<typeof anotherReplica>>, "getUnitDashboard" | "getOrganisationOverview">;

async function everything(reads: Reads, { actor, code }: Organisation) {
  const units = ["root", "sector", "north", "south"];
  return [
    await reads.getOrganisationOverview(actor, code),
    ...(await Promise.all(units.map((unit) => reads.getUnitDashboard(actor, code, unit)))),
    await reads.getUnitDashboard(actor, code, "root", "2025-T3"),
  ];
}

const ours = { getUnitDashboard, getOrganisationOverview };

test("what one replica writes, the others show at once", async () => {
  const organisation = await anOrganisation();
  expect(await shownAt(organisation, "root", "A", "2026-T1")).toBe("late");
  const before = await everything(await anotherReplica(), organisation);
  await enter(organisation, "north", "2026-T1", { A: "4" });
  expect(await shownAt(organisation, "root", "A", "2026-T1")).toBe("4");
  const after = await everything(await anotherReplica(), organisation);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await everything(ours, organisation));
});

type Step = (organisation: Organisation) => Promise<unknown>;

const enters = fc
  .record({
    unit: fc.constantFrom("north", "south"),
    period: fc.constantFrom("2025-T3", "2026-T1"),
    code: fc.constantFrom("A", "B"),
    value: fc.integer({ min: 0, max: 90 }),
    stage: fc.constantFrom("draft" as const, "submitted" as const),
  })
  .map(({ unit, period, code, value, stage }): Step => {
    const typed = { value: String(value / 10), comment: freshCode() };
    return (organisation) => enter(organisation, unit, period, { [code]: typed }, { stage });
  });

const levels = fc
  .record({
    unit: fc.constantFrom("root", "sector", "north", null),
    ambition: fc.integer({ min: 3, max: 9 }),
  })
  .map(({ unit, ambition }): Step => {
    return ({ actor, units, indicators }) => {
      const place = {
        indicatorId: idOf(indicators, "A"),
        unitId: unit && idOf(units, unit),
        fromPeriod: "2026-T1",
      };
      return recordTargetLevel(
        actor,
        targetLevelInput.parse({ ...place, ambition: String(ambition), lowest: "2" }),
      );
    };
  });

const weights = fc.integer({ min: 0, max: 5 }).map((weight): Step => {
  return async ({ actor }) => {
    const [card] = (await listScorecards(actor)).cards;
    const editor = await getScorecardEditor(actor, card?.id ?? "");
    const [link] = editor?.focusAreas[0]?.objectives[0]?.successFactors[0]?.links ?? [];
    if (link)
      await editIndicatorLink(actor, {
        id: link.id,
        version: link.version,
        code: link.code,
        weight: String(weight),
      });
  };
});

const areas = fc.constant<Step>(async ({ actor }) => {
  const [card] = (await listScorecards(actor)).cards;
  await createFocusArea(actor, {
    scorecardId: card?.id ?? "",
    code: freshCode(),
    name: { nn: "Nytt" },
    weight: "1",
  });
});

test("after any writes, what is kept says the same as what is read anew", async () => {
  const organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B", { overUnits: "mean" })],
    scorecards: [scorecard({ R1: ["A", "B"] })],
    targetLevels: [level("A", "5", "2.5"), level("B", "2", "6")],
  });
  const steps = fc.array(fc.oneof({ weight: 4, arbitrary: enters }, levels, weights, areas), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      for (const step of sequence) {
        await everything(ours, organisation);
        await step(organisation).catch((error) => {
          // A draft over a delivered value is refused; that too must leave nothing behind.
          if (!(error instanceof AppError)) throw error;
        });
      }
      expect(await everything(ours, organisation)).toEqual(
        await everything(await anotherReplica(), organisation),
      );
    }),
    { numRuns: 8 },
  );
});
