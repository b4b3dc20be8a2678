import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";

const SLICE = 16 * 1024;
const LONGEST_RECORD = 200_000;
const MOST_COLUMNS = 200;
const FIRST_LINE = 64 * 1024;

type Encoding = "utf-8" | "utf-16le" | "windows-1252";

/** What may stand between the cells; of equally frequent ones the first. */
const DELIMITERS = [";", "\t", ","] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** A line of a file that cannot be told apart into cells. */
export class UnreadableCsv extends Error {
  constructor(readonly line: number) {
    super("unreadable CSV");
  }
}

/** How a file's text is written: as it says itself, else as UTF-8 when it is so throughout, else as old Norwegian spreadsheets do. */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** What stands between the cells: the most frequent of the three in the first line that has any text, outside quotes. A semicolon when none does. */
export function delimiterOf(text: string): Delimiter {
  const counts = { ";": 0, "\t": 0, ",": 0 };
  let isQuoted = false;
  for (const character of text.replace(/^[\uFEFF\r\n]+/, "")) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "\n" || character === "\r") break;
    else if (Object.hasOwn(counts, character)) counts[character as Delimiter] += 1;
  }
  return DELIMITERS.reduce((most, each) => (counts[each] > counts[most] ? each : most));
}

/**
 * The records of a CSV file, as they are read: a large file keeps nobody else waiting. Encoding and delimiter are found out.
 * Throws UnreadableCsv.
 */
export async function* readCsv(bytes: Buffer): AsyncGenerator<string[]> {
  const encoding = encodingOf(bytes);
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, FIRST_LINE));
  const parser = Readable.from(slicesOf(bytes, encoding)).pipe(
    parse({
      delimiter: delimiterOf(start),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
    }),
  );
  try {
    for await (const record of parser) {
      if (record.length > MOST_COLUMNS) throw new UnreadableCsv(parser.info.records);
      yield record;
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableCsv(parser.info.records + 1) : error;
  }
}

async function* slicesOf(bytes: Buffer, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += SLICE) {
    yield decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    await setImmediate();
  }
  yield decoder.decode();
}
