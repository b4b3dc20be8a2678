import type { SeedOrganisation } from "../shape";
import { texts } from "../texts";
import { units } from "./units";

type Shares = Record<string, string>;

const allYoung: Shares = { "barn-unge": "1" };
const everyone: Shares = { "barn-unge": "0.22", vaksne: "0.58", eldre: "0.2" };
const inHomes: Shares = { vaksne: "0.05", eldre: "0.95" };

const ofKind = (kind: string, shares: Shares) =>
  Object.fromEntries(units.filter((unit) => unit.kind === kind).map(({ code }) => [code, shares]));

/** Who the services are there for. The internal services serve the municipality itself, and are not shared out. */
export const groupings: SeedOrganisation["groupings"] = [
  {
    code: "brukargrupper",
    name: texts("Brukargrupper", "Brukergrupper", "User groups"),
    groups: [
      { code: "barn-unge", name: texts("Barn og unge", "Barn og unge", "Children and young people") },
      { code: "vaksne", name: texts("Vaksne", "Voksne", "Adults") },
      { code: "eldre", name: texts("Eldre", "Eldre", "Older people") },
    ],
    from: "2023-01-01",
    shares: {
      ...ofKind("school", allYoung),
      ...ofKind("kindergarten", allYoung),
      ...ofKind("nursingHome", inHomes),
      ...ofKind("technicalService", everyone),
      heimetenesta: { vaksne: "0.35", eldre: "0.65" },
      "helsestasjon-legekontor": { "barn-unge": "0.45", vaksne: "0.35", eldre: "0.2" },
      "nav-hareid": { "barn-unge": "0.1", vaksne: "0.85", eldre: "0.05" },
      biblioteket: { "barn-unge": "0.4", vaksne: "0.4", eldre: "0.2" },
      kulturskulen: { "barn-unge": "0.9", vaksne: "0.1" },
    },
  },
];
