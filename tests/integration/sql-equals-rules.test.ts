import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aggregateOverUnits, type UnitMethod } from "@/lib/domain/aggregate";
import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { ratioCell } from "@/lib/domain/measurement";
import { judge } from "@/lib/domain/score";
import { anyFixed, bandLevel, coarseFixed, smallFixed } from "../unit/domain/arbitraries";

const CASES = 10_000;
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());

const weight = fc.integer({ min: 0, max: 2000 }).map((parts) => fixedFromInteger(parts * 5000));
const part = fc.record({ value: fc.oneof(coarseFixed, smallFixed), weight });
const groups = fc.sample(fc.array(part, { minLength: 1, maxLength: 8 }), CASES);
const rows = groups.flatMap((parts, group) => parts.map((each) => ({ group, ...each })));

/** What PostgreSQL makes of each group's decimals, in the order of the groups; as text, null where it has no answer. */
async function inSql(expression: string): Promise<(string | null)[]> {
  const { rows: answers } = await client.query<{ answer: string | null }>(
    `select (${expression})::numeric(20, 4)::text as answer
     from (select g, v::numeric / 10000 as value, w::numeric / 10000 as weight
           from unnest($1::int[], $2::bigint[], $3::bigint[]) as given (g, v, w)) as part
     group by g order by g`,
    [rows.map((row) => row.group), rows.map((row) => row.value), rows.map((row) => row.weight)],
  );
  return answers.map(({ answer }) => answer);
}

const written = (value: Fixed) => {
  const size = String(Math.abs(value)).padStart(5, "0");
  return `${value < 0 ? "-" : ""}${size.slice(0, -4)}.${size.slice(-4)}`;
};

/** What our rules make of the same. */
const inRules = (method: UnitMethod) =>
  groups.map((parts) => {
    const cells = parts.map(({ value, weight }, at) => ({
      id: String(at),
      weight,
      cell: { kind: "value" as const, value },
    }));
    const { cell } = aggregateOverUnits(cells, method);
    return cell.kind === "value" ? written(cell.value) : null;
  });

describe("row 24: SQL = JS, 10,000 cases each", () => {
  it.each<[method: UnitMethod, expression: string]>([
    ["sum", "sum(value)"],
    ["mean", "round(sum(value) / count(*), 4)"],
    ["weightedMean", "round(sum(value * weight) / nullif(sum(weight), 0), 4)"],
    ["min", "min(value)"],
    ["max", "max(value)"],
  ])("the %s of decimals is the same in PostgreSQL and in our rules", async (method, expression) => {
    expect(inRules(method)).toEqual(await inSql(expression));
  });

  it("so is the quotient of a ratio, and where it is out of range", async () => {
    const denominator = fc.integer({ min: 1, max: 9_000_000 }).map((parts) => fixedFromInteger(parts));
    const pairs = fc.sample(fc.tuple(fc.oneof(anyFixed, smallFixed), denominator), CASES);
    const { rows: answers } = await client.query<{ answer: string }>(
      `select round(100 * n::numeric / d, 4)::text as answer
       from unnest($1::bigint[], $2::bigint[]) with ordinality as pair (n, d, at) order by at`,
      [pairs.map(([n]) => n), pairs.map(([, d]) => d)],
    );
    const ours = pairs.map(([n, d]) => {
      const cell = ratioCell(n, d, 100);
      return cell.kind === "value" ? written(cell.value) : null;
    });
    const theirs = answers.map(({ answer }) => (Math.abs(Number(answer)) > 900_000_000_000 ? null : answer));
    expect(ours).toEqual(theirs);
  });

  it("and the status of a value against its level", async () => {
    const cases = fc.sample(fc.tuple(fc.oneof(coarseFixed, smallFixed), bandLevel), CASES);
    const { rows: answers } = await client.query<{ status: string }>(
      `select case when up and x >= a or not up and x <= a then 'reached'
                   when up and x >= l or not up and x <= l then 'acceptable' else 'below' end as status
       from (select at, x::numeric / 10000 as x, a::numeric / 10000 as a, l::numeric / 10000 as l,
               case when a = l then higher else a > l end as up
             from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::boolean[]) with ordinality as c (x, a, l, higher, at)) as c
       order by at`,
      [
        cases.map(([x]) => x),
        cases.map(([, level]) => level.ambition),
        cases.map(([, level]) => level.lowest),
        cases.map(([, level]) => level.direction === "higher"),
      ],
    );
    expect(cases.map(([x, level]) => judge(x, level).status)).toEqual(answers.map(({ status }) => status));
  });
});
