/** What Next runs once when a server starts (never during a build): the jobs that need no visitor. */
export async function register(): Promise<void> {
  // Written so that the bundle for other runtimes leaves it out.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startJobs } = await import("@/lib/mail/jobs");
    startJobs();
  }
}
