import { describe, expect, it } from "vitest";
import { chooseLocale, isLocale } from "@/lib/i18n/locale";

describe("the language", () => {
  it.each([
    ["nb", "nn", "nb", "chosen before"],
    ["en", null, "en", "chosen before, though the browser says nothing"],
    ["sv", "nb", "nb", "a choice we do not have is none"],
    [undefined, "nn-NO,nn;q=0.9,nb;q=0.8,en;q=0.7", "nn", "the browser's first"],
    [undefined, "sv,da;q=0.9,en-GB;q=0.5,nb;q=0.4", "en", "the first of ours it asks for"],
    [undefined, "en;q=0.5,nb;q=0.9", "nb", "the most wanted, not the first written"],
    [undefined, "nb,nn", "nb", "the first of two wanted alike"],
    [undefined, "no", "nb", "plain Norwegian is read as bokmål"],
    [undefined, "NO-no", "nb", "whatever the case"],
    [undefined, "en;q=0,nn;q=0.1", "nn", "q=0 is not wanted at all"],
    [undefined, "nn;q=x,en;q=0.2", "en", "a weight that is none counts as nothing"],
    [undefined, "*", "nn", "anything will do"],
    [undefined, "sv,fi", "nn", "none of ours"],
    [undefined, "", "nn", "an empty header"],
    [undefined, null, "nn", "no header"],
    ["", "en", "en", "an empty cookie"],
    ["__proto__", null, "nn", "a cookie that is no language"],
  ] as const)("of cookie %j and header %j is %s: %s", (cookie, header, expected, _why) => {
    expect(chooseLocale(cookie, header)).toBe(expected);
  });

  it.each([
    ["nn", true],
    ["nb", true],
    ["en", true],
    ["no", false],
    ["NN", false],
    [undefined, false],
    [null, false],
    [["nn"], false],
  ])("isLocale(%j) is %s", (value, expected) => {
    expect(isLocale(value)).toBe(expected);
  });
});
