import { expect, it } from "vitest";
import { readXlsx } from "@/lib/exchange/xlsx-read";
import { writeXlsx } from "@/lib/exchange/xlsx-write";

it("what is written comes back as it was: text that looks like a formula, negative numbers, days", async () => {
  const bytes = await writeXlsx([
    {
      title: "Ark – æøå",
      widths: [10, 10, 10],
      rows: [
        [
          { kind: "heading", text: "A" },
          { kind: "heading", text: "B" },
          { kind: "heading", text: "C" },
        ],
        [
          { kind: "text", text: "=1+1" },
          { kind: "number", text: "-2,5" },
          { kind: "day", text: "2026-02-03" },
        ],
        [
          { kind: "text", text: "@SUM(A1)" },
          { kind: "text", text: "" },
          { kind: "long", text: "to\nlinjer" },
        ],
      ],
    },
  ]);
  expect(await readXlsx(Buffer.from(bytes))).toEqual({
    ok: true,
    sheets: [
      {
        title: "Ark – æøå",
        rows: [
          ["A", "B", "C"],
          ["=1+1", "-2,5", "2026-02-03"],
          ["@SUM(A1)", "", "to\nlinjer"],
        ],
      },
    ],
  });
});
