import { beforeAll, expect, it } from "vitest";
import { publicActor } from "@/lib/data/access";
import { travelTo } from "../support/clock";
import { dashboardOf } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

const period = "2026-T1";
let organisation: Organisation;

beforeAll(async () => {
  organisation = await anOrganisation({
    indicators: [
      indicator("A"),
      indicator("B"),
      indicator("C", { visibility: "confidential", confidentialReason: { nn: "x" } }),
      indicator("D", { scored: false }),
    ],
    scorecards: [scorecard({ R1: ["A", "B", "C", "D"] })],
    targetLevels: ["A", "B", "C", "D"].map((code) => level(code, "5", "2.5")),
  });
  await enter(organisation, "north", period, { A: "6", B: { value: "1", comment: "Lågt" }, C: "6", D: "1" });
  await enter(organisation, "south", period, { A: "3" });
});

const spreadOf = async (unit: string, actor = organisation.actor) =>
  (await dashboardOf(organisation, unit, period, actor)).distributions.map(({ indicator, counts }) => {
    const { reached, acceptable, below, none } = counts;
    return [indicator?.code ?? "whole", reached, acceptable, below, none];
  });

it("tells how the units below stand on the whole, and on each figure they share, the worst first", async () => {
  expect(await spreadOf("sector")).toEqual([
    ["whole", 0, 1, 0, 1],
    ["B", 0, 0, 1, 1],
    ["A", 1, 1, 0, 0],
    ["C", 1, 0, 0, 1],
  ]);
});

it("names each unit with its colour", async () => {
  const { distributions } = await dashboardOf(organisation, "sector", period);
  const [, worst] = distributions;
  expect(worst?.children.map(({ code, status }) => [code, status])).toEqual([
    ["north", "below"],
    ["south", null],
  ]);
});

it("leaves out what the reader may not see", async () => {
  expect((await spreadOf("sector", publicActor)).map(([code]) => code)).toEqual(["whole", "B", "A"]);
});

it("is nothing where fewer than two units stand below", async () => {
  expect(await spreadOf("north")).toEqual([]);
  expect(await spreadOf("root")).toEqual([]);
});
