import { describe, expect, it } from "vitest";
import { causeLoops, refuseCause } from "@/lib/domain/cause";
import { hareid } from "@/prisma/seed/hareid";
import { successFactorsOf } from "./reporters";

const causes = (hareid.causes ?? []).map((cause) => ({ id: `${cause.cause}>${cause.effect}`, ...cause }));
const known = new Set([
  ...hareid.indicators.map(({ code }) => code),
  ...hareid.scorecards.flatMap((card) => successFactorsOf(card).map(({ code }) => `${card.code}/${code}`)),
]);

describe("cause and effect in the demo", () => {
  it("links what is there", () => {
    expect(causes.flatMap(({ cause, effect }) => [cause, effect]).filter((code) => !known.has(code))).toEqual(
      [],
    );
  });

  it("says each thing once, in all three languages", () => {
    causes.forEach((cause, index) => {
      expect(refuseCause(cause, causes.slice(0, index))).toBeNull();
      expect(Object.keys(cause.reason)).toEqual(["nn", "nb", "en"]);
    });
  });

  it("has one loop, of the kind leaders know", () => {
    expect(causeLoops(causes)).toMatchObject([{ kind: "reinforcing", lagMonths: 18 }]);
  });

  it("shows both kinds of ends and both signs", () => {
    expect(new Set(causes.map(({ cause }) => cause.includes("/")))).toEqual(new Set([true, false]));
    expect(new Set(causes.map(({ sign }) => sign))).toEqual(new Set(["positive", "negative"]));
  });
});
