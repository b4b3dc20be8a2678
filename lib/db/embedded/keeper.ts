import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedServer, startEmbedded } from "./embedded-server";

/** What became of a server that is kept: it ended, it runs again, or it could not be started. */
export type KeeperNews =
  | { kind: "gone" }
  | { kind: "back"; pid: number }
  | { kind: "failed"; error: unknown };

const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts the home's server anew, at the same address, whenever it ends without our asking, until `stop` stops it for good. What
 * fails is tried again with growing pauses. Only the holder of the folder's lock may call this.
 */
export function keepEmbedded(
  home: string,
  first: EmbeddedServer,
  tell: (news: KeeperNews) => void,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = keep();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      await first.stop();
    },
  };

  async function keep(): Promise<void> {
    for (let server = first; ; server = await startedAgain()) {
      await server.gone(signal);
      if (signal.aborted) return;
      tell({ kind: "gone" });
    }
  }

  async function startedAgain(): Promise<EmbeddedServer> {
    for (let pause = SHORTEST_PAUSE_MS; !signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        const server = await startEmbedded(home, { port: first.port });
        tell({ kind: "back", pid: server.pid });
        return server;
      } catch (error) {
        tell({ kind: "failed", error });
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
    return first;
  }
}
