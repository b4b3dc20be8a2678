/** A workbook in the making: sheets of cells, and where each sheet is. */
export type Book = { title: string; rows: string[][] }[];

export function sheetOf(book: Book, title: string) {
  const sheet = book.find((each) => each.title === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** Changes the cell of a column in the first row where `at` holds: column heading and text. */
export function setCell(book: Book, title: string, at: [string, string], column: string, text: string): void {
  const { rows } = sheetOf(book, title);
  const place = (heading: string) => rows[0]?.indexOf(heading) ?? -1;
  const row = rows.find((cells) => cells[place(at[0])] === at[1]);
  if (!row || place(column) < 0) throw new Error(`no cell ${title} ${at} ${column}`);
  row[place(column)] = text;
}

/** Adds a row by its headings. */
export function addRow(book: Book, title: string, cells: Record<string, string>): void {
  const { rows } = sheetOf(book, title);
  rows.push((rows[0] ?? []).map((heading) => cells[heading] ?? ""));
}
