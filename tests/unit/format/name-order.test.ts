import { expect, it } from "vitest";
import { sortByName } from "@/lib/format/name-order";

it("sorts in Norwegian order, and leaves the caller's list alone", () => {
  const names = ["Åsen", "Øst", "10. trinn", "Aasgard", "Ærfugl", "Alfa", "2. trinn", "Zoo"];
  const before = [...names];
  expect(sortByName(names, (name) => name)).toEqual([
    "2. trinn",
    "10. trinn",
    "Alfa",
    "Zoo",
    "Ærfugl",
    "Øst",
    "Åsen",
    "Aasgard",
  ]);
  expect(names).toEqual(before);
});
