import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** How long an event loop stood still at the most while something was done, and how much memory that took. */
export type Standstill = {
  step: string;
  seconds: number;
  /** The longest the work went on without letting anyone in, in its own time on a processor: other programs run there too. */
  gapMs: number;
  /** The same by the clock on the wall, which is more where the machine is busy. */
  wallMs: number;
  /** The longest that a process with nothing to do was kept waiting meanwhile: so busy was the machine. */
  idleMs: number;
  riseMb: number;
};

const CONTROL = "control: a block of 500 ms";

/** Measures work step by step. `control` does what must be seen, a block of half a second, and ends it. */
export async function watchStandstill() {
  const neighbour = fork(new URL("./idle-loop.mjs", import.meta.url), { execArgv: [] });
  const idleGap = async (): Promise<number> => {
    neighbour.send("gap");
    const [gap] = await once(neighbour, "message");
    return gap;
  };
  const steps: Standstill[] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await settle();
    const before = process.memoryUsage.rss();
    await idleGap();
    const watch = watchLoop();
    const begun = performance.now();
    const answer = await work();
    const seconds = round((performance.now() - begun) / 1000);
    const { gap, wall, peak } = watch.stop();
    const riseMb = round((peak - before) / 2 ** 20);
    const idleMs = round(await idleGap());
    steps.push({ step: name, seconds, gapMs: round(gap), wallMs: round(wall), idleMs, riseMb });
    return answer;
  };
  const control = async () => {
    await step(CONTROL, async () => block());
    neighbour.disconnect();
    return steps.at(-1)?.gapMs ?? 0;
  };
  return { steps, step, control };
}

/** Stands in the way for half a second. */
function block(): void {
  const until = workedMs() + 500;
  while (workedMs() < until);
}

function watchLoop() {
  const at = () => ({ time: performance.now(), worked: workedMs() });
  let [last, gap, wall, peak] = [at(), 0, 0, process.memoryUsage.rss()];
  const look = () => {
    const seen = at();
    gap = Math.max(gap, seen.worked - last.worked);
    wall = Math.max(wall, seen.time - last.time - 1);
    peak = Math.max(peak, process.memoryUsage.rss());
    last = seen;
  };
  const timer = setInterval(look, 1);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { gap, wall, peak };
    },
  };
}

const OWN_TIME = "/proc/thread-self/schedstat";

/** How long the thread has been at work on a processor; by the clock on the wall where the system does not tell. */
function workedMs(): number {
  if (!existsSync(OWN_TIME)) return performance.now();
  return Number(readFileSync(OWN_TIME, "latin1").split(" ")[0]) / 1e6;
}

/** Garbage of the step before is not held against the next. */
async function settle() {
  globalThis.gc?.();
  await setTimeout(200);
}

const round = (number: number) => Math.round(number * 10) / 10;
