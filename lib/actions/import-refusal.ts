import "server-only";
import { type Actor, maySomewhere } from "@/lib/data/access";
import { secondsToWait } from "@/lib/data/asked-rate";
import type { Permission } from "@/lib/domain/access";

/** Why a file is not even read, or null. Asked before anything is: a large file is work, whoever sent it. */
export async function importRefusal(
  actor: Actor,
  permission: Permission,
): Promise<"notFound" | "tooManyAttempts" | null> {
  if (!maySomewhere(actor, permission)) return "notFound";
  return (await secondsToWait("import", { ...actor, address: null })) ? "tooManyAttempts" : null;
}
