import type { PersonalRecords } from "@/lib/data/personal-view";

/** Everything held about a user as JSON, a record a line; ids are put into names at its end. */
export function* personJson({ sections, names }: PersonalRecords, at: Date): Generator<string> {
  yield `{\n"madeAt": ${JSON.stringify(at)}`;
  for (const { section, records } of sections) {
    yield `,\n${JSON.stringify(section)}: [`;
    for (const [index, record] of records.entries())
      yield `${index === 0 ? "" : ","}\n  ${JSON.stringify(record)}`;
    yield "]";
  }
  yield `,\n"names": ${JSON.stringify(Object.fromEntries(names), null, 1)}\n}\n`;
}
