import { expect, it } from "vitest";
import { endedOnce } from "@/lib/format/sentence";

it.each([
  ["Lengst frå ambisjonen er elevar med 3 stk..", "Lengst frå ambisjonen er elevar med 3 stk."],
  ["Lengst frå ambisjonen er sjukefråvær med 6,4 %.", "Lengst frå ambisjonen er sjukefråvær med 6,4 %."],
  [" med 3 stk., og 2 til", " med 3 stk., og 2 til"],
])("%s ends with one dot", (said, expected) => {
  expect(endedOnce(said)).toBe(expected);
});
