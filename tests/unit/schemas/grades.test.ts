import { describe, expect, it, test } from "vitest";
import { gradesInput } from "@/lib/schemas/grades";

const row = (value: string, nn: string, en = "") => ({ value, name: { nn, nb: "", en } });
const weak = row("1", "svak", "weak");
const good = row("5", "god", "good");
const faults = (rows: unknown) =>
  gradesInput.safeParse(rows).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a form's rows by number are a list, and empty rows are none", () => {
  expect(gradesInput.parse({ 0: weak, 1: row("", ""), 2: row("2,5", "midt") } as never)).toEqual([
    { value: "1", name: { nn: "svak", en: "weak" } },
    { value: "2.5", name: { nn: "midt" } },
  ]);
});

describe("refused", () => {
  it.each<[rows: object[], at: string, code: string, why: string]>([
    [[], "0.name.nn", "twoGrades", "none"],
    [[weak, row("", "")], "0.name.nn", "twoGrades", "one"],
    [[weak, row("5", "")], "1.name.nn", "required", "a number without a word"],
    [[weak, row("", "god")], "1.value", "required", "a word without a number"],
    [[weak, row("1,0", "god")], "1.value", "sameGrade", "the same number"],
    [[weak, row("", ""), row("5", "Svak")], "2.name.nn", "sameGrade", "the same word"],
    [[weak, row("5", "god", "Weak")], "1.name.en", "sameGrade", "the same word in one language"],
    [[weak, row("fem", "god")], "1.value", "notANumber", "no number"],
  ])("%j at %s: %s (%s)", (rows, at, code) => {
    expect(faults(rows)).toContainEqual([at, code]);
  });
});

test("two words and two numbers are enough", () => {
  expect(faults([weak, good])).toBeUndefined();
});
