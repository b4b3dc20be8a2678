import { describe, expect, it, test } from "vitest";
import { csvLines, original } from "@/lib/exchange/csv";
import { delimiterOf, encodingOf, readCsv, UnreadableCsv } from "@/lib/exchange/csv-read";
import { readValueFile } from "@/lib/exchange/value-file";

async function recordsOf(bytes: Buffer): Promise<string[][]> {
  const records: string[][] = [];
  for await (const record of readCsv(bytes)) records.push(record);
  return records;
}

function rowsOf(read: Awaited<ReturnType<typeof readValueFile>>) {
  if (!read.ok) throw new Error(read.code);
  return Array.from({ length: read.rows.length }, (_, index) => read.rows.at(index));
}

describe("how a file is written", () => {
  const text = "Åse;blåbær";
  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 that says so", Buffer.from(`\uFEFF${text}`), "utf-8"],
    ["Windows-1252", Buffer.from(text, "latin1"), "windows-1252"],
    ["UTF-16 from Excel", Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16le"],
  ])("%s is found out, and read the same", async (_why, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(await recordsOf(bytes)).toEqual([["Åse", "blåbær"]]);
  });

  it.each([
    [[0xff, 0x41], "only the first byte of the mark of UTF-16"],
    [[0x41, 0xfe], "only the second"],
  ])("bytes %j are Windows-1252: %s", (bytes) => {
    expect(encodingOf(Buffer.from(bytes))).toBe("windows-1252");
  });

  it.each([
    ["a;b;c,d", ";"],
    ["\uFEFF\r\n\na,b", ","],
    ["a;b,c", ";"],
    ["a\tb,c", "\t"],
    ["a,b,c;d", ","],
    ["a\tb\tc", "\t"],
    ['"a,b,c";d', ";"],
    ["alone", ";"],
    ["a;b\n1,2,3,4", ";"],
    ["a,b\r1;2;3;4", ","],
  ])("%j has %j between its cells", (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

test("what is written is read as it was, whatever it holds", async () => {
  const pieces = [
    "=1+1",
    "'=1",
    "''@x",
    "-2,5",
    "-x",
    '"',
    ";",
    ",",
    "\t",
    "\n",
    "å",
    "€",
    " ",
    "'",
    "",
    "+47",
    "1.000",
  ];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let turn = 0; turn < 200; turn += 1) {
    const cell = () => Array.from({ length: next(4) }, () => pieces[next(pieces.length)]).join("");
    const rows = [["a", "b", "c"], ...Array.from({ length: 5 }, () => ["x", cell(), cell()])];
    const read = await recordsOf(Buffer.from(`\uFEFF${csvLines(rows)}`));
    expect(read.map((row) => row.map(original))).toEqual(rows);
  }
});

test("a quotation mark that is never closed is told where it is", async () => {
  const bytes = Buffer.from(`a;b\n1;2\n"${"x".repeat(300_000)}`);
  await expect(recordsOf(bytes)).rejects.toMatchObject({ constructor: UnreadableCsv, line: 3 });
});

test("a quotation mark inside a cell is text", async () => {
  expect(await recordsOf(Buffer.from('a;b\n5" skjerm;2'))).toEqual([
    ["a", "b"],
    ['5" skjerm', "2"],
  ]);
});

test("200 columns are read, and no more", async () => {
  const line = (columns: number) => Buffer.from(Array(columns).fill("x").join(";"));
  expect((await recordsOf(line(200)))[0]).toHaveLength(200);
  await expect(recordsOf(line(201))).rejects.toMatchObject({ constructor: UnreadableCsv, line: 1 });
});

test("a letter that lies across two pieces of the file is one letter", async () => {
  for (const before of [16_383, 16_384]) {
    const text = `${"x".repeat(before)}å`;
    expect(await recordsOf(Buffer.from(text))).toEqual([[text]]);
  }
});

describe("a file of values", () => {
  const heading = "Eining (kode);Indikator (kode);Periode;Verdi";
  it.each([
    ["2,5", "2,5"],
    ["2.5", "2,5"],
    ["1 000,5", "1000,5"],
    ["1\u2009000", "1000"],
    ["1\u202f000", "1000"],
    ["−3", "-3"],
    ["-3", "-3"],
    ["1.000", "1.000"],
    ["=1+1", "=1+1"],
  ])("reads the number %j as %j", async (typed, expected) => {
    const read = await readValueFile(Buffer.from(`${heading}\nskule;A;2026;${typed}`));
    expect(rowsOf(read)).toMatchObject([{ line: 2, value: expected }]);
  });

  it("takes the columns in any order, counts rows as spreadsheets do, and skips empty ones", async () => {
    const read = await readValueFile(
      Buffer.from("\nVERDI,periode,Indikator (kode),Eining (kode)\n\n1,2026,A,skule\n"),
    );
    expect(read).toMatchObject({ ok: true, letters: { value: "A", unit: "D" } });
    expect(rowsOf(read)).toMatchObject([{ line: 4, unit: "skule" }]);
  });

  it.each([
    ["an empty file", Buffer.alloc(0), "emptyFile"],
    ["a heading alone", Buffer.from(heading), "emptyFile"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "notValues"],
    ["a zip that is no workbook", Buffer.from("PK\u0003\u0004"), "notWorkbook"],
    ["one byte too many", Buffer.alloc(10 * 1024 * 1024 + 1, "x"), "tooLarge"],
  ])("refuses %s", async (_why, bytes, code) => {
    expect(await readValueFile(bytes)).toMatchObject({ ok: false, code });
  });

  it("says which column is missing, and does without those that tell nothing new", async () => {
    const read = await readValueFile(Buffer.from("Eining (kode);Periode;Anna\nx;2026;1"));
    expect(read).toMatchObject({
      faults: [
        { code: "missingColumn", detail: "Indikator (kode)" },
        { code: "unknownColumn", column: "C" },
      ],
    });
  });
});
