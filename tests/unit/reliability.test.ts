import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ROW = /^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| (.+) \|$/;
const rows = readFileSync("tests/RELIABILITY.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number = "", , , file = "", title = ""] = ROW.exec(line) ?? [];
    return number ? [{ number: Number(number), file, title }] : [];
  });

it.each(rows)("row $number names a test that is there: $file, $title", ({ file, title }) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toContain(title);
});

it("rows 13 to 17 and 19 to 25 have theirs", () => {
  const numbers = new Set(rows.map(({ number }) => number));
  expect([13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25].filter((number) => !numbers.has(number))).toEqual(
    [],
  );
});
