import { expect, it } from "vitest";
import { ServerError } from "@/lib/db/server-error";

it("carries a code and facts, and a message fit for a log", () => {
  const error = new ServerError("foreignServer", { pid: 42, folder: "/data/cluster" });
  expect(error).toMatchObject({ code: "foreignServer", facts: { pid: 42 } });
  expect(error.message).toBe("foreignServer pid=42 folder=/data/cluster");
});
