import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { relativeDay } from "@/lib/format/relative-day";
import en from "@/lib/i18n/messages/en.json";
import nb from "@/lib/i18n/messages/nb.json";
import nn from "@/lib/i18n/messages/nn.json";

const translators = {
  nn: createTranslator({ locale: "nn", messages: nn }),
  nb: createTranslator({ locale: "nb", messages: nb }),
  en: createTranslator({ locale: "en", messages: en }),
};

describe("a day by how far off it is", () => {
  it.each([
    ["2026-05-20", "i dag", "i dag", "today"],
    ["2026-05-21", "i morgon", "i morgen", "tomorrow"],
    ["2026-05-19", "i går", "i går", "yesterday"],
    ["2026-05-23", "om 3 dagar", "om 3 dager", "in 3 days"],
    ["2026-05-08", "for 12 dagar sidan", "for 12 dager siden", "12 days ago"],
    ["2026-06-09", "om 20 dagar", "om 20 dager", "in 20 days"],
    ["2026-06-10", "om 3 veker", "om 3 uker", "in 3 weeks"],
    ["2026-04-29", "for 3 veker sidan", "for 3 uker siden", "3 weeks ago"],
    ["2026-07-19", "om 8 veker", "om 8 uker", "in 8 weeks"],
    ["2026-07-20", "om 2 månader", "om 2 måneder", "in 2 months"],
    ["2026-03-19", "for 2 månader sidan", "for 2 måneder siden", "2 months ago"],
    ["2028-05-18", "om 23 månader", "om 23 måneder", "in 23 months"],
    ["2028-05-20", "om 2 år", "om 2 år", "in 2 years"],
    ["2023-05-20", "for 3 år sidan", "for 3 år siden", "3 years ago"],
  ])("%s seen from 20 May 2026: %s", (day, ...expected) => {
    const { direction, unit, count } = relativeDay(day, "2026-05-20");
    const texts = (["nn", "nb", "en"] as const).map((locale) =>
      translators[locale](`when.${direction}.${unit}`, { count }),
    );
    expect(texts).toEqual(expected);
  });
});
