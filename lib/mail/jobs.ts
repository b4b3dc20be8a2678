import "server-only";
import { channel } from "node:diagnostics_channel";
import { hour, today } from "@/lib/clock";
import { forgetAskedRates } from "@/lib/data/asked-rate";
import { withJobLock } from "@/lib/data/job-lock";
import { writeReminders } from "@/lib/data/reminder";
import { forgetOld } from "@/lib/data/retention";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { reminderLetter } from "./reminder-letter";
import { type Delivery, sendWaiting } from "./send-waiting";

const PAUSE_MILLISECONDS = 3 * 60_000;
/** The first round waits until whoever started the server has got an answer or two. */
const HEAD_START_MILLISECONDS = 20_000;

type Round = Delivery & { reminders: number; forgotten: number };

// Each server asks once a day; what it would write again is there already.
let remindedOn = "";
let forgotOn = "";

/**
 * One round of the jobs: what was counted long ago is forgotten, the day's reminders once the hour has come, then what waits in the
 * outbox, and once a day what is kept no longer. Null: another server is at it.
 */
export function runJobs(stop?: AbortSignal): Promise<Round | null> {
  return withJobLock(async () => {
    await forgetAskedRates();
    const reminders = await remindOnceToday();
    const delivery = await sendWaiting(stop);
    return { reminders, ...delivery, forgotten: await forgetOnceToday() };
  });
}

async function remindOnceToday(): Promise<number> {
  const day = today();
  if (remindedOn === day || hour() < env().remindHour) return 0;
  const written = await writeReminders(reminderLetter);
  remindedOn = day;
  return written;
}

async function forgetOnceToday(): Promise<number> {
  const day = today();
  if (forgotOn === day) return 0;
  const forgotten = await forgetOld(env().retention);
  forgotOn = day;
  return forgotten;
}

/** Runs the jobs every few minutes for as long as the server lives. Asked to stop, it takes nothing new. */
export function startJobs(): void {
  if (!env().jobs) return;
  const stopping = new AbortController();
  let timer = setTimeout(round, HEAD_START_MILLISECONDS).unref();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stopping.abort();
      clearTimeout(timer);
    });
  }
  async function round(): Promise<void> {
    await oneRound(stopping.signal);
    if (!stopping.signal.aborted) timer = setTimeout(round, PAUSE_MILLISECONDS).unref();
  }
}

/** Tells whoever measures the server how the jobs go. */
const jobChannel = channel("balansert:job");

/** A round that fails is told of, and the next one tries again. */
async function oneRound(stop: AbortSignal): Promise<void> {
  try {
    const round = await runJobs(stop);
    jobChannel.publish({ job: "mail", ok: true });
    if (round && round.reminders + round.sent + round.unsent + round.forgotten > 0) log.info(round, "jobs");
  } catch (error) {
    jobChannel.publish({ job: "mail", ok: false });
    log.error({ reason: error instanceof Error ? error.message : String(error) }, "jobs failed");
  }
}
