import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { runningProcess } from "@/lib/db/embedded/running-process";

it("knows a live process by its start and its program", () => {
  const self = runningProcess(process.pid);
  expect(self).toMatchObject({ pid: process.pid, program: expect.stringContaining("node") });
  expect(self?.started).not.toBe("");
  expect(runningProcess(process.pid)).toEqual(self);
});

it("knows that a process has ended", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  expect(runningProcess(child.pid ?? 0)).toBeNull();
});
