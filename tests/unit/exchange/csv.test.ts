import { describe, expect, it } from "vitest";
import { CSV_START, csvLines, harmless } from "@/lib/exchange/csv";

describe("text that a spreadsheet would run as a formula", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+47 900 00 000", "'+47 900 00 000"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["＝1+1", "'＝1+1"],
    ["－2", "'－2"],
    ["-", "'-"],
    ["-2,5", "-2,5"],
    ["-2.5", "-2.5"],
    ["-12", "-12"],
    ["-2,55", "-2,55"],
    ["=A1-2", "'=A1-2"],
    ["-1-2", "'-1-2"],
    ["−2,5", "−2,5"],
    ["2=2", "2=2"],
    ["", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });
});

describe("lines", () => {
  it("come after the mark by which Excel knows UTF-8", () => {
    expect(Buffer.from(CSV_START)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it("stand as Norwegian spreadsheets read them", () => {
    expect(
      csvLines([
        ["Namn", "Verdi"],
        ["a;b", "-2,5"],
        ['seier "ja"', "to\nlinjer"],
      ]),
    ).toBe('Namn;Verdi\r\n"a;b";-2,5\r\n"seier ""ja""";"to\nlinjer"\r\n');
  });

  it("no text gets out of its cell", () => {
    expect(csvLines([["\r\n=1", '";=1']])).toBe('"\'\r\n=1";""";=1"\r\n');
  });
});
