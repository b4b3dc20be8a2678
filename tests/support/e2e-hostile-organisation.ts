import { hostileOrganisation } from "./hostile-organisation";
import { MARKUP } from "./hostile-texts";

// A program of its own: lays an organisation made of markup into the database of a browser test, and tells its code and cards.
const { code, id } = await hostileOrganisation(MARKUP);
const { db } = await import("./owner");
const card = await db.scorecard.findFirstOrThrow({ where: { organisationId: id } });
const indicator = await db.indicator.findFirstOrThrow({ where: { organisationId: id, code: "A" } });
console.log(JSON.stringify({ code, card: card.id, indicator: indicator.id }));
process.exit(0);
