import { z } from "zod";
import { optionalNumberInput } from "./number";
import { locales, optionalTextsInput, type Texts } from "./texts";

/** A grade: the word, and the number it stands for as decimal text. */
export type Grade = { value: string; name: Texts };
type Row = { value: string | null; name?: Texts | null | undefined };

const row = z.object({ value: optionalNumberInput, name: optionalTextsInput(80) });

type SentRow = { value?: string | null; name: Texts };

/** A form sends its rows as an object by row number. */
const rowsOf = (sent: SentRow[]): z.input<typeof row>[] => (Array.isArray(sent) ? sent : Object.values(sent));

const isGrade = (each: Row): each is Grade => each.value !== null && Boolean(each.name);

/**
 * The words of a graded indicator and their numbers; rows left empty are none. Codes at the row: required (one half is missing),
 * sameGrade (number or word stands there already); at the first row twoGrades.
 */
export const gradesInput = z
  .custom<SentRow[]>()
  .transform(rowsOf)
  .pipe(
    z
      .array(row)
      .max(20)
      .superRefine((rows, context) => {
        for (const { at, code } of faultsOf(rows))
          context.addIssue({ code: "custom", message: code, path: at });
      })
      .transform((rows): Grade[] => rows.filter(isGrade)),
  );

function faultsOf(rows: readonly Row[]): { at: (string | number)[]; code: string }[] {
  const half = rows.flatMap(({ value, name }, index) => {
    if (value !== null && !name) return [{ at: [index, "name", "nn"], code: "required" }];
    return value === null && name ? [{ at: [index, "value"], code: "required" }] : [];
  });
  if (half.length > 0) return half;
  const filled = rows.filter(isGrade);
  if (filled.length < 2) return [{ at: [0, "name", "nn"], code: "twoGrades" }];
  return rows.flatMap((each, index) => (isGrade(each) ? sameAs(each, rows.slice(0, index), index) : []));
}

/** Where a grade says what one before it has said. */
function sameAs(grade: Grade, before: readonly Row[], index: number) {
  const others = before.filter(isGrade);
  const sameValue = others.some(({ value }) => Number(value) === Number(grade.value));
  const sameWord = locales.find((locale) =>
    others.some(({ name }) => isSame(name[locale], grade.name[locale])),
  );
  return [
    ...(sameValue ? [{ at: [index, "value"], code: "sameGrade" }] : []),
    ...(sameWord ? [{ at: [index, "name", sameWord], code: "sameGrade" }] : []),
  ];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
}
