import { describe, expect, test } from "vitest";
import { isToSearch, narrowedChoices } from "@/lib/domain/narrow-choice";

const many = Array.from({ length: 60 }, (_, n) => ({
  value: String(n),
  text: `${n < 3 ? "Éin" : "Skule"} ${n}`,
}));
const valuesOf = (choices: readonly { value: string }[]) => choices.map(({ value }) => value);

describe("choices", () => {
  test("are all offered while they are few, whatever is searched for", () => {
    const few = many.slice(0, 50);
    expect(isToSearch(few)).toBe(false);
    expect(narrowedChoices(few, "", "finst ikkje")).toEqual(few);
  });

  test("are narrowed to the first of many", () => {
    expect(isToSearch(many)).toBe(true);
    expect(valuesOf(narrowedChoices(many, "", " "))).toEqual(valuesOf(many.slice(0, 25)));
  });

  test.each([
    ["ein", "", ["0", "1", "2"], "accents and capitals do not matter"],
    ["ein", "41", ["0", "1", "2", "41"], "what is chosen stays there"],
    ["ein", "1", ["0", "1", "2"], "what is chosen stands once"],
    ["finst ikkje", "", [], "nothing holds it"],
  ])("that hold %j, with %j chosen, are %j: %s", (text, chosen, offered) => {
    expect(valuesOf(narrowedChoices(many, chosen, text))).toEqual(offered);
  });
});
