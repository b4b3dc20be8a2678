import { Worker } from "node:worker_threads";

/** What the thread answers: see xlsx-worker.mjs. */
export type Answer =
  | { kind: "sheet"; title: string }
  | { kind: "rows"; rows: string[][] }
  | { kind: "written"; bytes: Uint8Array }
  | { kind: "refused"; code: string; detail?: string }
  | { kind: "done" };

const LONGEST_MS = 30_000;
/** Room for the largest workbook that is taken; a hostile one is stopped there. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

type Task = { bytes: ArrayBuffer } | { sheets: unknown };

/** As many threads as there may be at once: each may take all the room it is given. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Lets a thread read or write one workbook, and hands on what it answers as it comes. Rejects when the thread dies of it. With many at
 * once they take turns.
 */
export async function runThread(task: Task, take: (answer: Answer) => void): Promise<void> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    await inThread(task, take);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function inThread(task: Task, take: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./xlsx-worker.mjs", import.meta.url), {
      workerData: task,
      resourceLimits: MEMORY,
    });
    const clock = setTimeout(() => thread.terminate(), LONGEST_MS);
    thread.on("message", take);
    thread.on("error", reject);
    thread.on("exit", (code) => {
      clearTimeout(clock);
      if (code === 0) resolve();
      else reject(new Error(`the thread of a workbook ended with ${code}`));
    });
  });
}
