import type { Instrumentation } from "next";

/** What Next runs once when a server starts (never during a build): what needs no visitor, and what follows them. */
export async function register(): Promise<void> {
  // Written so that the bundle for other runtimes leaves it out.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startOperation } = await import("@/lib/operation/start");
    const { startJobs } = await import("@/lib/mail/jobs");
    startOperation();
    startJobs();
  }
}

/** What breaks while a page or a route is made: in the log with the request's number, by its route and never by its address. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  _request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { log } = await import("@/lib/log");
    log.error({ error, route: routePath, kind: routeType }, "request broke");
  }
};
