import "server-only";

/** What the process that started this one says of its end: soon, and then now. */
const WORDS = ["drain", "stop"] as const;

// Kept on globalThis: what hears of it and what answers by it stand in different bundles.
const kept = globalThis as { balansertEnd?: (typeof WORDS)[number] };

/** Whether the server is about to stop: it answers all who ask, but wants no more visitors. */
export function isDraining(): boolean {
  return kept.balansertEnd !== undefined;
}

/** Whether it takes no more requests, and only finishes those under way. */
export function isStopping(): boolean {
  return kept.balansertEnd === "stop";
}

/** Listens for word of its end. */
export function heedStarter(): void {
  process.on("message", (message) => {
    kept.balansertEnd = WORDS.find((word) => word === message) ?? kept.balansertEnd;
  });
}
