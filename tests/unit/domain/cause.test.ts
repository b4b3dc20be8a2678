import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cause, causeLoops, refuseCause } from "@/lib/domain/cause";

/** "a+b" leads to more, "a-b" to less. */
const link = (text: string, lagMonths = 1): Cause => {
  const sign = text.includes("+") ? "positive" : "negative";
  const [cause = "", effect = ""] = text.split(/[+-]/);
  return { id: text, cause, effect, sign, lagMonths };
};
const loopsOf = (...texts: string[]) =>
  causeLoops(texts.map((text) => link(text))).map(({ links, kind, lagMonths }) => [
    links.map(({ id }) => id).join(" "),
    kind,
    lagMonths,
  ]);

describe("a link is refused", () => {
  it.each([
    ["to itself", "a+a", [], "sameThing"],
    ["that is there", "a+b", ["a+b"], "alreadyThere"],
    ["that is there with the other sign", "a+b", ["a-b"], "alreadyThere"],
  ])("%s", (_why, text, others, code) => {
    expect(
      refuseCause(
        link(text),
        others.map((other) => link(other)),
      ),
    ).toBe(code);
  });

  it("never for going the other way", () => {
    expect(refuseCause(link("a+b"), [link("b+a"), link("a+c")])).toBeNull();
  });
});

describe("loops", () => {
  it.each([
    ["none in a chain", ["a+b", "b+c", "a+c"], []],
    ["two that strengthen each other", ["a+b", "b+a"], [["a+b b+a", "reinforcing", 2]]],
    ["two negative ones make a positive", ["a-b", "b-a"], [["a-b b-a", "reinforcing", 2]]],
    ["one that is held back", ["a+b", "b-a"], [["a+b b-a", "balancing", 2]]],
    [
      "the shorter of two ways back",
      ["a+b", "b+c", "c+a", "b+a"],
      [
        ["a+b b+a", "reinforcing", 2],
        ["b+c c+a a+b", "reinforcing", 3],
      ],
    ],
    [
      "two apart",
      ["a+b", "b+a", "c+d", "d-c"],
      [
        ["a+b b+a", "reinforcing", 2],
        ["c+d d-c", "balancing", 2],
      ],
    ],
  ])("%s", (_what, texts, expected) => {
    expect(loopsOf(...texts)).toEqual(expected);
  });

  const ends = fc.constantFrom("a", "b", "c", "d", "e");
  const links = fc
    .uniqueArray(
      fc.record({
        cause: ends,
        effect: ends,
        sign: fc.constantFrom("positive" as const, "negative" as const),
        lagMonths: fc.nat(24),
      }),
      { selector: ({ cause, effect }) => cause + effect, maxLength: 12 },
    )
    .map((list) =>
      list
        .filter(({ cause, effect }) => cause !== effect)
        .map((each, index) => ({ id: String(index), ...each })),
    );

  it("lead from effect to cause all the way round, through each end once", () => {
    fc.assert(
      fc.property(links, (list) => {
        for (const loop of causeLoops(list)) {
          loop.links.forEach(({ effect }, index) => {
            expect(loop.links[(index + 1) % loop.links.length]?.cause).toBe(effect);
          });
          const causes = loop.links.map(({ cause }) => cause);
          expect(new Set(causes).size).toBe(causes.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are there exactly when the links cannot be put in an order", () => {
    const canBeOrdered = (list: readonly Cause[]): boolean => {
      const first = list.filter(({ cause }) => !list.some(({ effect }) => effect === cause));
      return (
        list.length === 0 || (first.length > 0 && canBeOrdered(list.filter((each) => !first.includes(each))))
      );
    };
    fc.assert(
      fc.property(links, (list) => {
        expect(causeLoops(list).length === 0).toBe(canBeOrdered(list));
      }),
      { numRuns: 2000 },
    );
  });
});
