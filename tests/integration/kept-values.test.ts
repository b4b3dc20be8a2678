import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { readValues } from "@/lib/data/value-reading";
import type { Values } from "@/lib/data/values";
import { dbOf } from "@/lib/db/client";
import { dayIn } from "@/lib/domain/day";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { approvedCard, decide, handIn } from "../support/report";
import { scorecard } from "../support/scorecard";

travelTo("2026-05-10");

const units = ["north", "south"] as const;
const periods = ["2025-T3", "2026-T1"] as const;

type Step = (organisation: Organisation) => Promise<unknown>;

const place = { unit: fc.constantFrom(...units), period: fc.constantFrom(...periods) };

const enters = fc
  .record({
    ...place,
    code: fc.constantFrom("A", "B"),
    content: fc.oneof(
      fc.integer({ min: -90, max: 90 }).map((tenths) => ({ kind: "value", value: String(tenths / 10) })),
      fc.constant({ kind: "missing" }),
    ),
    comment: fc.constantFrom("plain", "Blåbær\tog\nlinjer", '"quoted" \\ 𝄞'),
    stage: fc.constantFrom("draft" as const, "submitted" as const),
  })
  .map(({ unit, period, code, content, comment, stage }): Step => {
    const typed = { ...content, comment, correctionReason: "counted anew" };
    return (organisation) => enter(organisation, unit, period, { [code]: typed }, { stage });
  });

const reports = fc
  .record({ ...place, act: fc.constantFrom("approve" as const, "return" as const, "undo" as const) })
  .map(({ unit, period, act }): Step => {
    return async (organisation) => {
      for (const code of ["A", "B"]) await enter(organisation, unit, period, { [code]: "4" });
      const director = await actorOf(organisation, "leader", "root");
      await handIn(organisation, director, unit, period);
      if (act === "undo") await decide(organisation, director, unit, period, "approve");
      await decide(organisation, director, unit, period, act);
    };
  });

const read = (id: string, former: Values | null = null) =>
  dbOf(id).$transaction((tx) => readValues(tx, id, { former }));

/** Everything some values tell of an organisation. */
function told(values: Values, organisation: Organisation) {
  const places = [...organisation.indicators.values()].flatMap((indicatorId) =>
    [...organisation.units.values()].flatMap((unitId) =>
      periods.map((period) => [indicatorId, unitId, period] as const),
    ),
  );
  return places.map((at) => ({ at, stored: values.at(...at), earlier: values.earlier(...at) }));
}

/** What stands in the database, row by row. */
async function rowsOf({ id: organisationId }: Organisation) {
  const rows = await db.measurement.findMany({
    where: { organisationId, stage: { in: ["submitted", "approved"] } },
  });
  return new Map(
    rows.map((row) => [
      `${row.indicatorId} ${row.unitId} ${row.period}`,
      {
        kind: row.kind,
        value: row.value && fixedFromDecimal(row.value.toFixed()),
        comment: row.comment,
        approved: row.stage === "approved",
        recordedOn: dayIn(row.recordedAt),
        definitionVersion: row.definitionVersion,
      },
    ]),
  );
}

test("after any writes, values of which only the changed are read again are those of the rows, and those read anew", async () => {
  const organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
  });
  await approvedCard(organisation);
  let kept = await read(organisation.id);
  const step = fc.oneof({ weight: 3, arbitrary: enters }, reports);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      for (const write of steps) {
        await write(organisation).catch((error) => {
          // What is refused leaves nothing behind either.
          if (!(error instanceof AppError)) throw error;
        });
      }
      kept = await read(organisation.id, kept);
      const all = told(kept, organisation);
      expect(all).toEqual(told(await read(organisation.id), organisation));
      const rows = await rowsOf(organisation);
      for (const { at, stored } of all) {
        const row = rows.get(at.join(" "));
        if (row) expect(stored).toMatchObject(row);
        else expect(stored).toBeUndefined();
      }
    }),
    { numRuns: 10 },
  );
});

test("what nobody wrote to is not read again", async () => {
  const organisation = await anOrganisation();
  await enter(organisation, "north", "2025-T3", { A: "3" });
  await enter(organisation, "north", "2026-T1", { A: "4" });
  const former = await read(organisation.id);
  await enter(organisation, "south", "2026-T1", { A: "5" });
  const [indicatorId = ""] = organisation.indicators.values();
  const bundleOf = (values: Values, period: string) => values.bundles.get(indicatorId)?.get(period);
  const values = await read(organisation.id, former);
  expect(bundleOf(values, "2025-T3")).toBe(bundleOf(former, "2025-T3"));
  expect(bundleOf(values, "2026-T1")).not.toBe(bundleOf(former, "2026-T1"));
});
