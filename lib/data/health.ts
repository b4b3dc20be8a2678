import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";

/** Does the database answer? Asked once a request, before anything is drawn that needs it. */
export const isDatabaseReachable = cache(async (): Promise<boolean> => {
  try {
    await dbOf(null).$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
});
