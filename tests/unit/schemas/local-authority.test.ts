import { describe, expect, it } from "vitest";
import { findLocalAuthority, localAuthorities } from "@/lib/schemas/register/local-authority";

describe("the register of local authorities", () => {
  it("has 357 municipalities and 14 counties, each number once, leading zeros kept", () => {
    const kinds = localAuthorities.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "municipality")).toHaveLength(357);
    expect(kinds.filter((kind) => kind === "county")).toHaveLength(14);
    expect(new Set(localAuthorities.map(({ code }) => code)).size).toBe(371);
    expect(localAuthorities[0]).toMatchObject({
      code: "0301",
      name: { nn: "Oslo kommune", en: "Oslo municipality" },
    });
  });

  it.each([
    ["1517", "1517", "the number"],
    ["Hareid", "1517", "the name"],
    ["  hareid  KOMMUNE ", "1517", "the whole name, however written"],
    ["1517 Hareid kommune", "1517", "as the list proposes it"],
    ["Oslo", "0301", "a municipality and no county"],
    ["Karasjok", "5610", "the Norwegian of two names"],
    ["Kárášjohka", "5610", "the Sámi of two names"],
    ["1818 Herøy kommune", "1818", "one of two with the same name"],
    ["Rogaland fylkeskommune", "11", "a county"],
    ["15", "15", "a county's number"],
    ["Møre og Romsdal", "15", "a county by its bare name"],
    ["Trøndelag", "50", "a county by one of its names"],
    ["Trøndelag fylkeskommune", "50", "the same, with the word"],
    ["Trondheim kommune", "5001", "a municipality by one of its names, with the word"],
    ["A\u030alesund", "1508", "Å written as two characters"],
  ])("%s is %s (%s)", (text, code) => {
    expect(findLocalAuthority(text)).toMatchObject({ ok: true, authority: { code } });
  });

  it.each([
    ["", "required"],
    ["  ", "required"],
    ["Herøy", "severalPlaces"],
    ["Atlantis", "unknownPlace"],
    ["301", "unknownPlace"],
    ["9999", "unknownPlace"],
  ])("%s is refused: %s", (text, code) => {
    expect(findLocalAuthority(text)).toEqual({ ok: false, code });
  });
});
