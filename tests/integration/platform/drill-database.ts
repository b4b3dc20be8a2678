import { vi } from "vitest";
import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { placeOf } from "@/lib/db/embedded/place";
import { livePostmaster } from "@/lib/db/embedded/postmaster";
import { migrate } from "@/lib/db/migrate";
import { ask, newHome, startApplication } from "./platform-home";

/** A database of the kill drill, with the tables in place, and what is run of it by the application itself. */
export type DrillDatabase = {
  url: string;
  /** Ends PostgreSQL at once, as a power cut would, and waits until whoever runs it has started it anew. */
  kill: () => Promise<void>;
  /** Ends what the application runs of it, and starts that again. */
  restartKeeper: () => Promise<void>;
};

/** The application's own: a process of it starts the database, and starts it anew. */
export async function embeddedDatabase(): Promise<DrillDatabase> {
  const home = newHome();
  let keeper = await startApplication(home);
  await migrate(keeper.url);
  return {
    url: keeper.url,
    kill: async () => {
      const killed = killServer(home);
      const isBack = () => {
        const running = postmasterOf(home);
        return running?.status === "ready" && running.pid !== killed;
      };
      await vi.waitUntil(isBack, { timeout: 30_000, interval: 10 });
    },
    restartKeeper: async () => {
      await keeper.kill();
      keeper = await startApplication(home);
    },
  };
}

/** One that others run, as docs/deployment.md asks for it: the application has an address and a user without special rights. */
export async function externalDatabase(): Promise<DrillDatabase> {
  const home = newHome();
  const { url: theirs } = await startEmbedded(home);
  for (const sql of [
    "create role municipality login password 'drill'",
    "create role balansert_app nologin noinherit",
    "create role balansert_every nologin noinherit",
    "grant balansert_app, balansert_every to municipality",
    "create database drill owner municipality",
  ])
    await ask(theirs, sql);
  const ours = Object.assign(new URL(theirs), {
    username: "municipality",
    password: "drill",
    pathname: "/drill",
  });
  await migrate(ours.href);
  return {
    url: ours.href,
    kill: async () => {
      killServer(home);
      await startEmbedded(home, { port: Number(ours.port) });
    },
    restartKeeper: async () => undefined,
  };
}

const postmasterOf = (home: string) => livePostmaster(placeOf(home).cluster);

function killServer(home: string): number {
  const { pid } = postmasterOf(home) ?? {};
  if (pid === undefined) throw new Error("PostgreSQL does not run");
  process.kill(pid, "SIGKILL");
  return pid;
}
