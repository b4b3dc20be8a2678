import { describe, expect, it } from "vitest";
import { fixedToDecimal, parseNumber } from "@/lib/domain/fixed-point";
import { foldedText } from "@/lib/domain/folded-text";
import { readPastedBlock } from "@/lib/domain/pasted-block";
import { slugOf } from "@/lib/domain/slug";
import { CSV_START, csvLines } from "@/lib/exchange/csv";
import { readValueFile } from "@/lib/exchange/value-file";
import { readXlsx } from "@/lib/exchange/xlsx-read";
import { writeXlsx } from "@/lib/exchange/xlsx-write";
import { sortByName } from "@/lib/format/name-order";
import { measurementInput } from "@/lib/schemas/measurement";
import { textsInput } from "@/lib/schemas/texts";
import { rowInput } from "@/lib/schemas/value-import";

const HEADING = "Eining (kode);Indikator (kode);Periode;Verdi;Kommentar eller grunn";
const cell = { indicatorId: "01900000-0000-7000-8000-000000000001", period: "2026", version: 0 };
const NFD = "A\u030Asane bla\u030Aba\u0308r";
const NFC = "\u00C5sane bl\u00E5b\u00E4r";

/** The one row of a file, as it would be saved. */
async function importedAs(value: string, comment = "") {
  const read = await readValueFile(Buffer.from(`${HEADING}\nskule;A;2026;${value};${comment}`));
  if (!read.ok) return read.code;
  const row = read.rows.at(0);
  return row ? rowInput(row, cell) : "noRow";
}

describe("row 22: decimals", () => {
  it.each([
    ["2,5", "2.5"],
    ["2.5", "2.5"],
    ["1 000,5", "1000.5"],
    ["1\u00A0000,5", "1000.5"],
    ["\u22123,5", "-3.5"],
    ["0,30000", "0.3"],
  ])("%j typed, pasted and imported is %s", async (typed, decimal) => {
    const pasted = parseNumber(readPastedBlock(`${typed}\t1`)[0]?.[0] ?? "");
    expect(pasted.ok && fixedToDecimal(pasted.value)).toBe(decimal);
    expect(measurementInput.parse({ ...cell, kind: "value", value: typed })).toMatchObject({
      value: decimal,
    });
    expect(await importedAs(typed)).toMatchObject({ ok: true, input: { value: decimal } });
  });

  it("1.000 is asked about everywhere, never guessed", async () => {
    expect(parseNumber("1.000")).toMatchObject({ ok: false, code: "ambiguous" });
    const typed = measurementInput.safeParse({ ...cell, kind: "value", value: "1.000" });
    expect(typed.error?.issues[0]?.message).toBe("ambiguous");
    expect(await importedAs("1.000")).toMatchObject({
      ok: false,
      fault: { key: "value", code: "ambiguous" },
    });
  });
});

describe("row 23: Unicode", () => {
  it("NFC and NFD of Å are the same letter in forms, imports, searches and addresses", async () => {
    expect(NFD).not.toBe(NFC);
    expect(textsInput().parse({ nn: NFD })).toEqual({ nn: NFC });
    expect(await importedAs("1", NFD)).toMatchObject({ ok: true, input: { comment: NFC } });
    expect(foldedText(NFD)).toBe(foldedText(NFC));
    expect(slugOf(NFD)).toBe(slugOf(NFC));
    expect(sortByName([NFD, "Z", "A"], (name) => name)).toEqual(["A", "Z", NFD]);
  });

  it("æ, ø and å come last, aa as å, and Sámi letters among their likes", () => {
    const names = [
      "Å",
      "Ø",
      "Æ",
      "Aa",
      "Z",
      "Áhkká",
      "A",
      "Čáhput",
      "C",
      "Đ",
      "D",
      "Ŋ",
      "N",
      "Š",
      "S",
      "Ŧ",
      "T",
      "Ž",
    ];
    const sorted = sortByName(names, (name) => name);
    expect(sorted.slice(-4)).toEqual(["Æ", "Ø", "Å", "Aa"]);
    for (const [letter, next] of [
      ["C", "D"],
      ["D", "N"],
      ["N", "S"],
      ["S", "T"],
      ["T", "Z"],
    ] as const) {
      const likes = sorted.slice(sorted.indexOf(letter), sorted.indexOf(next));
      expect(likes, letter).toHaveLength(2);
    }
  });

  it.each([
    ["Sámi", "Čáhput Ŋuorra đŧž"],
    ["emoji, made of several", "👩🏽‍🏫 og 🇳🇴"],
    ["right to left", "שלום عالم"],
    ["a letter beyond the first plane", "𠮷"],
  ])("%s comes through form, CSV and workbook as it was", async (_what, text) => {
    expect(measurementInput.parse({ ...cell, kind: "missing", comment: text })).toMatchObject({
      comment: text,
    });
    const lines = csvLines([HEADING.split(";"), ["skule", "A", "2026", "1", text]]);
    const read = await readValueFile(Buffer.from(CSV_START + lines));
    expect(read.ok && read.rows.at(0)).toMatchObject({ comment: text });
    const book = await writeXlsx([{ title: "Ark", widths: [10], rows: [[{ kind: "text", text }]] }]);
    expect(await readXlsx(Buffer.from(book))).toMatchObject({ ok: true, sheets: [{ rows: [[text]] }] });
  });

  it("NUL is refused in a form and in a file", async () => {
    const typed = measurementInput.safeParse({ ...cell, kind: "missing", comment: "a\0b" });
    expect(typed.error?.issues[0]?.message).toBe("notText");
    expect(await importedAs("1", "a\0b")).toBe("notValues");
  });

  it("10 MB in one cell, 10^6 rows and a byte too many are refused, with memory and time to spare", async () => {
    const started = process.memoryUsage().rss;
    const most = 10 * 1024 * 1024;
    const cellOf10MB = Buffer.from(`${HEADING}\nskule;A;2026;1;${"x".repeat(most - 200)}`);
    expect(await readValueFile(cellOf10MB)).toMatchObject({ ok: false, code: "unreadableRow" });
    const rows = Buffer.from(`${HEADING}\n${"a;b;1;1\n".repeat(10 ** 6)}`);
    expect(await readValueFile(rows)).toMatchObject({ ok: false, code: "tooManyValues" });
    expect(await readValueFile(Buffer.alloc(most + 1, "x"))).toMatchObject({ ok: false, code: "tooLarge" });
    expect(readPastedBlock("1\t2\n".repeat(10 ** 5))).toHaveLength(10 ** 5);
    expect(parseNumber("1".repeat(most))).toEqual({ ok: false, code: "notANumber" });
    expect(process.memoryUsage().rss - started).toBeLessThan(500 * 1024 * 1024);
  }, 60_000);
});
