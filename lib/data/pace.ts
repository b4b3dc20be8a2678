import { setImmediate } from "node:timers/promises";

const LONGEST_MS = 8;

/** Long work in short turns: awaited often, it lets others in as soon as the work has gone on for a while. */
export function pacer(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_MS) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
