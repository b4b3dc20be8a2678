import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const document = readFileSync("docs/security.md", "utf8");

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered from 1 on. */
const SECTIONS: Record<string, number> = Object.fromEntries(
  `1.1=2 1.2=9 1.3=11 1.4=3 1.5=2 2.1=3 2.2=3 2.3=4 2.4=1 3.2=2 3.3=4 3.4=6 3.5=5 3.7=2 4.1=3 4.2=1 4.3=2 4.4=4 5.1=1 5.2=3 5.3=2 5.4=3
  6.1=3 6.2=12 6.3=4 6.4=4 6.5=5 6.6=3 6.8=4 7.1=3 7.2=4 7.3=2 7.4=5 7.5=2 7.6=2 8.1=2 8.2=3 8.3=1 8.4=1 9.1=3 9.2=4 10.1=2 10.2=2 10.3=4
  10.4=11 10.5=5 10.6=2 10.7=3 11.1=2 11.2=3 11.3=3 11.4=4 11.5=1 11.6=1 12.1=3 12.2=2 12.3=4 13.1=1 13.2=5 13.3=2 13.4=5 14.1=2 14.2=4
  14.3=3 15.1=3 15.2=3 15.3=7 16.1=1 16.2=5 16.3=4 16.4=3 16.5=3 17.1=1 17.2=4 17.3=2`
    .split(/\s+/)
    .map((each) => [each.split("=")[0] ?? "", Number(each.split("=")[1])]),
);

/** "1.2.6–8, 1.4.1" as the numbers it stands for. */
function numbersIn(cell: string): string[] {
  return cell.split(",").flatMap((part) => {
    const [, section = "", from = "", to = from] = /^\s*(\d+\.\d+)\.(\d+)(?:–(\d+))?\s*$/.exec(part) ?? [];
    const count = Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, at) => `${section}.${Number(from) + at}`);
  });
}

const rows = [...document.matchAll(/^\| (\d[^|]*) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, numbers = "", , proof = ""]) => ({
    numbers: numbersIn(numbers),
    proof,
  }),
);

test("the document has every requirement of levels 1 and 2 of ASVS 5.0.0 once", () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
  );
  expect(wanted).toHaveLength(253);
  expect(rows.flatMap(({ numbers }) => numbers).sort()).toEqual(wanted.sort());
});

test("every test it refers to is there, by file and name", () => {
  const missing = rows.flatMap(({ proof }) => {
    let file = "";
    return [...proof.matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`|“([^”]*)”/g)].flatMap(([, named, name]) => {
      file = named ?? file;
      const there = existsSync(`tests/${file}`) ? readFileSync(`tests/${file}`, "utf8") : null;
      return there?.includes(name ?? "") ? [] : [`${file} ${name ?? ""}`];
    });
  });
  expect(missing).toEqual([]);
  expect(document.match(/\.(test|spec)\.ts`/g)?.length).toBeGreaterThan(80);
});

test("every requirement has its proof or its reason", () => {
  expect(rows.filter(({ proof }) => proof.trim().length < 3)).toEqual([]);
});
