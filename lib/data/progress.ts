import "server-only";
import { LRUCache } from "lru-cache";
import type { Actor } from "./access";

/** Hears how many of so many rows are done. */
export type Told = (done: number, of: number) => void;

/** For who does not ask how far it has come. */
export const untold: Told = () => undefined;

export type ProgressStep = "read" | "try" | "import" | "undo";

/** How far something that takes its time has come. */
export type Progress = { step: ProgressStep; done: number; of: number };

const LONGEST_MS = 10 * 60_000;

// In this process only: another replica knows nothing of it, and whoever asks there is told so and sees that work goes on.
const kept = globalThis as { balansertProgress?: LRUCache<string, Progress> };
kept.balansertProgress ??= new LRUCache({ max: 500, ttl: LONGEST_MS });
const progress = kept.balansertProgress;

/** Keeps how far a piece of work has come, under the key whoever began it chose: only they can ask. */
export function tellProgress(actor: Actor, key: string, step: ProgressStep): Told {
  const name = nameOf(actor, key);
  if (name === null) return untold;
  return (done, of) => {
    progress.set(name, { step, done, of });
  };
}

/** How far the actor's own work under a key has come; null when this server does not know. */
export function getProgress(actor: Actor, key: string): Progress | null {
  const name = nameOf(actor, key);
  return (name !== null && progress.get(name)) || null;
}

/** A key is its chooser's own: of two who choose the same, neither hears of the other's work. */
function nameOf({ userId }: Actor, key: string): string | null {
  return userId && key ? `${userId} ${key.slice(0, 64)}` : null;
}
