import { describe, expect, test } from "vitest";
import { bestFirst, searchRank } from "@/lib/domain/search";

const matter = {
  codes: ["R1.1", "meistring"],
  names: ["Meistring på ungdomstrinnet", "Mestring på ungdomstrinnet"],
};

describe("searchRank", () => {
  test.each([
    ["r1.1", 0, "a code, whatever its capitals"],
    ["R1", 1, "the beginning of a code"],
    ["meist", 1, "a code before a name that begins the same way"],
    ["mestring", 2, "the beginning of a name, in any language"],
    ["  MESTRING   På ", 2, "spaces and capitals do not matter"],
    ["ungdom", 3, "the beginning of a word"],
    ["ungdoms mestr", 3, "every word begins a word, in any order"],
    ["trinn", 4, "inside a word"],
    ["trinn estr", 4, "each word somewhere"],
    ["1.1", 4, "inside a code"],
    ["mestring helse", null, "every word is asked for"],
    ["pa", null, "å is no a"],
    ["", null, "nothing is asked"],
    [" \t", null, "only spaces"],
  ])("%j ranks %s: %s", (question, rank, _why) => {
    expect(searchRank(question, matter)).toBe(rank);
  });

  test.each([
    ["kafe", "Kafé", "accents are looked past"],
    ["KAFÉ", "kafe", "on both sides"],
    ["Åse", "A\u030Ase", "å in either spelling of Unicode"],
    ["økonomi", "ØKONOMI", "ø is one letter, large or small"],
    ["sti", "Helse/stiar", "a slash parts words"],
  ])("%s finds %s: %s", (question, name, _why) => {
    expect(searchRank(question, { codes: [], names: [name] })).not.toBeNull();
  });
});

describe("bestFirst", () => {
  const answer = (name: string, rank: 0 | 1 | 2 | 3 | 4) => ({ name, rank });

  test("puts the best first, leaves equals in order, and stops at the limit", () => {
    const answers = [answer("a", 4), answer("b", 2), answer("c", 0), answer("d", 2)];
    expect(bestFirst(answers, 3).map(({ name }) => name)).toEqual(["c", "b", "d"]);
    expect(answers[0]?.name).toBe("a");
  });
});
