import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { takeFolder } from "@/lib/db/embedded/folder-lock";
import { newHome, startApplication, startProgram } from "./platform-home";

test("a folder has one holder, and is free after its release", () => {
  const home = newHome();
  const first = takeFolder(home, "start");
  if (!("lock" in first)) throw new Error("an empty folder is held");
  first.lock.announce("http://localhost:3000");
  expect(takeFolder(home, "start")).toMatchObject({
    holder: { pid: process.pid, address: "http://localhost:3000" },
  });
  first.lock.release();
  expect(takeFolder(home, "start")).toHaveProperty("lock");
});

test("row 17: a second start names the process that runs and where, and ends well", async () => {
  const home = newHome();
  const first = takeFolder(home, "start");
  if (!("lock" in first)) throw new Error("an empty folder is held");
  first.lock.announce("http://localhost:3456");
  const second = startProgram("scripts/serve.ts", ["start"], { BALANSERT_DATA: home });
  const heard: string[] = [];
  second.stdout?.on("data", (chunk) => heard.push(String(chunk)));
  expect(await once(second, "close")).toEqual([0, null]);
  expect(heard.join("")).toContain(`prosess ${process.pid}, http://localhost:3456`);
});

test("row 17: the lock of a process that was killed is taken over", async () => {
  const home = newHome();
  const application = await startApplication(home);
  expect(takeFolder(home, "start")).toHaveProperty("holder.purpose", "test");
  await application.kill();
  expect(takeFolder(home, "start")).toHaveProperty("lock");
});

test.each([
  [
    "its number has gone to a later process",
    (text: string) => text.replace(/"started":"[^"]*"/, '"started":"0"'),
  ],
  ["it is broken", () => "{"],
])("a lock nobody stands behind is taken over: %s", (_why, spoil) => {
  const home = newHome();
  takeFolder(home, "start");
  const file = path.join(home, "lock.json");
  writeFileSync(file, spoil(readFileSync(file, "utf8")));
  expect(takeFolder(home, "start")).toHaveProperty("lock");
});
