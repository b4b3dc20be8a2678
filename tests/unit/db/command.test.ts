import { expect, it } from "vitest";
import { runCommand } from "@/lib/db/embedded/command";

const sh = (script: string) => runCommand("/bin/sh", ["-c", script], null);

it("answers with all that was said, also what is heard after the program has ended", async () => {
  expect(await sh("(sleep 0.2; echo late) & echo early")).toEqual({ ok: true, output: "early\nlate" });
});

it("does not wait for one it left behind", async () => {
  const begun = performance.now();
  expect(await sh("echo done; sleep 30 & exit 3")).toEqual({ ok: false, output: "done" });
  expect(performance.now() - begun).toBeLessThan(10_000);
});

it("tells what is wrong with a program that is not there", async () => {
  expect(await runCommand("/no/such/program", [], null)).toEqual({
    ok: false,
    output: expect.stringContaining("ENOENT"),
  });
});
