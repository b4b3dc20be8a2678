import { getChainHead, verifyAuditTrail } from "@/lib/data/audit-verification";
import { eraseUser, getErasure } from "@/lib/data/erasure";
import { exportPerson } from "@/lib/data/personal-records";
import { db } from "@/tests/support/owner";
import { type Guarded, guarded, type Rule } from "./guarded";
import { actorOf } from "./organisation";
import type { Place } from "./place";

const whereManaged: Rule = { permission: "manageUsers", at: "sector" };
const trail: Rule = { permission: "readAudit", at: "root" };

/** Someone who worked at the sector, and is shut out. */
async function formerColleague({ organisation }: Place): Promise<{ id: string }> {
  const { userId } = await actorOf(organisation, "contributor", "sector");
  await db.user.updateMany({ where: { id: userId ?? "" }, data: { active: false } });
  return { id: userId ?? "" };
}

const ours = ({ organisation }: Place) => organisation.id;

/** What is read about people, and of the trail of what they did. */
export const peopleReads: Guarded[] = [
  guarded("getErasure", whereManaged, formerColleague, (actor, { id }) => getErasure(actor, id)),
  guarded("getChainHead", trail, ours, async (actor, id) =>
    actor.organisationId === id ? getChainHead(actor) : null,
  ),
  guarded("verifyAuditTrail", trail, ours, async (actor, id) =>
    actor.organisationId === id ? verifyAuditTrail(actor) : null,
  ),
];

export const peopleWrites: Guarded[] = [
  guarded("eraseUser", whereManaged, formerColleague, eraseUser),
  guarded("exportPerson", whereManaged, formerColleague, exportPerson),
];
