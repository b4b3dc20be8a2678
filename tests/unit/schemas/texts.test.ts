import { describe, expect, it, test } from "vitest";
import { optionalTextsInput, textsInput } from "@/lib/schemas/texts";

describe("texts of which one is required", () => {
  it.each([
    [{ nn: "Skule" }, { nn: "Skule" }, "one language"],
    [
      { nn: " Skule ", nb: "Skole", en: "School" },
      { nn: "Skule", nb: "Skole", en: "School" },
      "all three, trimmed",
    ],
    [{ nn: "", nb: "", en: "School" }, { en: "School" }, "empty fields of a form are no texts"],
    [{ nn: "A\u030Arhus" }, { nn: "\u00C5rhus" }, "Å is one letter, however it was typed"],
    [{ nn: "Sámi 😀 \u05E9" }, { nn: "Sámi 😀 \u05E9" }, "letters of all kinds"],
    [{ nn: "x", sv: "Skola" }, { nn: "x" }, "a language we do not have is left out"],
  ])("%j is %j (%s)", (input, expected, _why) => {
    const texts = textsInput().parse(input);
    expect(texts).toEqual(expected);
    expect(Object.keys(texts)).toEqual(Object.keys(expected));
  });

  it.each([
    [{}, "required", "nn", "none"],
    [{ nn: "", nb: " ", en: "\n" }, "required", "nn", "only spaces"],
    [{ nn: "abcd" }, "tooLong", "nn", "longer than asked for"],
    [{ nn: "ab", en: "a\0b" }, "notText", "en", "NUL, which the database refuses"],
  ])("%j is refused with %s at %s (%s)", (input, code, field, _why) => {
    const issue = textsInput(3).safeParse(input).error?.issues[0];
    expect([issue?.message, issue?.path]).toEqual([code, [field]]);
  });

  test("that are no texts are refused", () => {
    for (const input of [null, "Skule", [], { nn: 5 }, { nn: { nn: "x" } }]) {
      expect(textsInput().safeParse(input).success).toBe(false);
    }
  });
});

describe("texts that may be left out", () => {
  it.each([
    [{ nn: "", nb: "", en: "" }, null, "a form with all fields empty"],
    [{}, null, "nothing in it"],
    [null, null, "no texts"],
    [undefined, undefined, "not there"],
    [{ nn: "Rektor", nb: "" }, { nn: "Rektor" }, "one of them"],
  ])("%j is %j (%s)", (input, expected, _why) => {
    expect(optionalTextsInput().parse(input)).toEqual(expected);
  });

  test("are refused like others when too long", () => {
    expect(optionalTextsInput(3).safeParse({ nb: "abcd" }).error?.issues[0]?.message).toBe("tooLong");
  });
});
