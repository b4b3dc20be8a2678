import "server-only";
import { dbOfAll } from "@/lib/db/client";
import type { Role } from "@/lib/domain/access";
import type { Texts } from "@/lib/schemas/texts";
import { asTexts } from "./texts";

/** Open to all, since all there is to see is made up. */
export const demoPassword = "balansert-demo-2026";

export type DemoAccount = {
  email: string;
  name: string;
  organisation: Texts;
  roles: { role: Role; unit: Texts }[];
};

/** The accounts of the demo organisations, those of one organisation together. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const users = await dbOfAll.user.findMany({
    // Someone invited to a demo has a password of their own.
    where: { active: true, organisation: { demo: true }, email: { endsWith: "@demo.invalid" } },
    orderBy: [{ organisation: { code: "desc" } }, { createdAt: "asc" }],
    include: {
      organisation: { select: { name: true } },
      grants: { include: { unit: { select: { name: true } } } },
    },
  });
  return users.map(({ email, name, organisation, grants }) => ({
    email,
    name,
    organisation: asTexts(organisation.name),
    roles: grants.map(({ role, unit }) => ({ role, unit: asTexts(unit.name) })),
  }));
}
