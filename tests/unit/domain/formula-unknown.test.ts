import { expect, it } from "vitest";
import { unknownParts } from "@/lib/domain/formula";

it.each([
  ["[A] + [B]", []],
  [
    "[A] + [X] * opt([Y])",
    [
      { code: "X", position: 6 },
      { code: "Y", position: 16 },
    ],
  ],
  ["2,5 * ([X])", [{ code: "X", position: 7 }]],
  ["1", []],
])("unknown parts of %s", (text, unknown) => {
  expect(unknownParts(text, (code) => ["A", "B"].includes(code))).toEqual(unknown);
});
