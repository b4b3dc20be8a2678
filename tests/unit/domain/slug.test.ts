import { describe, expect, it } from "vitest";
import { isSlug, slugOf } from "@/lib/domain/slug";

describe("a name as part of an address", () => {
  it.each([
    ["Hjørungavåg skule", "hjorungavag-skule", "ø and å"],
    ["Næringsavdelinga", "naeringsavdelinga", "æ"],
    ["Hja\u030alp", "hjalp", "å written as two characters"],
    ["Kárášjohka – Karasjok", "karasjohka-karasjok", "Sámi letters and a dash"],
    ["  Helse & omsorg  ", "helse-omsorg", "signs and blanks"],
    ["日本", "", "nothing that can stand there"],
    [`${"a".repeat(59)} b`, "a".repeat(59), "no hyphen where it is cut"],
  ])("%s → %s (%s)", (name, expected) => {
    expect(slugOf(name)).toBe(expected);
    expect(expected === "" || isSlug(expected)).toBe(true);
  });

  it.each(["", "A", "a--b", "-a", "a-", "a b", "å", "a".repeat(61)])("%s is none", (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
