import { randomBytes } from "node:crypto";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { db } from "../support/owner";
import { scorecard } from "../support/scorecard";

/** An organisation so small that its figures are worked out in a few lines: the root is the sum of the units below it. */
export const UNITS = ["a", "b", "c", "d"];
export const CODES = ["A", "B", "C"];
export const PERIOD = "2025-T1";
/** What is good enough, and what is just not too bad, of a unit and of the root. */
export const LEVELS = { unit: { ambition: 2, lowest: 1 }, root: { ambition: 10, lowest: 5 } };

export type TruthPlace = Pick<Organisation, "code" | "indicators"> & {
  databaseUrl: string;
  sessionSecret: string;
  email: string;
};

/** Such an organisation, with someone who may enter figures in it. */
export async function aTruthPlace(databaseUrl: string): Promise<TruthPlace> {
  const ends = ({ ambition, lowest }: typeof LEVELS.unit) => [String(ambition), String(lowest)] as const;
  const organisation = await anOrganisation({
    units: [unit("root", null), ...UNITS.map((code) => unit(code, "root"))],
    indicators: CODES.map((code) => indicator(code)),
    scorecards: [scorecard({ R1: CODES }, { assignedTo: ["root", ...UNITS] })],
    targetLevels: CODES.flatMap((code) => [
      level(code, ...ends(LEVELS.root), { unit: "root" }),
      ...UNITS.map((at) => level(code, ...ends(LEVELS.unit), { unit: at })),
    ]),
  });
  const { userId } = await actorOf(organisation, "contributor");
  const { email } = await db.user.findFirstOrThrow({ where: { id: userId ?? "" } });
  const { code, indicators } = organisation;
  return { code, indicators, databaseUrl, sessionSecret: randomBytes(32).toString("base64"), email };
}
