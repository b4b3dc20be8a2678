import { CSV_START, csvLines } from "./csv";
import { shownCells, VALUE_HEADING } from "./value-sheet";

type Row = Readonly<Record<string, string>>;

/** The rows of an export as a CSV file, a batch at a time, when the receiver has room for it. */
export function valueStream(batches: AsyncGenerator<readonly Row[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(CSV_START + csvLines([VALUE_HEADING]))),
    async pull(stream) {
      const { value, done } = await batches.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(csvLines(value.map(shownCells))));
    },
    cancel: async () => {
      await batches.return(undefined);
    },
  });
}
