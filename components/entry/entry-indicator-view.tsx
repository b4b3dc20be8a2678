import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { EntryIndicatorPage } from "@/lib/data/entry-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { EntryForm } from "./entry-form";
import { EntryFrame, EntryWords } from "./entry-frame";

type EntryIndicatorViewProps = { page: EntryIndicatorPage; saved: string | undefined };

/** One indicator of a unit in its latest periods, in one form. */
export async function EntryIndicatorView({ page, saved }: EntryIndicatorViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { unit, indicator, rows } = page;
  return (
    <EntryFrame
      words={words}
      view={page}
      rows={rows}
      saved={saved}
      title={t("entry.indicatorHeading", { indicator: textIn(indicator.name, locale) })}
      kicker={textIn(unit.name, locale)}
      intro={
        <p>
          {t("entry.intro")} {t("entry.submitMeans")}{" "}
          <TextLink href={routes.entry(unit.code)}>{t("entry.year.toPeriod")}</TextLink>
        </p>
      }
    >
      <EntryWords>
        <EntryForm
          unit={unit}
          shown={{ indicator: indicator.code }}
          rows={rows}
          openers={{ names: [], href: null }}
        />
      </EntryWords>
    </EntryFrame>
  );
}
