import "server-only";
import { LRUCache } from "lru-cache";
import type { Snapshot } from "./snapshot";

/**
 * Where what was worked out from a snapshot is kept, `most` of each snapshot's: the ones asked for last. A snapshot is of one revision
 * and is kept as long as that is the latest, so all of it is forgotten with the snapshot.
 */
export function shelvesOf<Value extends object>(most: number) {
  const shelves = new WeakMap<Snapshot, LRUCache<string, Value>>();
  return (snapshot: Snapshot): LRUCache<string, Value> => {
    const shelf = shelves.get(snapshot) ?? new LRUCache<string, Value>({ max: most });
    shelves.set(snapshot, shelf);
    return shelf;
  };
}
