import { inflateRawSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetRows } from "@/components/audit/audit-sheet";
import { openDataRows } from "@/components/open-data/open-data-rows";
import { readAuditTrail } from "@/lib/data/audit";
import { getOpenData } from "@/lib/data/open-data";
import { getWorkbook } from "@/lib/data/workbook";
import { csvLines } from "@/lib/exchange/csv";
import { writeValueSheet } from "@/lib/exchange/value-sheet";
import { writeWorkbookFile } from "@/lib/exchange/workbook-file";
import { readZipDirectory } from "@/lib/exchange/zip-directory";
import { travelTo } from "../support/clock";
import { hostileOrganisation } from "../support/hostile-organisation";
import { FORMULAS } from "../support/hostile-texts";
import { actorOf, type Organisation } from "../support/organisation";
import { csvOf, exportRows } from "../support/values";
import { bookOf } from "../support/workbook-file";

let organisation: Organisation;
beforeAll(async () => {
  travelTo("2026-09-15");
  organisation = await hostileOrganisation(FORMULAS);
});

const words = {
  locale: "nn" as const,
  t: Object.assign((key: string) => key, { has: () => false, rich: () => "" }),
};

async function auditRows(): Promise<string[][]> {
  const rows: string[][] = [];
  const batches = await readAuditTrail(await actorOf(organisation, "auditor"), {});
  for await (const batch of batches ?? []) rows.push(...sheetRows(words as never, batch));
  return rows;
}

async function openRows(place: object): Promise<string[][]> {
  const data = await getOpenData({ organisation: organisation.code, ...place }, "2026-T1");
  return data ? openDataRows(data, "nn") : [];
}

const exportsAsCsv: [string, () => Promise<string>][] = [
  ["the values", async () => csvOf(await exportRows(organisation.actor)).toString()],
  ["the audit trail", async () => csvLines(await auditRows())],
  ["the open data of the organisation", async () => csvLines(await openRows({}))],
  ["the open data of a unit", async () => csvLines(await openRows({ unit: "north" }))],
  ["the series of an indicator", async () => csvLines(await openRows({ unit: "north", indicator: "A" }))],
];

describe("no cell of a CSV file begins as a formula does:", () => {
  it.each(exportsAsCsv)("%s", async (_what, made) => {
    const cells: string[] = parse(await made(), {
      delimiter: ";",
      bom: true,
      relax_column_count: true,
    }).flat();
    const formulas = cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t\r\n]/.test(cell));
    // What is left are negative numbers, which stay numbers.
    expect(formulas.filter((cell) => !/^-\d+([.,]\d+)?$/.test(cell))).toEqual([]);
    expect(cells.some((cell) => /^'[=+\-@＝＋－＠]/.test(cell))).toBe(true);
  });

  it("and negative numbers stay numbers", async () => {
    const values = csvOf(await exportRows(organisation.actor)).toString();
    expect(values).toContain(";-2,5;");
    expect(csvLines(await openRows({ unit: "north" }))).toContain(";-2,5;");
  });
});

const workbooks: [string, () => Promise<Uint8Array>][] = [
  ["the values", async () => writeValueSheet(await exportRows(organisation.actor))],
  ["the hierarchy", async () => writeWorkbookFile((await getWorkbook(organisation.actor)) ?? ({} as never))],
];

describe("no cell of a workbook is a formula:", () => {
  it.each(workbooks)("%s", async (_what, made) => {
    const bytes = Buffer.from(await made());
    const sheets = (readZipDirectory(bytes, 100) ?? []).filter(({ name }) =>
      /worksheets\/.*\.xml$/.test(name),
    );
    expect(sheets.length).toBeGreaterThan(0);
    const xml = sheets.map(({ start, packedSize, method }) => {
      const packed = bytes.subarray(start ?? 0, (start ?? 0) + packedSize);
      return (method === 0 ? packed : inflateRawSync(packed)).toString();
    });
    expect(xml.filter((sheet) => /<f[\s>]|<hyperlink|t="str"/.test(sheet))).toEqual([]);
    const cells = (await bookOf(bytes)).flatMap(({ rows }) => rows.flat());
    expect(cells.some((cell) => cell.startsWith("=HYPERLINK"))).toBe(true);
  });

  it("and negative numbers are numbers in it", async () => {
    const bytes = Buffer.from(await writeValueSheet(await exportRows(organisation.actor)));
    const [sheet] = (readZipDirectory(bytes, 100) ?? []).filter(({ name }) => /sheet1\.xml$/.test(name));
    if (!sheet) throw new Error("no sheet");
    const xml = inflateRawSync(
      bytes.subarray(sheet.start ?? 0, (sheet.start ?? 0) + sheet.packedSize),
    ).toString();
    expect(xml).toMatch(/<c [^>]*?(t="n")?[^>]*><v>-2\.5<\/v>/);
  });
});
