// Reads and writes workbooks beside the main thread: a large one would keep everyone else waiting, and a hostile one takes only its
// own thread down. Plain JavaScript, since the thread starts without the application's bundler.
import { parentPort, workerData } from "node:worker_threads";
import readWorkbook from "read-excel-file/universal";
import writeWorkbook from "write-excel-file/node";

/** Rows sent at a time: unpacking them is work for the main thread. */
const CHUNK = 500;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** A cell as text: days as 2026-08-01, numbers as Excel shows them (15 digits) with a comma. */
function textOf(cell) {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return String(Number(cell.toPrecision(15))).replace(".", ",");
  if (typeof cell === "boolean") return cell ? "ja" : "nei";
  return String(cell);
}

async function read(bytes) {
  for (const { sheet, data } of await readWorkbook(bytes)) {
    if (data.length > MOST_ROWS || data.some((row) => row.length > MOST_COLUMNS)) {
      return { kind: "refused", code: "tooManyRows", detail: sheet };
    }
    parentPort.postMessage({ kind: "sheet", title: sheet });
    for (let from = 0; from < data.length; from += CHUNK) {
      const rows = data.slice(from, from + CHUNK).map((row) => row.map(textOf));
      parentPort.postMessage({ kind: "rows", rows });
    }
  }
  return { kind: "done" };
}

const heading = {
  type: String,
  fontWeight: "bold",
  backgroundColor: "#E6EEF5",
  wrap: true,
  alignVertical: "top",
};

/** Text stays text, whatever it begins with: a cell of type String is never run as a formula. */
function cellOf({ kind, text }) {
  if (text === "") return null;
  if (kind === "heading") return { ...heading, value: text };
  if (kind === "number") return { type: Number, value: Number(text.replace(",", ".")) };
  if (kind === "day") return { type: Date, value: new Date(`${text}T00:00:00Z`), format: "yyyy-mm-dd" };
  return { type: String, value: text, format: "@", ...(kind === "long" ? { wrap: true } : {}) };
}

async function write(sheets) {
  const bytes = await writeWorkbook(
    sheets.map(({ title, widths, rows }) => ({
      sheet: title,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((row) => row.map(cellOf)),
    })),
  ).toBuffer();
  return { kind: "written", bytes: new Uint8Array(bytes) };
}

try {
  parentPort.postMessage(await (workerData.bytes ? read(workerData.bytes) : write(workerData.sheets)));
} catch (error) {
  parentPort.postMessage({
    kind: "refused",
    code: "unreadable",
    detail: /row (\d+), col (\d+)/.exec(error.message)?.[0],
  });
}
