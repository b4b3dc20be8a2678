import { describe, expect, it } from "vitest";
import { guardXlsx, LARGEST_FILE } from "@/lib/exchange/xlsx-guard";
import { readXlsx } from "@/lib/exchange/xlsx-read";
import { type ZipPart, zipOf } from "@/tests/support/zip";

const workbook: ZipPart = { name: "xl/workbook.xml", content: "<workbook/>" };
const book = (...parts: ZipPart[]) => zipOf([workbook, ...parts]);
const xml = (content: Buffer | string): ZipPart => ({ name: "xl/worksheets/sheet1.xml", content });
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet>&lol2;</worksheet>`;

describe("a file is refused before it is read:", () => {
  it.each([
    ["nothing in it", Buffer.alloc(0), "emptyFile"],
    ["one byte too large", Buffer.alloc(LARGEST_FILE + 1), "tooLarge"],
    ["text", Buffer.from("kode;namn"), "notWorkbook"],
    ["an old Excel file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(100)]), "notWorkbook"],
    ["cut off", book().subarray(0, 60), "notWorkbook"],
    ["a zip of something else", zipOf([{ name: "hei.xml", content: "<a/>" }]), "notWorkbook"],
    [
      "a million entries",
      zipOf(Array.from({ length: 5000 }, (_, n) => ({ name: `${n}.xml` }))),
      "notWorkbook",
    ],
    ["a bomb that says what it is", book(xml(Buffer.alloc(40_000_000, 32))), "tooLarge"],
    ["a bomb that lies", book({ ...xml(Buffer.alloc(40_000_000, 32)), claimedSize: 100 }), "hostile"],
    ["a part that lies the other way", book({ ...xml("<a/>"), claimedSize: 5000 }), "hostile"],
    ["a way out", book({ name: "../../etc/cron.xml" }), "hostile"],
    ["a way out inside", book({ name: "xl/../../x.xml" }), "hostile"],
    ["a name from the root", book({ name: "/etc/passwd" }), "hostile"],
    ["a name from a drive", book({ name: "C:\\x.xml" }), "hostile"],
    ["a name of 300 letters", book({ name: `${"a".repeat(300)}.xml` }), "hostile"],
    ["an archive within", book({ name: "xl/more.zip", content: "PK" }), "hostile"],
    ["the same name twice", book(xml("<a/>"), xml("<b/>")), "hostile"],
    ["encrypted", book({ ...xml("<a/>"), flags: 1 }), "hostile"],
    ["a billion laughs", book(xml(laughs)), "hostile"],
    ["an entity from a file", book(xml('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')), "hostile"],
    ["the same in UTF-16", book(xml(Buffer.from(laughs, "utf16le"))), "hostile"],
  ])("%s", async (_why, bytes, code) => {
    expect(await guardXlsx(bytes)).toBe(code);
    expect(await readXlsx(bytes)).toEqual({ ok: false, code });
  });
});

it("what is no workbook after all is told so, and a cell far away takes only its own thread down", async () => {
  expect(await readXlsx(book(xml("<worksheet/>")))).toMatchObject({ ok: false, code: "unreadable" });
  const rels =
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
  const far = zipOf([
    {
      name: "xl/workbook.xml",
      content: '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    { name: "xl/_rels/workbook.xml.rels", content: rels },
    xml(
      '<worksheet><sheetData><row r="900000000"><c r="A900000000"><v>1</v></c></row></sheetData></worksheet>',
    ),
  ]);
  expect(await readXlsx(far)).toMatchObject({ ok: false });
}, 40_000);

it("hostile files take little memory", async () => {
  const files = [
    book(xml(Buffer.alloc(23_000_000, 32))),
    book({ ...xml(Buffer.alloc(40_000_000, 32)), claimedSize: 9 }),
    book(xml(laughs)),
  ];
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  for (const file of files) for (let round = 0; round < 5; round += 1) await guardXlsx(file);
  expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(100);
});
