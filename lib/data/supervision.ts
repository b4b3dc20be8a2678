import { permits } from "@/lib/domain/access";
import type { Actor } from "./access";

/** Is the actor a superior of the unit: someone who may approve, with a grant above it? Nobody is one's own superior. */
export function supervises(actor: Actor, unit: { organisationId: string; path: string }): boolean {
  return (
    actor.organisationId === unit.organisationId &&
    actor.grants.some(
      ({ role, path }) => permits(role, "approve") && path !== unit.path && unit.path.startsWith(path),
    )
  );
}
