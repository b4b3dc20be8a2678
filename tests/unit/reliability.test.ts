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

it("each of the twenty-five has its own", () => {
  const numbers = new Set(rows.map(({ number }) => number));
  expect(
    Array.from({ length: 25 }, (_, index) => index + 1).filter((number) => !numbers.has(number)),
  ).toEqual([]);
});
