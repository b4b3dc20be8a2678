import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/lib/i18n/messages/en.json";
import nb from "@/lib/i18n/messages/nb.json";
import nn from "@/lib/i18n/messages/nn.json";

const messages = { nn, nb, en };
const codes = {
  standing: Object.keys(nn.story.standing),
  weakest: Object.keys(nn.story.weakest),
  change: Object.keys(nn.story.change),
};
const facts = (count: number) => ({
  ...{ unit: "Nordbø skule", period: "2026", points: "50", value: "4 %", who: "Kari" },
  ...{ judged: count, missing: count, reached: count, acceptable: count, below: count, total: count },
  ...{ others: count, initiatives: count, better: count, worse: count, unchanged: count },
});
const cases = Object.entries(messages).flatMap(([locale, own]) =>
  Object.entries(codes).flatMap(([part, each]) =>
    each.map((code) => ({ locale, own, key: `story.${part}.${code}` })),
  ),
);

describe("every sentence of the story", () => {
  it.each(cases)(
    "$locale $key is one sentence whatever the counts, and never says what it is due to",
    ({ locale, own, key }) => {
      // The keys are made, so the translator cannot know them.
      const t = createTranslator({ locale, messages: own }) as unknown as {
        markup(key: string, values: object): string;
      };
      for (const count of [0, 1, 2, 12]) {
        for (const who of ["none", "Kari Nordmann"]) {
          const said = t.markup(key, { ...facts(count), who, figure: () => "Sjukefråvær" });
          expect(said).toMatch(/^[^.!?]+\.$/);
          expect(said).not.toMatch(/\{|<|skuld|skyld|årsaka er|caused by|due to|because/i);
          expect(said).not.toMatch(/(og|and) none (har|is responsible)/);
        }
      }
    },
  );

  it("counts in the singular and the plural", () => {
    const t = createTranslator({ locale: "nn", messages: nn });
    const moves = { better: 1, worse: 0, unchanged: 2, missing: 1 };
    expect(t("story.change.moved", moves)).toBe(
      "Sidan førre samanliknbare periode er 1 tal betre, ingen dårlegare og 2 uendra, og 1 tal manglar.",
    );
  });
});
