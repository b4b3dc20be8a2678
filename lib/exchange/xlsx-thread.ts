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

/** Lets a thread read or write one workbook, and hands on what it answers as it comes. Rejects when the thread dies of it. */
export function runThread(
  task: { bytes: ArrayBuffer } | { sheets: unknown },
  take: (answer: Answer) => void,
) {
  return new Promise<void>((resolve, reject) => {
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
