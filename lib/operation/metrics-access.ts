import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** Whether the header of a request shows the token that was agreed; without one nobody does. */
export function mayReadMetrics(authorization: string | null): boolean {
  const { metricsToken } = env();
  if (metricsToken === undefined || authorization === null) return false;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${metricsToken}`));
}

/** Of one length, which comparing in constant time needs. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
