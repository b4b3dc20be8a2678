import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseNumber } from "@/lib/domain/fixed-point";
import { isPastedBlock, readPastedBlock } from "@/lib/domain/pasted-block";

describe("a block as a spreadsheet puts it on the clipboard", () => {
  it.each([
    ["one cell", "12,5", [["12,5"]]],
    ["one cell with the line break Excel adds", "12,5\r\n", [["12,5"]]],
    ["two columns", "1\t2", [["1", "2"]]],
    ["two lines, Windows line breaks", "1\r\n2\r\n", [["1"], ["2"]]],
    ["two lines, old Macintosh line breaks", "1\r2", [["1"], ["2"]]],
    [
      "empty cells stay where they are",
      "\t2\n\t\n3\t",
      [
        ["", "2"],
        ["", ""],
        ["3", ""],
      ],
    ],
    ["an empty line within", "1\n\n2\n", [["1"], [""], ["2"]]],
    ["nothing at all", "", [[""]]],
    ["a line break in a quoted cell", '"a\nb"\t2', [["a\nb", "2"]]],
    ["a tab in a quoted cell", '"a\tb"\n2', [["a\tb"], ["2"]]],
    ["doubled quotation marks", '"say ""hi"""\t1', [['say "hi"', "1"]]],
    ["an empty quoted cell", '""\t1', [["", "1"]]],
    ["a quotation mark inside a cell is text", '12"\t1', [['12"', "1"]]],
    ["a quotation mark never closed is text", '"abc\t1\n2', [['"abc', "1"], ["2"]]],
    ["text after a closing quotation mark", '"a"b\t1', [['"a"b', "1"]]],
    ["lines of unlike lengths", "1\t2\t3\n4", [["1", "2", "3"], ["4"]]],
  ])("%s", (_why, text, block) => {
    expect(readPastedBlock(text)).toEqual(block);
  });

  it.each([
    ["1\u00a0234,5", 12_345_000],
    ["1\u2009234", 12_340_000],
    ["1\u202f234\u202f567,25", 12_345_672_500],
    ["\u22123,5", -35_000],
    [" 4 ", 40_000],
  ])("%j is a number a sheet may have written", (text, value) => {
    expect(parseNumber(readPastedBlock(`${text}\t1`)[0]?.[0] ?? "")).toEqual({ ok: true, value });
  });

  test("one cell is no block", () => {
    expect(isPastedBlock("12,5\r\n")).toBe(false);
    expect(isPastedBlock('"two\nlines"')).toBe(false);
    expect(isPastedBlock("1\t2")).toBe(true);
    expect(isPastedBlock("1\n2")).toBe(true);
  });

  test("whatever the cells hold, they come back as they were", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "1", ",", '"', "\t", "\n", " ", "\u2009"),
      maxLength: 6,
    });
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, fc.boolean(), (lines, isWindows) => {
        const end = isWindows ? "\r\n" : "\n";
        const text = lines.map((line) => line.map(written).join("\t")).join(end) + end;
        expect(readPastedBlock(text)).toEqual(lines);
      }),
    );
  });
});

function written(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
