import { describe, expect, it } from "vitest";
import { type AssignableUnit, type AssignmentChoice, assignmentChange } from "@/lib/domain/assignment";

const unit = (path: string, kind: string, assigned: boolean): AssignableUnit => ({
  id: path.split("/").at(-2) ?? "",
  kind,
  path,
  assigned,
});
const units = [
  unit("/root/", "organisation", true),
  unit("/root/sector/", "sector", false),
  unit("/root/sector/north/", "school", true),
  unit("/root/sector/south/", "school", false),
  unit("/root/sector/care/", "kindergarten", false),
  unit("/root/sectors/", "school", false),
];
const rule = (act: "add" | "remove", path: string, kind: string | null): AssignmentChoice => ({
  by: "rule",
  act,
  path,
  kind,
});

describe("the change of a choice", () => {
  it.each<[string, AssignmentChoice, string, string]>([
    ["picked: no others", { by: "pick", ids: new Set(["sector", "north"]) }, "sector", "root"],
    ["picked as it is", { by: "pick", ids: new Set(["root", "north"]) }, "", ""],
    ["none picked", { by: "pick", ids: new Set() }, "", "root north"],
    ["all below a unit, itself too", rule("add", "/root/sector/", null), "sector south care", ""],
    ["one kind below a unit", rule("add", "/root/sector/", "school"), "south", ""],
    ["one kind everywhere", rule("add", "/", "school"), "south sectors", ""],
    ["taken from all below", rule("remove", "/root/sector/", null), "", "north"],
    ["taken from a kind that has it not", rule("remove", "/", "kindergarten"), "", ""],
  ])("%s", (_why, choice, added, removed) => {
    const change = assignmentChange(units, choice);
    expect([change.added.join(" "), change.removed.join(" ")]).toEqual([added, removed]);
  });
});
