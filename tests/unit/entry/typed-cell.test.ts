import { describe, expect, it } from "vitest";
import { standingOf } from "@/components/entry/typed-cell";
import { parseNumber } from "@/lib/domain/fixed-point";

const fixed = (text: string) => {
  const parsed = parseNumber(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
type Row = Parameters<typeof standingOf>[0];
const fields = { kind: "value", value: "", numerator: "", denominator: "", comment: "" };

function row(indicator: object = {}, more: Partial<Row> = {}): Row {
  const own = { id: "i", kind: "number", decimals: 1, scored: true, grades: [], ...indicator };
  return {
    indicator: own as unknown as Row["indicator"],
    limits: { minimum: null, maximum: fixed("100"), scale: 1 },
    level: { ambition: fixed("4"), lowest: fixed("2") },
    usual: null,
    ...more,
  };
}
const usual = { low: fixed("3"), high: fixed("6") };

describe("what is typed", () => {
  it.each([
    ["nothing yet", row(), {}, null],
    ["at the ambition", row(), { value: "4" }, { ok: true, takesComment: null }],
    ["below the lowest", row(), { value: "1,9" }, { ok: true, code: "below", takesComment: "red" }],
    ["unlike what is usual", row({}, { usual }), { value: "9" }, { ok: true, takesComment: "unusual" }],
    ["beyond what is possible", row(), { value: "101" }, { ok: false, typed: "101" }],
    ["no number", row(), { value: "fire" }, { ok: false, typed: "fire" }],
    [
      "not scored",
      row({ scored: false }),
      { value: "1" },
      { ok: true, code: "unscored", takesComment: null },
    ],
    ["half a ratio", row({ kind: "ratio" }), { numerator: "1" }, null],
    [
      "a ratio",
      row({ kind: "ratio" }),
      { numerator: "10", denominator: "2" },
      { ok: true, takesComment: null },
    ],
    ["missing, with why", row(), { kind: "missing", comment: "Sjuk" }, { ok: true, code: "missing" }],
  ])("%s", (_what, of, typed, standing) => {
    const answer = standingOf(of, { ...fields, ...typed });
    if (standing === null) expect(answer).toBeNull();
    else expect(answer).toMatchObject(standing);
  });
});
