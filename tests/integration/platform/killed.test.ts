import { chownSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { type KeeperNews, keepEmbedded } from "@/lib/db/embedded/keeper";
import { placeOf } from "@/lib/db/embedded/place";
import { runningProcess } from "@/lib/db/embedded/running-process";
import { ask, newHome, startApplication } from "./platform-home";

test("the database of an application that was killed goes on, and is adopted by the next", async () => {
  const home = newHome();
  const killed = await startApplication(home);
  await ask(killed.url, "create table kept as select 42 as answer");
  await killed.kill();
  expect(runningProcess(killed.pid)).not.toBeNull();

  const next = await startEmbedded(home);
  expect(next).toMatchObject({ adopted: true, pid: killed.pid, url: killed.url });
  expect(await ask(next.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  await next.stop();
  expect(runningProcess(killed.pid)).toBeNull();
});

test("a database that was killed itself is started anew with all that was committed", async () => {
  const home = newHome();
  const first = await startEmbedded(home);
  await ask(first.url, "create table kept as select 42 as answer");
  process.kill(first.pid, "SIGKILL");
  while (runningProcess(first.pid)) await sleep(20);

  const next = await startEmbedded(home);
  expect(next.adopted).toBe(false);
  expect(await ask(next.url, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test.each([
  ["the number has gone to another program", `${process.pid}\n/tmp\n1\n5432\n`],
  ["the file is empty after a power cut", ""],
])("a lock that only stands in the way is put aside: %s", async (_why, lock) => {
  const home = newHome();
  await (await startEmbedded(home, { durable: false })).stop();
  const cluster = path.join(home, "cluster");
  const file = path.join(cluster, "postmaster.pid");
  writeFileSync(file, lock, { mode: 0o600 });
  const { uid, gid } = statSync(cluster);
  chownSync(file, uid, gid);
  const next = await startEmbedded(home, { durable: false });
  expect(readFileSync(file, "utf8").split("\n")[0]).toBe(String(next.pid));
});

test("a server that does not take our password is refused by its number, and left alone", async () => {
  const home = newHome();
  const { pid, stop } = await startEmbedded(home, { durable: false });
  const file = path.join(home, "database-password");
  const password = readFileSync(file, "utf8");
  writeFileSync(file, "another");
  await expect(startEmbedded(home)).rejects.toMatchObject({ code: "foreignServer", facts: { pid } });
  expect(runningProcess(pid)).not.toBeNull();
  writeFileSync(file, password);
  await stop();
});

test("a database that ends under the application that keeps it is started anew, also when that fails at first", async () => {
  const home = newHome();
  const first = await startEmbedded(home);
  const heard: KeeperNews["kind"][] = [];
  const keeper = keepEmbedded(home, first, ({ kind }) => heard.push(kind));
  await ask(first.url, "create table kept as select 42 as answer");
  const version = path.join(placeOf(home).cluster, "PG_VERSION");
  const ours = readFileSync(version, "utf8");
  writeFileSync(version, "13\n");
  process.kill(first.pid, "SIGKILL");
  await vi.waitUntil(() => heard.includes("failed"), { timeout: 10_000 });
  writeFileSync(version, ours);
  await vi.waitUntil(() => heard.includes("back"), { timeout: 10_000 });
  expect(heard.slice(0, 2)).toEqual(["gone", "failed"]);
  expect(await ask(first.url, "select answer from kept")).toEqual([{ answer: 42 }]);

  await keeper.stop();
  await expect(ask(first.url, "select 1")).rejects.toThrow();
  expect(heard.at(-1)).toBe("back");
});
