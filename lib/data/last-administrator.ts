import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Write } from "./write";

const administers = {
  active: true,
  grants: { some: { role: "administrator", unit: { parentId: null } } },
} satisfies Prisma.UserWhereInput;

/** Would the organisation be left without an active administrator at its root, were it not for this user? */
export async function isLastAdministrator(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  userId: string,
): Promise<boolean> {
  const administrators = await tx.user.findMany({
    where: { organisationId, ...administers },
    select: { id: true },
    take: 2,
  });
  return administrators.length === 1 && administrators[0]?.id === userId;
}
