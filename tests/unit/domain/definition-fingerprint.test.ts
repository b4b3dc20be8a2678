import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AskedFigure, definitionFingerprints } from "@/lib/domain/definition-fingerprint";
import { foldedText } from "@/lib/domain/folded-text";
import { numRuns } from "./arbitraries";

const figure: AskedFigure = {
  name: { nn: "Sjukefråvær", en: "Sick leave" },
  definition: { nn: "Tapte dagsverk delt på avtalte dagsverk." },
  source: { nn: "Lønssystemet" },
  valueUnit: { nn: "%", en: "%" },
  kind: "ratio",
  frequency: "month",
};

const isSame = (one: AskedFigure, other: AskedFigure) => {
  const marks = definitionFingerprints(one);
  return definitionFingerprints(other).some((mark) => marks.includes(mark));
};

describe("the same figure", () => {
  it.each<[change: Partial<AskedFigure>, same: boolean, why: string]>([
    [{}, true, "word for word"],
    [{ name: { nn: "  SJUKEFRÅVÆR! " } }, true, "spelled otherwise"],
    [{ name: { nn: "Fråvær" } }, true, "under another name"],
    [{ definition: { nn: "Noko anna" } }, true, "by the same name"],
    [{ name: { en: "Sick leave" }, definition: {} }, true, "in one language in common"],
    [{ name: { nn: "Fråvær" }, definition: { nn: "Noko anna" } }, false, "neither name nor definition"],
    [{ name: { nn: "Fråvær" }, source: { nn: "Timelister" } }, false, "from another source by another name"],
    [{ kind: "number" }, false, "of another kind"],
    [{ frequency: "year" }, false, "more seldom"],
    [{ valueUnit: { nn: "dagar", en: "days" } }, false, "in another unit"],
    [{ valueUnit: {} }, false, "without a unit"],
    [{ name: { nn: "Sjukefravær" }, definition: {} }, false, "a is not å"],
    [{ name: {}, definition: {} }, false, "nothing said is nothing in common"],
  ])("%j: %s (%s)", (change, same) => {
    expect(isSame(figure, { ...figure, ...change })).toBe(same);
  });

  it("is known whatever the capitals, spaces and normal form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const spelled = (text: string) =>
          definitionFingerprints({ ...figure, name: { nn: text }, definition: {} });
        expect(spelled(` ${name.normalize("NFD")}  `)).toEqual(spelled(name.normalize("NFC")));
      }),
      { numRuns },
    );
  });
});

describe("folded text", () => {
  it.each([
    ["Ål", "ål", "å is a letter"],
    ["A\u030Al", "ål", "in either normal form"],
    ["Idé", "ide", "an accent is none"],
    ["à la carte", "a la carte", "on an a too"],
    ["ǻ", "å", "an accent on an å"],
    ["ÆØÅ", "æøå", "capitals"],
    [" ein\n  to\u00a0tre ", "ein to tre", "single spaces"],
  ])("%j is %j: %s", (text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });
});
