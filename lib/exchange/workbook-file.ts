import { plainText } from "@/lib/domain/plain-text";
import type { Column, SheetRow } from "@/lib/domain/workbook";
import { shownForm } from "@/lib/domain/workbook-reading";
import { type SheetName, WORKBOOK_SHEETS } from "@/lib/schemas/workbook-sheets";
import { isExact } from "./exact-number";
import { type WrittenCell, type WrittenSheet, writeXlsx } from "./xlsx-write";

const WIDE = 44;
const NARROW = 16;

/** The workbook of an organisation: what to know first, then a sheet for each kind of thing. */
export function writeWorkbookFile(
  rows: Readonly<Record<SheetName, readonly SheetRow[]>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = WORKBOOK_SHEETS.map(
    ({ name, title, columns }): WrittenSheet => ({
      title,
      widths: columns.map(({ key }) => (key.includes(".") ? WIDE : NARROW)),
      rows: [
        columns.map((column) => ({ kind: "heading", text: column.title })),
        ...rows[name].map((row) => columns.map((column) => cellOf(column, row))),
      ],
    }),
  );
  return writeXlsx([readMe(), ...sheets]);
}

function cellOf(column: Column, row: SheetRow): WrittenCell {
  const text = plainText(shownForm(column, row[column.key] ?? ""));
  if (column.kind === "day") return { kind: "day", text };
  if (column.kind === "number" && isExact(text)) return { kind: "number", text };
  return { kind: column.key.includes(".") ? "long" : "text", text };
}

function readMe(): WrittenSheet {
  const columns = WORKBOOK_SHEETS.flatMap(({ title, columns }) =>
    columns.flatMap((column) =>
      column.words ? [`${title} – ${column.title}: ${Object.values(column.words).join(", ")}`] : [],
    ),
  );
  const lines = [
    "Kvart ark er éin type. Den første rada er overskrifter: dei skal stå som dei er, men rekkjefølgja er fri.",
    "Ei rad blir kjend att på koden sin. Finst koden, blir rada endra; finst han ikkje, blir ho laga.",
    "Rader som ikkje er med i fila, blir ståande som dei er. Import slettar aldri noko.",
    "Tekstar kan stå på nynorsk (nn), bokmål (nb) og engelsk (en). Minst eitt språk må vere fylt ut.",
    "Tal kan ha komma eller punktum. Dagar blir skrivne 2026-08-01. Periodar: 2026, 2026-T1, 2026-Q1, 2026-H1, 2026-03, 2025/26.",
    "Årsak og verknad: med målekart er koden ein suksessfaktor, utan målekart ein indikator.",
    "Gradar blir skrivne slik: 1 = svak; 3 = middels; 5 = god",
    "Desse orda kan stå i kolonnar med val:",
    ...columns,
  ];
  const rows: WrittenCell[][] = lines.map((text) => [{ kind: "long", text }]);
  return { title: "Les meg", widths: [120], rows: [[{ kind: "heading", text: "Les meg først" }], ...rows] };
}
