import type { SeedOrganisation } from "@/prisma/seed/shape";
import { sameText } from "@/prisma/seed/texts";

type SeedGrouping = NonNullable<SeedOrganisation["groupings"]>[number];

/** A cut of some units from 2020 on: its groups are those the shares tell of, in their order. */
export function grouping(code: string, shares: SeedGrouping["shares"]): SeedGrouping {
  const groups = [...new Set(Object.values(shares).flatMap((parts) => Object.keys(parts)))];
  return {
    code,
    name: sameText(code),
    groups: groups.map((group) => ({ code: group, name: sameText(group) })),
    from: "2020-01-01",
    shares,
  };
}
