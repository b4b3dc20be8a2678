import { expect, it } from "vitest";
import { errorForLog } from "@/lib/log";

it("keeps persons and what was typed out of the log", () => {
  const own = new Error("no way to kari.nordmann@kommunen.no (010190 12345, 01019012345)");
  expect(errorForLog(own)).toMatchObject({ name: "Error", message: "no way to … (…, …)" });
  const typed = Object.assign(new Error('Invalid create(): { name: "Kari Nordmann" }'), {
    code: "P2002",
    clientVersion: "7",
  });
  expect(errorForLog(typed)).toMatchObject({ code: "P2002", message: undefined });
  expect(JSON.stringify(errorForLog(typed))).not.toContain("Kari");
  const refused = Object.assign(new Error("duplicate key (email)=(kari)"), {
    severity: "ERROR",
    code: "23505",
  });
  expect(JSON.stringify(errorForLog(refused))).not.toContain("kari");
  expect(errorForLog("Kari Nordmann")).toBe("string");
});
