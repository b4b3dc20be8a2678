import { expect, it } from "vitest";
import { claimedGrants } from "@/lib/domain/claimed-grant";

const leader = { role: "leader", unitCode: "hareid-skule" };
const map = { "group-1": "leader:hareid-skule", toString: "auditor:hareid-kommune" };

it.each([
  ["one text", "leader:hareid-skule", [leader]],
  [
    "a list",
    ["leader:hareid-skule", "auditor:hareid-kommune"],
    [leader, { role: "auditor", unitCode: "hareid-kommune" }],
  ],
  ["a value of the map", ["group-1"], [leader]],
  ["the same twice, said in two ways", ["group-1", "leader:hareid-skule"], [leader]],
  ["a role we do not know", ["king:hareid-skule"], []],
  ["no unit", ["leader:", "leader"], []],
  ["one part too many", ["leader:a:b"], []],
  ["a value that only every object has", ["constructor", "valueOf"], []],
  ["no claim", undefined, []],
  ["something else", [1, null, { role: "leader" }], []],
])("%s", (_why, claim, expected) => {
  expect(claimedGrants(claim, map)).toEqual(expected);
});
