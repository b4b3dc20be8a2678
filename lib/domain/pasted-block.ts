/**
 * Reads what a spreadsheet puts on the clipboard: lines of cells with a tab between. A cell that holds a tab, a line break or a
 * quotation mark stands in quotation marks, with each of its own doubled. The line break after the last line ends it and begins
 * no new one. A quotation mark that is never closed, or stands inside a cell, is text.
 */
export function readPastedBlock(text: string): string[][] {
  const lines: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const [taken, cell] = nextCell(rest);
    lines.at(-1)?.push(cell);
    const mark = rest[taken];
    if (mark === undefined) return lines;
    if (mark === "\n") lines.push([]);
    rest = rest.slice(taken + 1);
  }
}

/** Is it more than one cell? A single one is pasted as any text is. */
export function isPastedBlock(text: string): boolean {
  return readPastedBlock(text).flat().length > 1;
}

const QUOTED = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/;
const PLAIN = /^[^\t\n]*/;

/** The cell the text begins with, and how many characters it takes. */
function nextCell(text: string): [taken: number, cell: string] {
  const quoted = QUOTED.exec(text);
  if (quoted) return [quoted[0].length, (quoted[1] ?? "").replaceAll('""', '"')];
  const plain = String(PLAIN.exec(text));
  return [plain.length, plain];
}
