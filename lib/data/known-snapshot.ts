import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { knownDay } from "@/lib/domain/known-day";
import type { Actor } from "./access";
import type { AsKnown } from "./dashboard-view";
import { getSnapshot, type Snapshot } from "./snapshot";

/**
 * The snapshot as known on the day asked for, and what became of the question: a day that is none, has not come or lies before the
 * public could read is refused, and today's snapshot answers. Null when there is none the actor may see.
 */
export const getKnownSnapshot = cache(
  async (
    actor: Actor,
    organisationCode: string,
    asked?: string,
  ): Promise<{ snapshot: Snapshot | null; asKnown: AsKnown }> => {
    const { day, refused } = knownDay(asked, today());
    const then = day ? await getSnapshot(actor, organisationCode, day) : null;
    const snapshot = then ?? (await getSnapshot(actor, organisationCode));
    const isRefused = refused || (day !== null && then === null);
    return { snapshot, asKnown: { day: then && day, refused: isRefused, today: today() } };
  },
);
