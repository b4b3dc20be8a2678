import { describe, expect, it } from "vitest";
import { placeBlock, type Target } from "@/components/entry/paste-plan";

function target(more: Partial<Target> = {}): Target {
  const own = { label: "Trivsel", rowName: "Trivsel", key: "c", closed: null, row: null, choices: null };
  return { ...own, parts: ["value"], standing: {}, ...more };
}
const choices = [
  { value: "1", text: "Ja" },
  { value: "0", text: "Nei" },
];

describe("a pasted cell", () => {
  it.each([
    [
      "a number goes in as it is written",
      "4,5",
      target(),
      { ok: true, texts: [{ name: "c.value", text: "4,5" }] },
    ],
    ["an empty one leaves what stands there", " ", target(), { ok: true, texts: [] }],
    [
      "a choice by its text",
      "ja",
      target({ choices }),
      { ok: true, texts: [{ name: "c.value", text: "1" }] },
    ],
    [
      "a choice by its number",
      "0",
      target({ choices }),
      { ok: true, texts: [{ name: "c.value", text: "0" }] },
    ],
    [
      "a ratio in one cell",
      "205 / 250",
      target({ parts: ["numerator", "denominator"] }),
      {
        ok: true,
        texts: [
          { name: "c.numerator", text: "205" },
          { name: "c.denominator", text: "250" },
        ],
      },
    ],
    [
      "half a ratio in one cell",
      "205",
      target({ parts: ["numerator", "denominator"] }),
      { ok: false, code: "ratioParts" },
    ],
    ["a locked one", "4", target({ closed: "locked" }), { ok: false, code: "locked" }],
    ["beyond the grid", "4", null, { ok: false, code: "outside" }],
  ])("%s", (_what, text, to, placed) => {
    expect(placeBlock([[text]], () => to)).toMatchObject([[placed]]);
  });

  it("keeps its place in the block", () => {
    const placed = placeBlock(
      [
        ["1", "2"],
        ["3", "4"],
      ],
      (down, right) => target({ key: `${down}${right}` }),
    );
    const names = placed.map((line) => line.map((each) => (each.ok ? each.texts[0]?.name : null)));
    expect(names).toEqual([
      ["00.value", "01.value"],
      ["10.value", "11.value"],
    ]);
  });
});
