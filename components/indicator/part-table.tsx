import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { UnitFigureTable } from "./unit-figure-table";

type PartTableProps = { words: Words; page: IndicatorPage };

/** The units a value is gathered from, each with its own figure. */
export function PartTable({ words, page }: PartTableProps) {
  const title = words.t("indicator.parts");
  return (
    <section>
      <Heading level={2} size="sm">
        {title}
      </Heading>
      <UnitFigureTable words={words} page={page} figures={page.parts} caption={title} />
    </section>
  );
}
