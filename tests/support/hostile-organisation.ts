import { recordUnitComment } from "@/lib/data/unit-comment";
import { idOf } from "@/prisma/seed/id-of";
import { enter } from "./entry";
import { grouping } from "./grouping";
import { indicator, level } from "./indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "./organisation";
import { scorecard } from "./scorecard";

/** An organisation, all of whose names, comments and texts are taken from these, in turn; published, with values and causes. */
export async function hostileOrganisation(texts: readonly string[]): Promise<Organisation> {
  let taken = 0;
  const text = () => {
    taken += 1;
    return texts[taken % texts.length] ?? "";
  };
  const named = () => ({ nn: text(), nb: text(), en: text() });
  const units = [
    unit("root", null),
    unit("sector", "root"),
    unit("north", "sector"),
    unit("south", "sector"),
  ];
  const sheet = () => ({
    name: named(),
    why: named(),
    definition: named(),
    source: named(),
    valueUnit: { nn: text().slice(0, 20) },
  });
  const card = scorecard({ R1: ["A", "B"], R2: ["C"] });
  const organisation = await anOrganisation({
    name: named(),
    vision: named(),
    units: units.map((each) => ({ ...each, name: named(), vision: named() })),
    indicators: [
      indicator("A", sheet()),
      indicator("B", sheet()),
      indicator("C", { ...sheet(), visibility: "confidential", confidentialReason: named() }),
    ],
    scorecards: [
      {
        ...card,
        name: named(),
        focusAreas: card.focusAreas.map((area) => ({
          ...area,
          name: named(),
          objectives: area.objectives.map((objective) => ({
            ...objective,
            name: named(),
            successFactors: objective.successFactors.map((factor) => ({ ...factor, name: named() })),
          })),
        })),
      },
    ],
    targetLevels: [level("A", "5", "2.5", { adoptedBy: text(), caseNumber: text().slice(0, 40) })],
    causes: [{ cause: "card-r/R1", effect: "card-r/R2", sign: "positive", lagMonths: 0, reason: named() }],
    groupings: [{ ...grouping("cut", { sector: { all: "1" } }), name: named() }],
    accounts: [
      {
        email: "hostile@test.invalid",
        name: text(),
        title: text(),
        grants: [
          { role: "administrator", unit: "root" },
          { role: "leader", unit: "root" },
        ],
      },
    ],
  });
  const leader = await actorOf(organisation, "leader");
  for (const [period, value] of [
    ["2025-T3", "-1,5"],
    ["2026-T1", "-2,5"],
    ["2026-T2", "4"],
  ] as const) {
    const cells = { A: { value, comment: text() }, B: { value, comment: text() } };
    await enter(organisation, "north", period, cells);
    const comment = { unitId: idOf(organisation.units, "north"), period, version: 0, text: text() };
    await recordUnitComment(leader, comment);
  }
  return organisation;
}
