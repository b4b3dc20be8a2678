import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { variationText } from "./variation-text";

/** Has something really changed, or does the figure only go up and down as it always does? */
export function VariationNote({ words, page }: { words: Words; page: IndicatorPage }) {
  const { t } = words;
  const { variation, row, points } = page;
  if (!variation || points.length === 0) return null;
  const { verdict, why, how } = variationText(words, row.indicator, variation);
  return (
    <div className="variation">
      <Heading level={3} size="2xs">
        {t("variation.title")}
      </Heading>
      <p>
        <Tag color={variation.reading.verdict === "shift" ? "accent" : "neutral"}>{verdict}</Tag> {why}
      </p>
      <Details variant="link" summary={t("variation.howTitle")}>
        <p>{how}</p>
      </Details>
    </div>
  );
}
