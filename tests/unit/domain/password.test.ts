import { describe, expect, it } from "vitest";
import { isBuiltOnOwner } from "@/lib/domain/password";

const owner = { name: "Kari Nordmann", email: "kari.nordmann@hareid.kommune.no" };

describe("isBuiltOnOwner", () => {
  it.each([
    ["the name itself", "Kari Nordmann", true],
    ["the name in other letters and with signs", "kari-NORDMANN!!", true],
    ["the name and a year", "KariNordmann2026", true],
    ["the address", "kari.nordmann@hareid.kommune.no", true],
    ["the address and a digit", "kari.nordmann@hareid.kommune.no1", true],
    ["the part before the at sign, twice", "kari.nordmannkari.nordmann", true],
    ["the employer", "hareidkommune1", true],
    ["a sentence the name is part of", "kari plukkar blåbær i skogen", false],
    ["something else", "blå hest over fjorden", false],
    ["something else that is short when signs are left out", "!!!!!!!!!!!!", false],
  ])("%s", (_why, password, expected) => {
    expect(isBuiltOnOwner(password, owner)).toBe(expected);
  });

  it("takes no notice of words of one or two letters", () => {
    expect(isBuiltOnOwner("bo-ås-ås-12", { name: "Bo Ås", email: "b@x.no" })).toBe(true);
    expect(isBuiltOnOwner("ås-hest-1234", { name: "Bo Ås", email: "b@x.no" })).toBe(false);
  });

  it("copes with an owner without an address", () => {
    expect(isBuiltOnOwner("kari nordmann", { name: "Kari", email: "" })).toBe(false);
  });
});
